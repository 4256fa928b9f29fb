// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"

#include <QObject>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class AccountManager;
struct OpResult;
class SyncEngine;

//! Deletes an account on its server, and then from this computer.
class AccountDeletion : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    //! The server can do it, and is reached at the moment.
    Q_PROPERTY(bool possible READ isPossible NOTIFY changed)
    //! The server has been asked and has not answered.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    //! Why it was not deleted, in words; empty where nothing has failed.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    //! accounts must outlive this.
    AccountDeletion(AccountManager &accounts, AccountId account, QObject *parent = nullptr);

    bool isPossible() const;
    bool isBusy() const { return !m_opId.isEmpty(); }
    QString problem() const;

    //! The person is asked anew.
    Q_INVOKABLE void begin();
    //! Deletes it, where typed is its login; spaces around it do not count.
    Q_INVOKABLE void remove(const QString &typed);

Q_SIGNALS:
    void changed();

private:
    enum class Problem : quint8 { None, OtherLogin, Offline, Refused, Lost };

    SyncEngine *engine() const;
    void onFinished(const LocalId &opId, const OpResult &result);
    void end(Problem problem);

    AccountManager &m_accounts;
    const AccountId m_account;
    LocalId m_opId; // of the question that is under way
    QMetaObject::Connection m_finished;
    Problem m_problem = Problem::None;
    QString m_detail; // for Refused
};

} // namespace Morelia
