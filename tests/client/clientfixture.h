// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/accountmanager.h"
#include "client/accounts/localserver.h"
#include "client/media/fileintake.h"
#include "client/media/mediacache.h"
#include "client/platform/workerthread.h"
#include "client/settings/settings.h"
#include "models/store/store.h"
#include "tests/client/scriptedadapter.h"
#include "tests/client/scriptedtransport.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <memory>

namespace Morelia::Test {

//! Waits for a future and gives its value; a default one when it does not come.
template <typename T>
T valueOf(const QFuture<T> &future)
{
    QDeadlineTimer deadline(10'000);
    while (!future.isFinished() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    return future.isFinished() && future.resultCount() > 0 ? future.result() : T();
}
void wait(const QFuture<void> &future);

//! A profile in a temporary folder with a real store and scripted adapters.
class ClientFixture
{
public:
    ClientFixture();
    ~ClientFixture();
    Q_DISABLE_COPY_MOVE(ClientFixture)

    //! Opens the store anew, as after a restart of the program.
    void reopenStore();
    //! Stores an account of user "me"; its row.
    AccountId addAccount(bool onThisComputer = false);
    //! Stores a group "g" of me, ann and bob, a chat "c" of me and ann, and a channel "n" of ann.
    void addFlows(AccountId account);
    //! Makes the manager and loads what is stored; the scripted adapter of the account has been started.
    AccountManager &load();

    QString folder() const { return m_folder.path(); }
    Store &store() { return *m_store; }
    WorkerThread &network() { return m_network; }
    LocalServer &localServer() { return m_localServer; }
    Settings &settings() { return m_settings; }
    AccountManager &accounts() { return *m_accounts; }
    MediaCache &files() { return m_files; }
    FileIntake &intake() { return m_intake; }
    AdapterScript script;
    TransportScript transports;

    static Message message(const QString &remoteId, OrderKey order, const QString &sender, const QString &text,
        const QString &flowId = QStringLiteral("g"));
    static DeltaBatch batch(const QList<Message> &messages);

private:
    QTemporaryDir m_folder;
    SecretKey m_key = SecretKey::generate();
    Settings m_settings;
    LocalServer m_localServer;
    MediaCache m_files;
    FileIntake m_intake;
    WorkerThread m_network;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<AccountManager> m_accounts;
};

} // namespace Morelia::Test
