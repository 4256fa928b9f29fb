// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/accountdeletion.h"
#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/entities/ids.h"
#include "models/entities/session.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

#include <memory>

namespace Morelia {

class AccountManager;
class SyncEngine;

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
    //! Of the own face: its letters, place in the palette, and key of the picture; empty for none.
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(int colorIndex READ colorIndex NOTIFY changed)
    Q_PROPERTY(QString picture READ picture NOTIFY changed)
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
    //! Unsent messages, drafts and saved messages that removing the stored data would lose, in words; empty without any.
    //! Read anew by readLosses().
    Q_PROPERTY(QString lossText READ lossText NOTIFY changed)
    Q_PROPERTY(Morelia::AccountDeletion *deletion READ deletion CONSTANT)
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
    QString initials() const;
    int colorIndex() const;
    QString picture() const;
    QString login() const;
    bool onThisComputer() const;
    QString shareAddress() const;
    bool needsUser() const;
    bool canRetry() const;
    bool signInHelps() const;
    QString lossText() const;
    AccountDeletion *deletion() { return &m_deletion; }

    Q_INVOKABLE void retryNow();
    Q_INVOKABLE void readLosses();
    Q_INVOKABLE void copyShareAddress();

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void countDown();
    void onAccount(AccountId account);
    SyncEngine *engine() const;
    SessionStatus status() const;
    bool serverFailed() const;
    qint64 clockErrorMs() const;
    QString clockText() const;
    void noteWait();
    int secondsLeft() const;

    AccountManager &m_accounts;
    const AccountId m_account;
    Clock &m_clock;
    const std::unique_ptr<Timer> m_tick; // counts the seconds of a wait down
    qint64 m_toldRetryAtMs = 0;          // by the computer's clock; 0 without a wait
    qint64 m_deadlineMs = 0;             // by Clock::monotonicMs()
    AccountDeletion m_deletion;
    Result<int> m_unsent = 0;
    Result<int> m_drafts = 0;
    Result<int> m_saved = 0;
};

} // namespace Morelia
