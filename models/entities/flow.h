// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/capability.h"

#include <QString>
#include <QStringList>

namespace Morelia {

//! Stored as a number: never renumber.
enum class FlowKind : quint8 {
    Chat = 0, //!< two people
    Group = 1,
    Channel = 2, //!< only its owner writes
    Saved = 3,   //!< saved messages, see savedflow.h; no server has one
};

//! A conversation on a server. A null string means that the server did not say.
struct Flow
{
    QString remoteId;
    FlowKind kind = FlowKind::Chat;
    QString title;
    QString info;
    QString ownerId;
    QStringList memberIds;
    qint64 createdMs = 0;       //!< Unix time in milliseconds; 0 when unknown
    CapabilitySet capabilities; //!< what this account may do here

    friend bool operator==(const Flow &, const Flow &) = default;
};

} // namespace Morelia
