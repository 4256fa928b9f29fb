// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace Morelia {

class AccountManager;
class Clock;

//! One account: its names, and the state of its connection in words.
class ConnectionController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(qint64 accountId READ accountId CONSTANT)
    Q_PROPERTY(State state READ state NOTIFY changed)
    //! A few words: "online", "connecting", "waiting 12 s".
    Q_PROPERTY(QString text READ text NOTIFY changed)
    //! Explains the state and what can be done; empty while online.
    Q_PROPERTY(QString detail READ detail NOTIFY changed)
    Q_PROPERTY(QString serverName READ serverName NOTIFY changed)
    //! Own name, cleaned.
    Q_PROPERTY(QString userName READ userName NOTIFY changed)
    //! Cleaned.
    Q_PROPERTY(QString login READ login NOTIFY changed)
    //! Its server is the built-in one.
    Q_PROPERTY(bool onThisComputer READ onThisComputer NOTIFY changed)
    //! Address under which others on this computer reach the built-in server; empty elsewhere.
    Q_PROPERTY(QString shareAddress READ shareAddress NOTIFY changed)
    //! The person has to act: detail says what.
    Q_PROPERTY(bool needsUser READ needsUser NOTIFY changed)
    //! There is no connection at the moment: trying again now may bring one.
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY changed)
    //! Unsent messages and drafts that removing the stored data would lose, in words; empty without any. Read anew by
    //! readLosses().
    Q_PROPERTY(QString lossText READ lossText NOTIFY changed)
    //! Signing in anew helps: the server refuses the secret, or the person has signed out here.
    Q_PROPERTY(bool signInHelps READ signInHelps NOTIFY changed)

public:
    enum class State : quint8 { Offline, Connecting, SigningIn, Syncing, Online, Waiting, NeedsUser, SignedOut };
    Q_ENUM(State)

    //! account 0 is none: everything is empty. The clock must outlive this.
    ConnectionController(AccountManager &accounts, AccountId account, Clock &clock, QObject *parent = nullptr);
    ~ConnectionController() override;

    AccountId accountId() const;
    State state() const;
    QString text() const;
    QString detail() const;
    QString serverName() const;
    QString userName() const;
    QString login() const;
    bool onThisComputer() const;
    QString shareAddress() const;
    bool needsUser() const;
    bool canRetry() const;
    bool signInHelps() const;
    QString lossText() const;

    Q_INVOKABLE void retryNow();
    Q_INVOKABLE void readLosses();
    Q_INVOKABLE void copyShareAddress();

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void countDown();
    void onAccount(AccountId account);
    QString clockText() const;

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Morelia
