// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/keystore.h"
#include "client/core/core.h"
#include "client/core/profile.h"
#include "client/settings/settings.h"
#include "models/lists/flowlistmodel.h"

#include <QJsonObject>
#include <QObject>

#include <memory>

namespace Morelia::Test {

//! A store of secrets as on a computer where none runs.
class NoVault final : public SecretVault
{
public:
    void read(const QString &name, QObject *context, ReadCallback done) override;
    void write(const QString &name, const QByteArray &secret, QObject *context, WriteCallback done) override;
};

//! A core whose changes are told as JSON.
class Core : public QObject
{
    Q_OBJECT

public:
    explicit Core(const Profile &profile);
    ~Core() override;

    void start();
    //! Null before ready().
    AccountManager *accounts() const { return m_core ? &m_core->accounts() : nullptr; }
    //! The list as a window has it: made before the store opens. Null before ready().
    FlowListModel *list() const { return m_list.get(); }
    Store *store() const { return m_core ? &m_core->store() : nullptr; }

Q_SIGNALS:
    void ready();
    void told(const QJsonObject &event);

private:
    void onKey(const SecretKey &key);
    void report(const StoreChanges &changes);

    const Profile &m_profile;
    Settings m_settings;
    NoVault m_vault;
    KeyStore m_keyStore;
    std::unique_ptr<Morelia::Core> m_core;
    std::unique_ptr<FlowListModel> m_list;
};

} // namespace Morelia::Test
