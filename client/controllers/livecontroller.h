// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "models/entities/ids.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <optional>

namespace Morelia {

class AccountManager;
class Clock;
class SyncEngine;

//! The live state of a flow: the people typing, and whether the other person of a chat is online.
class LiveController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! "Bob is typing…"; empty mostly.
    Q_PROPERTY(QString typingText READ typingText NOTIFY changed)
    //! The other person of a chat is online.
    Q_PROPERTY(bool online READ online NOTIFY changed)
    //! "online", "last seen 14:02"; empty where the server does not say.
    Q_PROPERTY(QString presenceText READ presenceText NOTIFY changed)

public:
    LiveController(const FlowRef &flow, AccountManager &accounts, Clock &clock, QObject *parent = nullptr);
    ~LiveController() override;

    QString typingText() const;
    bool online() const;
    QString presenceText() const;

    //! presenceText for anybody; empty where the server has not said.
    static QString words(const std::optional<PresenceSeen> &seen, const Clock &clock);

    //! The other person of a chat; empty for none.
    void setPeer(const QString &userId);
    //! The person has changed the text of the flow, or has sent it.
    void noteTyping(bool typing);

Q_SIGNALS:
    void changed();

private:
    SyncEngine *engine() const;
    std::optional<PresenceSeen> presence() const;

    const FlowRef m_flow;
    AccountManager &m_accounts;
    Clock &m_clock;
    QString m_peer;
};

} // namespace Morelia
