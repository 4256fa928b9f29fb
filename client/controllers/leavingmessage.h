// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class AccountManager;
class SyncEngine;

//! The message of a flow that is leaving for the server, for those that take their time.
class LeavingMessage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! Of the message, while a part of it has left and another has not; else empty.
    Q_PROPERTY(QString localId READ localId NOTIFY changed)
    //! How much of it has left.
    Q_PROPERTY(int percent READ percent NOTIFY changed)

public:
    LeavingMessage(const FlowRef &flow, AccountManager &accounts, QObject *parent = nullptr);

    QString localId() const;
    int percent() const;

    //! Takes an own message back, whether it waits or is leaving. Does nothing where the server may have it.
    Q_INVOKABLE void cancel(const QString &localId);

Q_SIGNALS:
    void changed();

private:
    SyncEngine *engine() const;

    const FlowRef m_flow;
    AccountManager &m_accounts;
};

} // namespace Morelia
