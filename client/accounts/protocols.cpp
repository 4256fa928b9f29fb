// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/protocols.h"

#include <algorithm>

namespace Morelia {

Protocols::Protocols(Factories factories)
    : m_factories(std::move(factories))
{}

const ProtocolFactory *Protocols::find(const QString &id) const
{
    const auto found = std::ranges::find(m_factories, id, &ProtocolFactory::id);
    return found == m_factories.end() ? nullptr : found->get();
}

} // namespace Morelia
