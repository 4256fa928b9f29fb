// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/accountmanager.h"
#include "client/accounts/keystore.h"
#include "client/accounts/localserver.h"
#include "client/app/profile.h"
#include "client/media/mediacache.h"
#include "client/platform/workerthread.h"
#include "client/settings/settings.h"
#include "models/store/store.h"
#include "protocol/session/systemclock.h"

#include <QJsonObject>
#include <QObject>

#include <memory>

namespace Morelia::CoreClient {

//! A store of secrets as on a computer where none runs.
class NoVault final : public SecretVault
{
public:
    void read(const QString &name, QObject *context, ReadCallback done) override;
    void write(const QString &name, const QByteArray &secret, QObject *context, WriteCallback done) override;
};

//! Everything below the controllers, put together as the program does it.
class Core : public QObject
{
    Q_OBJECT

public:
    explicit Core(const Profile &profile);
    ~Core() override;

    void start();
    //! Null before ready().
    AccountManager *accounts() const { return m_accounts.get(); }
    Store *store() const { return m_store.get(); }

Q_SIGNALS:
    void ready();
    void event(const QJsonObject &event);

private:
    void onKey(const ProfileKey &key);
    void onOpened(StoreHealth health);
    void report(const StoreChanges &changes);

    const Profile &m_profile;
    Settings m_settings;
    SystemClock m_clock;
    std::unique_ptr<MediaCache> m_media;
    std::unique_ptr<LocalServer> m_localServer;
    WorkerThread m_network;
    NoVault m_vault;
    KeyStore m_keyStore;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<AccountManager> m_accounts;
};

} // namespace Morelia::CoreClient
