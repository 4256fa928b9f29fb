// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class DeliveryStateEnum : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(DeliveryState)
    QML_UNCREATABLE("names of numbers")

public:
    enum State { None, Queued, Sending, Unknown, Sent, Received, Read, Failed };
    Q_ENUM(State)
};

class FailureKindEnum : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(FailureKind)
    QML_UNCREATABLE("names of numbers")

public:
    enum Kind {
        None,
        Network,
        Tls,
        Protocol,
        Credentials,
        LoginTaken,
        NotFound,
        Forbidden,
        Invalid,
        TooLarge,
        Unsupported,
        Server,
        Poison,
    };
    Q_ENUM(Kind)
};

class FlowKindEnum : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(FlowKind)
    QML_UNCREATABLE("names of numbers")

public:
    enum Kind { Chat, Group, Channel, Saved, System };
    Q_ENUM(Kind)
};

} // namespace Morelia
