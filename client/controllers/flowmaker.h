// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"
#include "models/entities/flow.h"
#include "models/entities/ids.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace Morelia {

class AccountManager;
struct OpResult;
class Store;
class SyncEngine;

//! Makes a flow on the server of an account, or finds the chat that is there already; one at a time.
class FlowMaker : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        AccountId account = 0;
        FlowKind kind = FlowKind::Chat;
        QString title;      //!< nothing for a chat
        QStringList people; //!< the others; one for a chat
    };

    //! Both must outlive this.
    FlowMaker(Store &store, AccountManager &accounts, QObject *parent = nullptr);
    ~FlowMaker() override;

    bool isBusy() const { return m_busy; }
    //! Why the last one was not made, in words; empty where nothing has failed.
    QString errorText() const;
    void forgetProblem() { m_problem = Problem::None; }

    //! changed() follows, and made() where it succeeds. Does nothing while another one is being made, and without the
    //! account.
    void make(const Wish &wish);
    //! Nobody waits for it any more: no made() follows, whatever becomes of it.
    void giveUp();

Q_SIGNALS:
    //! isBusy() or errorText().
    void changed();
    void made(const Morelia::FlowRef &flow);

private:
    enum class Problem : quint8 { None, SignedOut, Offline, Refused, Lost, Unread };

    void makeOnServer();
    void onFinished(const QString &opId, const OpResult &result);
    void onRemoved(qint64 accountId);
    void end(Problem problem);

    Store &m_store;
    AccountManager &m_accounts;
    Wish m_wish;
    Problem m_problem = Problem::None;
    QString m_detail;   // for Refused
    Error m_storeError; // for Unread
    LocalId m_opId;     // of what is being made
    int m_turn = 0;     // answers for earlier ones come too late
    bool m_busy = false;
    QPointer<SyncEngine> m_engine;
    QMetaObject::Connection m_finished;
};

} // namespace Morelia
