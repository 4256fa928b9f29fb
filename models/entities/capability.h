// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QtTypes>

namespace Morelia {

//! Features of a server, or of one flow on it. The interface asks these and never the protocol's name.
//! Stored as a number: never renumber.
enum class Capability : quint32 {
    SendText = 1U << 0,
    Reply = 1U << 2,
    Edit = 1U << 4,
    DeleteForAll = 1U << 6,
    AttachInline = 1U << 10,
    Receipts = 1U << 13,
    Presence = 1U << 14,
    Typing = 1U << 15,
    Push = 1U << 16,
    ListUsers = 1U << 18,
    CreateChat = 1U << 19,
    CreateGroup = 1U << 20,
    CreateChannel = 1U << 21,
    HistoryPaging = 1U << 24,
    SignUp = 1U << 25,
    DeleteAccount = 1U << 27,
};
Q_DECLARE_FLAGS(CapabilitySet, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(CapabilitySet)

//! Limits of a server; 0 means not known.
struct Limits
{
    qint64 frameBytes = 0;
    qint64 uploadBytes = 0;

    friend bool operator==(const Limits &, const Limits &) = default;
};

} // namespace Morelia
