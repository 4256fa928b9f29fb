// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/core/core.h"

#include "client/media/picturemeasure.h"
#include "client/media/smallpicture.h"
#include "models/base/systemclock.h"
#include "protocol/transport/systemtrust.h"
#include "protocol/transport/transport.h"

#include <QUrl>

#include <algorithm>

namespace Morelia {

using namespace Qt::StringLiterals;

Core::Core(const Profile &profile, Settings &settings, const SecretKey &key, const ProtocolMaker &protocols,
    std::unique_ptr<Clock> clock, const StoreOptions &storeOptions)
    : m_clock(clock ? std::move(clock) : std::make_unique<SystemClock>())
    , m_media(profile.mediaFolder(), key)
    , m_protocols(protocols(*m_clock, m_media))
    , m_localServer(profile.serverFolder(), key, settings)
    , m_network(u"network"_s)
    , m_store(profile.storeFolder(), key, *m_clock, storeOptions)
    , m_accounts(m_store, m_protocols, m_network, m_localServer, *m_clock,
          [&files = m_media](DeltaBatch &batch) {
              measurePictures(batch, files);
              dropBadPictures(batch, files);
          })
    , m_networkWatch(*m_clock)
{
    // Do this first: freed later, this memory would be fragmented, and 1 to 3 MB would stay with the process.
    m_network.post(releaseSystemTrust);
    connect(&m_accounts, &AccountManager::loaded, this, &Core::ready);
    connect(&m_accounts, &AccountManager::loadFailed, this, &Core::broken);
    connect(&m_accounts, &AccountManager::loaded, this, &Core::watchNetwork);
    connect(&m_accounts, &AccountManager::adopted, this, &Core::watchNetwork);
    connect(&m_networkWatch, &NetworkWatch::networkChanged, &m_accounts, &AccountManager::reconnectNow);
}

Core::~Core() = default;

// A server of this computer is there without a network.
void Core::watchNetwork()
{
    const QList<AccountId> ids = m_accounts.ids();
    const bool beyond = std::ranges::any_of(ids, [this](AccountId id) {
        const SyncEngine *engine = m_accounts.engine(id);
        return engine && !isLoopback(QUrl(u"//"_s + engine->account().config.server));
    });
    if (beyond)
        m_networkWatch.watchNetwork();
}

void Core::start()
{
    m_store.open().then(this, [this](const Result<StoreHealth> &health) {
        if (health)
            m_accounts.load();
        else
            Q_EMIT broken(health.error());
    });
}

} // namespace Morelia
