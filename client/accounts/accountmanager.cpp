// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountmanager.h"

#include "client/accounts/localserver.h"
#include "client/platform/eventthread.h"
#include "client/sync/logging.h"
#include "models/entities/savedflow.h"
#include "models/lists/words.h"
#include "models/markup/markup.h"
#include "models/store/store.h"
#include "models/text/cleaning.h"

#include <algorithm>

namespace Morelia {

AccountManager::AccountManager(Store &store, const Protocols &protocols, EventThread &network, LocalServer &localServer,
    Clock &clock, BatchStep onArrival, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_protocols(protocols)
    , m_network(network)
    , m_localServer(localServer)
    , m_clock(clock)
    , m_onArrival(std::move(onArrival))
{
    connect(&m_localServer, &LocalServer::started, this, &AccountManager::onLocalServerStarted);
    connect(&m_store, &Store::changed, this, [this](const StoreChanges &changes) {
        for (const auto &[id, engine] : m_engines) {
            if (changes.users.value(id).contains(engine->account().config.userId))
                readOwnName(id);
        }
    });
}

AccountManager::~AccountManager() = default;

void AccountManager::load()
{
    m_store.accounts().then(this, [this](const Result<QList<StoredAccount>> &accounts) {
        if (!accounts) {
            Q_EMIT loadFailed(accounts.error());
            return;
        }
        m_unusable.clear();
        for (const StoredAccount &account : *accounts)
            add(account);
        if (m_engines.empty() && !m_unusable.isEmpty()) {
            Q_EMIT loadFailed({m_unusable.constFirst().damaged ? ErrorKind::Damaged : ErrorKind::TooNew});
            return;
        }
        Q_EMIT loaded();
        if (!m_engines.empty())
            Q_EMIT currentChanged();
    });
}

QList<AccountId> AccountManager::ids() const
{
    QList<AccountId> ids;
    for (const auto &[id, engine] : m_engines)
        ids.append(id);
    return ids;
}

void AccountManager::reconnectNow()
{
    for (const auto &[id, engine] : m_engines)
        engine->reconnectNow();
}

SyncEngine *AccountManager::engine(AccountId id) const
{
    const auto it = m_engines.find(id);
    return it == m_engines.end() ? nullptr : it->second.get();
}

QFuture<Result<>> AccountManager::markAllRead(const FlowRef &flow)
{
    return m_store.flow(flow)
        .then(this,
            [this, flow](const Result<FlowRow> &row) {
                // What was read of a request stays untold, also when it is accepted in this moment.
                const bool tells = row && row->isOrdinary();
                return m_store.markRead(flow, newestAnchor).then(this, [this, flow, tells](const Result<> &stored) {
                    if (stored && tells)
                        tellRead(flow);
                    return stored;
                });
            })
        .unwrap();
}

// Where the newest message stands, only the store knows. Where it cannot say, the server hears of it with the next mark.
void AccountManager::tellRead(const FlowRef &flow)
{
    m_store.flow(flow).then(this, [this, flow](const Result<FlowRow> &row) {
        SyncEngine *engine = this->engine(flow.account);
        if (row && row->isOrdinary() && engine)
            engine->markRead(flow.flowId, row->readUpTo);
    });
}

QFuture<Result<int>> AccountManager::countUnsent(AccountId id)
{
    return m_store.countUnsent(id);
}

QFuture<Result<int>> AccountManager::countDrafts(AccountId id)
{
    return m_store.countDrafts(id);
}

QFuture<Result<int>> AccountManager::countSaved(AccountId id)
{
    return m_store.countSaved(id);
}

bool AccountManager::hasSynced(AccountId id) const
{
    return std::ranges::all_of(m_engines, [id](const auto &entry) {
        return (id != 0 && entry.first != id) || entry.second->isSignedOut() || entry.second->hasSynced();
    });
}

SyncEngine *AccountManager::current() const
{
    if (SyncEngine *chosen = m_current ? engine(*m_current) : nullptr)
        return chosen;
    return m_engines.empty() ? nullptr : m_engines.begin()->second.get();
}

void AccountManager::setCurrent(std::optional<AccountId> id)
{
    const SyncEngine *before = current();
    m_current = id;
    if (current() != before)
        Q_EMIT currentChanged();
}

const ProtocolFactory &AccountManager::protocol(const QString &id) const
{
    const ProtocolFactory *known = m_protocols.find(id);
    return known ? *known : m_protocols.first();
}

std::unique_ptr<AccountSetup> AccountManager::makeSetup(const QString &protocol)
{
    return std::make_unique<AccountSetup>(this->protocol(protocol), m_network, m_localServer, m_clock);
}

void AccountManager::adopt(const StoredAccount &account)
{
    if (SyncEngine *known = findSame(account)) {
        StoredAccount renewed = account;
        renewed.config.id = known->account().config.id;
        known->setAccount(renewed);
        known->start();
        Q_EMIT adopted(renewed.config.id, false);
        return;
    }
    m_store.addAccount(account).then(this, [this, account](const Result<AccountId> &id) {
        if (!id) {
            Q_EMIT adoptFailed(id.error());
            return;
        }
        StoredAccount stored = account;
        stored.config.id = *id;
        add(stored);
        Q_EMIT adopted(*id, true);
        if (m_engines.size() == 1)
            Q_EMIT currentChanged();
    });
}

SyncEngine *AccountManager::findSame(const StoredAccount &account) const
{
    const auto same = std::ranges::find_if(m_engines, [&](const auto &entry) {
        const AccountConfig &known = entry.second->account().config;
        const ProtocolFactory *protocol = m_protocols.find(known.protocol);
        return protocol && known.protocol == account.config.protocol && known.userId == account.config.userId
            && protocol->isSameServer(known.settings, account.config.settings);
    });
    return same == m_engines.end() ? nullptr : same->second.get();
}

void AccountManager::add(const StoredAccount &account)
{
    const ProtocolFactory *protocol = account.damaged ? nullptr : m_protocols.find(account.config.protocol);
    if (!protocol) {
        if (!account.damaged)
            qCWarning(logAccounts) << "account" << account.config.id << "has an unknown protocol";
        m_unusable.append({account.damaged, account.config.login});
        return;
    }
    const AccountId id = account.config.id;
    auto engine =
        std::make_unique<SyncEngine>(account, m_store, protocol->makeAdapter(), m_network, m_clock, m_onArrival);
    connect(engine.get(), &SyncEngine::statusChanged, this, [this, id] { Q_EMIT statusChanged(id); });
    connect(engine.get(), &SyncEngine::storeErrorChanged, this, &AccountManager::storeErrorChanged);
    engine->setAttention(m_attention);
    connectAccount(*engine);
    m_engines.insert_or_assign(id, std::move(engine));
    readOwnName(id);
}

void AccountManager::connectAccount(SyncEngine &engine)
{
    if (engine.account().onThisComputer && !m_localServer.isRunning())
        m_localServer.start();
    else
        engine.start();
}

void AccountManager::onLocalServerStarted()
{
    for (const auto &[id, engine] : m_engines) {
        if (!engine->account().onThisComputer)
            continue;
        StoredAccount moved = engine->account();
        const ServerPlace place = m_protocols.first().placeAt(m_localServer.url(), moved.config.settings);
        if (moved.config.settings != place.settings) {
            moved.config.settings = place.settings;
            moved.config.server = place.name;
            engine->setAccount(moved);
        }
        engine->start();
    }
}

QString AccountManager::ownName(AccountId id) const
{
    const auto own = m_ownUsers.constFind(id);
    if (own != m_ownUsers.cend())
        return displayName(*own);
    const SyncEngine *known = engine(id);
    return known ? displayName(known->account().config.login) : QString();
}

std::optional<Error> AccountManager::storeError() const
{
    for (const auto &[id, engine] : m_engines) {
        if (engine->storeError())
            return engine->storeError();
    }
    return std::nullopt;
}

void AccountManager::readOwnName(AccountId id)
{
    const SyncEngine *known = engine(id);
    if (!known || known->account().config.userId.isEmpty())
        return;
    if (!m_ownReads[id].begin())
        return;
    m_store.user(id, known->account().config.userId).then(this, [this, id](const Result<User> &own) {
        const bool again = m_ownReads[id].end();
        // Without the own user, ownName() gives the login.
        if (own && engine(id))
            takeOwnName(id, *own);
        if (again)
            readOwnName(id);
    });
}

void AccountManager::takeOwnName(AccountId id, const User &own)
{
    if (m_ownUsers.value(id) == own)
        return;
    m_ownUsers.insert(id, own);
    Q_EMIT ownNameChanged(id);
}

void AccountManager::signOut(AccountId id, LocalData data)
{
    const auto it = m_engines.find(id);
    if (it == m_engines.end())
        return;
    it->second->stop();
    if (data == LocalData::Keep) {
        StoredAccount left = it->second->account();
        left.secrets = {};
        it->second->setAccount(left);
        Q_EMIT statusChanged(id);
        return;
    }
    m_store.removeAccount(id).then(this, [this, id](const Result<> &gone) {
        if (gone) {
            forget(id);
            return;
        }
        Q_EMIT removeFailed(gone.error());
        if (SyncEngine *stays = engine(id))
            stays->start();
    });
}

void AccountManager::forget(AccountId id)
{
    const auto it = m_engines.find(id);
    if (it == m_engines.end())
        return;
    const bool wasCurrent = current() == it->second.get();
    // Views let go of the engine before it is destroyed.
    std::unique_ptr<SyncEngine> gone = std::move(it->second);
    m_engines.erase(it);
    m_ownUsers.remove(id);
    Q_EMIT removed(id);
    if (wasCurrent)
        Q_EMIT currentChanged();
    gone.release()->deleteLater();
}

qint64 AccountManager::textExcess(AccountId id, const QString &text) const
{
    const SyncEngine *known = engine(id);
    const ProtocolFactory *protocol = known ? m_protocols.find(known->account().config.protocol) : nullptr;
    return protocol ? protocol->textExcess(text, known->identity().limits) : 0;
}

bool AccountManager::sendsLooks(const FlowRef &flow) const
{
    const SyncEngine *known = engine(flow.account);
    return isSavedFlow(flow.flowId) || (known && known->identity().capabilities.testFlag(Capability::Looks));
}

Body AccountManager::bodyOf(const FlowRef &flow, const QString &written) const
{
    return sendsLooks(flow) ? fromMarkup(written) : Body(written);
}

QString AccountManager::writtenForm(const FlowRef &flow, const Body &body) const
{
    return sendsLooks(flow) ? toMarkup(body) : body.text;
}

void AccountManager::setAttention(const SetAttention &attention)
{
    m_attention = attention;
    for (const auto &[id, engine] : m_engines)
        engine->setAttention(attention);
}

void AccountManager::stop()
{
    for (const auto &[id, engine] : m_engines)
        engine->stop();
}

} // namespace Morelia
