// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "models/entities/flow.h"
#include "models/entities/message.h"
#include "models/lists/messagevalue.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

// Enumerations of the entities under QML names: `DeliveryState.Queued`, `FailureKind.TooLarge`.
namespace Morelia {

//! DeliveryState for QML.
namespace DeliveryStateNames {
Q_NAMESPACE
QML_NAMED_ELEMENT(DeliveryState)

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
Q_ENUM_NS(Value)

} // namespace DeliveryStateNames

//! PendingChange for QML.
namespace PendingChangeNames {
Q_NAMESPACE
QML_NAMED_ELEMENT(PendingChange)

enum Value : quint8 {
    None = quint8(PendingChange::None),
    Sending = quint8(PendingChange::Sending),
    Edit = quint8(PendingChange::Edit),
    Deletion = quint8(PendingChange::Deletion),
};
Q_ENUM_NS(Value)

} // namespace PendingChangeNames

//! AttachmentKind for QML.
namespace AttachmentKindNames {
Q_NAMESPACE
QML_NAMED_ELEMENT(AttachmentKind)

enum Value : quint8 {
    Picture = quint8(AttachmentKind::Picture),
    Video = quint8(AttachmentKind::Video),
    Audio = quint8(AttachmentKind::Audio),
    Document = quint8(AttachmentKind::Document),
};
Q_ENUM_NS(Value)

} // namespace AttachmentKindNames

//! MessageKind for QML.
namespace MessageKindNames {
Q_NAMESPACE
QML_NAMED_ELEMENT(MessageKind)

enum Value : quint8 {
    Text = quint8(MessageKind::Text),
    Picture = quint8(MessageKind::Picture),
    File = quint8(MessageKind::File),
    Tombstone = quint8(MessageKind::Tombstone),
};
Q_ENUM_NS(Value)

} // namespace MessageKindNames

//! FlowKind for QML.
namespace FlowKindNames {
Q_NAMESPACE
QML_NAMED_ELEMENT(FlowKind)

enum Value : quint8 {
    Chat = quint8(FlowKind::Chat),
    Group = quint8(FlowKind::Group),
    Channel = quint8(FlowKind::Channel),
    Saved = quint8(FlowKind::Saved),
};
Q_ENUM_NS(Value)

} // namespace FlowKindNames

//! FailureKind for QML.
namespace FailureKindNames {
Q_NAMESPACE
QML_NAMED_ELEMENT(FailureKind)

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
Q_ENUM_NS(Value)

} // namespace FailureKindNames

} // namespace Morelia
