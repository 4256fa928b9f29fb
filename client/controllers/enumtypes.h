// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "models/entities/flow.h"
#include "models/entities/message.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

// Enumerations of the entities under QML names: `DeliveryState.Queued`, `FlowKind.Chat`, `FailureKind.TooLarge`.
namespace Morelia {

//! DeliveryState for QML.
class DeliveryStateNames
{
    Q_GADGET
    QML_NAMED_ELEMENT(DeliveryState)
    QML_UNCREATABLE("an enumeration")

public:
    enum Value : quint8 {
        None = quint8(DeliveryState::None),
        Queued = quint8(DeliveryState::Queued),
        Sending = quint8(DeliveryState::Sending),
        Unknown = quint8(DeliveryState::Unknown),
        Sent = quint8(DeliveryState::Sent),
        Received = quint8(DeliveryState::Received),
        Read = quint8(DeliveryState::Read),
        Failed = quint8(DeliveryState::Failed),
    };
    Q_ENUM(Value)
};

//! FlowKind for QML.
class FlowKindNames
{
    Q_GADGET
    QML_NAMED_ELEMENT(FlowKind)
    QML_UNCREATABLE("an enumeration")

public:
    enum Value : quint8 {
        Chat = quint8(FlowKind::Chat),
        Group = quint8(FlowKind::Group),
        Channel = quint8(FlowKind::Channel),
        Saved = quint8(FlowKind::Saved),
        System = quint8(FlowKind::System),
    };
    Q_ENUM(Value)
};

//! FailureKind for QML.
class FailureKindNames
{
    Q_GADGET
    QML_NAMED_ELEMENT(FailureKind)
    QML_UNCREATABLE("an enumeration")

public:
    enum Value : quint8 {
        None = quint8(FailureKind::None),
        Network = quint8(FailureKind::Network),
        Tls = quint8(FailureKind::Tls),
        Protocol = quint8(FailureKind::Protocol),
        Credentials = quint8(FailureKind::Credentials),
        LoginTaken = quint8(FailureKind::LoginTaken),
        NotFound = quint8(FailureKind::NotFound),
        Forbidden = quint8(FailureKind::Forbidden),
        Invalid = quint8(FailureKind::Invalid),
        TooLarge = quint8(FailureKind::TooLarge),
        Unsupported = quint8(FailureKind::Unsupported),
        Server = quint8(FailureKind::Server),
        Poison = quint8(FailureKind::Poison),
    };
    Q_ENUM(Value)
};

} // namespace Morelia
