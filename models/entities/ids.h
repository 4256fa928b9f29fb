// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>
#include <QtTypes>

namespace Morelia {

//! Row of an account in the store; 0 means none.
using AccountId = qint64;

//! Id that Morelia itself gives to a command and to the message that it makes: 32 hexadecimal digits.
using LocalId = QString;

//! Returns a fresh random LocalId (128 bits).
LocalId newLocalId();

//! A flow on one account. Servers may use equal ids, so every key names the account too.
struct FlowRef
{
    AccountId account = 0;
    QString flowId;

    bool isValid() const { return account != 0 && !flowId.isEmpty(); }
    friend bool operator==(const FlowRef &, const FlowRef &) = default;
};

size_t qHash(const FlowRef &ref, size_t seed = 0) noexcept;

} // namespace Morelia
