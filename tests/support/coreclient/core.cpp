// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/coreclient/core.h"

#include "client/accounts/protocols.h"
#include "tests/support/coreclient/jsonrows.h"

namespace Morelia::CoreClient {

using namespace Qt::StringLiterals;

void NoVault::read(const QString & /*name*/, QObject * /*context*/, ReadCallback done)
{
    done(Status::Unavailable, {});
}

void NoVault::write(const QString & /*name*/, const QByteArray & /*secret*/, QObject * /*context*/, WriteCallback done)
{
    done(Status::Unavailable);
}

Core::Core(const Profile &profile)
    : m_profile(profile)
    , m_settings(profile.settingsFile())
    , m_network(u"network"_s)
    , m_keyStore(m_vault, m_settings.keyName(), profile.keyFile(), profile.isNew())
{
    connect(&m_keyStore, &KeyStore::loaded, this, &Core::onKey);
}

Core::~Core() = default;

void Core::start()
{
    m_keyStore.load();
}

void Core::onKey(const ProfileKey &key)
{
    if (key.key.isEmpty()) {
        Q_EMIT event({{u"event"_s, u"broken"_s}, {u"reason"_s, key.failure}});
        return;
    }
    m_store = std::make_unique<Store>(m_profile.storeFolder(), key.key);
    m_media = std::make_unique<MediaCache>(m_profile.mediaFolder(), key.key);
    m_localServer = std::make_unique<LocalServer>(m_profile.serverFolder(), key.key, m_settings);
    m_accounts = std::make_unique<AccountManager>(
        *m_store, builtInProtocols(webSockets(), m_clock, *m_media), webSockets(), m_network, *m_localServer);
    connect(m_store.get(), &Store::changed, this, &Core::report);
    connect(m_accounts.get(), &AccountManager::statusChanged, this, [this](AccountId id) {
        const SyncEngine *engine = m_accounts->engine(id);
        Q_EMIT event({{u"event"_s, u"state"_s}, {u"state"_s, engine ? nameOf(engine->status().state) : QString()}});
    });
    connect(m_accounts.get(), &AccountManager::loaded, this, [this] {
        Q_EMIT event({{u"event"_s, u"ready"_s}, {u"accounts"_s, m_accounts->ids().size()}});
        Q_EMIT ready();
    });
    m_store->open().then(this, [this](StoreHealth health) { onOpened(health); });
}

void Core::onOpened(StoreHealth health)
{
    if (health == StoreHealth::Good)
        m_accounts->load();
    else
        Q_EMIT event({{u"event"_s, u"broken"_s}, {u"reason"_s, static_cast<int>(health)}});
}

void Core::report(const StoreChanges &changes)
{
    if (!changes.users.isEmpty())
        Q_EMIT event({{u"event"_s, u"users"_s}});
    for (const FlowRef &ref : changes.flows)
        Q_EMIT event({{u"event"_s, u"flow"_s}, {u"flow"_s, ref.flowId}});
    for (auto it = changes.messages.cbegin(); it != changes.messages.cend(); ++it) {
        const FlowRef ref = it.key();
        m_store->messagesById(ref, it.value()).then(this, [this, ref](const QList<MessageRow> &rows) {
            for (const MessageRow &row : rows) {
                QJsonObject message = toJson(row);
                message.insert(u"event"_s, u"message"_s);
                message.insert(u"flow"_s, ref.flowId);
                Q_EMIT event(message);
            }
        });
    }
}

} // namespace Morelia::CoreClient
