// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/core/core.h"
#include "client/media/fileintake.h"
#include "client/settings/settings.h"
#include "tests/client/scriptedadapter.h"
#include "tests/client/scriptedtransport.h"
#include "tests/support/entities/entities.h"
#include "tests/support/storefaults.h"
#include "tests/support/waiting/await.h"

#include <QTemporaryDir>

#include <memory>

namespace Morelia::Test {

//! A profile in a temporary folder with the core of the program and scripted adapters.
class ClientFixture
{
public:
    ClientFixture();
    ~ClientFixture();
    Q_DISABLE_COPY_MOVE(ClientFixture)

    //! Makes the core anew and opens its store, as after a restart of the program. Later: the test calls Core::start().
    enum class Start : quint8 { Now, Later };
    void restart(Start start = Start::Now);
    //! Makes the core anew after its store's file was changed, see changeBehindTheStore(); the test starts it.
    [[nodiscard]] bool restartChanged(const QString &sql);
    //! Stores an account of user "me"; its row.
    AccountId addAccount(bool onThisComputer = false);
    //! Stores a group "g" of me, ann and bob, a chat "c" of me and ann, and a channel "n" of ann.
    void addFlows(AccountId account);
    //! Both for one account; its row.
    AccountId addAccountWithFlows();
    //! Loads the accounts that are stored, after a restart where that has happened before; the scripted adapter of the
    //! account has been started.
    AccountManager &load();

    QString folder() const { return m_folder.path(); }
    Core &core() { return *m_core; }
    Store &store() { return m_core->store(); }
    EventThread &network() { return m_core->network(); }
    LocalServer &localServer() { return m_core->localServer(); }
    Settings &settings() { return m_settings; }
    AccountManager &accounts() { return m_core->accounts(); }
    MediaCache &files() { return m_core->media(); }
    FileIntake &intake() { return *m_intake; }
    //! Lets operations of the store fail.
    StoreFaults faults;
    AdapterScript script;
    TransportScript transports;

    static Message message(const QString &remoteId, OrderKey order, const QString &sender, const QString &text,
        const QString &flowId = QStringLiteral("g"));
    static DeltaBatch batch(const QList<Message> &messages);
    //! From here on flows of strangers are requests.
    static DeltaBatch endOfFirstSync();
    //! A stranger, their chat with "me", whose id is theirs too, and one message with a picture in it.
    static DeltaBatch request(const QString &stranger);

private:
    QTemporaryDir m_folder;
    SecretKey m_key = SecretKey::generate();
    Profile m_profile;
    Settings m_settings;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<FileIntake> m_intake;
    bool m_loaded = false;
};

} // namespace Morelia::Test
