// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/coreclient/core.h"

#include "tests/support/coreclient/jsonrows.h"

namespace Morelia::Test {

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
    , m_keyStore(m_vault, m_settings.keyName(), profile.keyFile(), profile.isNew())
{
    connect(&m_keyStore, &KeyStore::loaded, this, [this](const ProfileKey &key) { onKey(key.key); });
    connect(&m_keyStore, &KeyStore::failed, this,
        [this](const QString &why) { Q_EMIT told({{u"event"_s, u"broken"_s}, {u"reason"_s, why}}); });
}

Core::~Core() = default;

void Core::start()
{
    m_keyStore.load();
}

void Core::onKey(const SecretKey &key)
{
    m_core = std::make_unique<Morelia::Core>(m_profile, m_settings, key);
    m_list = std::make_unique<FlowListModel>(m_core->store(), m_core->clock());
    AccountManager &accounts = m_core->accounts();
    connect(&m_core->store(), &Store::changed, this, &Core::report);
    connect(&accounts, &AccountManager::statusChanged, this, [this, &accounts](AccountId id) {
        const SyncEngine *engine = accounts.engine(id);
        Q_EMIT told({{u"event"_s, u"state"_s}, {u"state"_s, engine ? nameOf(engine->status().state) : QString()}});
    });
    connect(m_core.get(), &Morelia::Core::ready, this, [this] {
        Q_EMIT told({{u"event"_s, u"ready"_s}, {u"accounts"_s, m_core->accounts().ids().size()}});
        Q_EMIT ready();
    });
    connect(m_core.get(), &Morelia::Core::broken, this, [this](const Error &error) {
        Q_EMIT told({{u"event"_s, u"broken"_s}, {u"reason"_s, static_cast<int>(error.kind)}});
    });
    m_core->start();
}

void Core::report(const StoreChanges &changes)
{
    if (!changes.users.isEmpty())
        Q_EMIT told({{u"event"_s, u"users"_s}});
    for (const FlowRef &ref : changes.flows)
        Q_EMIT told({{u"event"_s, u"flow"_s}, {u"flow"_s, ref.flowId}});
    for (auto it = changes.messages.cbegin(); it != changes.messages.cend(); ++it) {
        const FlowRef &ref = it.key();
        store()->messagesById(ref, it.value()).then(this, [this, ref](const Result<QList<MessageRow>> &rows) {
            if (!rows)
                Q_EMIT told({{u"event"_s, u"broken"_s}, {u"reason"_s, rows.error().detail}});
            const QList<MessageRow> found = rows.value_or(QList<MessageRow>());
            for (const MessageRow &row : found) {
                QJsonObject message = toJson(row);
                message.insert(u"event"_s, u"message"_s);
                message.insert(u"flow"_s, ref.flowId);
                Q_EMIT told(message);
            }
        });
    }
}

} // namespace Morelia::Test
