// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/factory.h"

#include <memory>
#include <vector>

namespace Morelia {

//! The protocols that accounts can have.
class Protocols
{
public:
    using Factories = std::vector<std::unique_ptr<ProtocolFactory>>;

    //! The first one is that of the built-in server. There must be one.
    explicit Protocols(Factories factories);

    //! Null for a protocol that this build does not know.
    const ProtocolFactory *find(const QString &id) const;
    const ProtocolFactory &first() const { return *m_factories.front(); }

private:
    Factories m_factories;
};

} // namespace Morelia
