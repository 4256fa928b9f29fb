// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/headless/headlesscore.h"

#include "client/accounts/protocols.h"
#include "client/app/profile.h"

namespace Morelia {

using namespace Qt::StringLiterals;

HeadlessCore::HeadlessCore(const Profile &profile, Settings &settings, const SecretKey &key)
    : m_media(profile.mediaFolder(), key)
    , m_localServer(profile.serverFolder(), key, settings)
    , m_network(u"network"_s)
    , m_store(profile.storeFolder(), key)
    , m_accounts(m_store, builtInProtocols(webSockets(), m_clock, m_media), webSockets(), m_network, m_localServer)
{
    connect(&m_accounts, &AccountManager::loaded, this, &HeadlessCore::ready);
    connect(&m_accounts, &AccountManager::loadFailed, this, &HeadlessCore::broken);
}

HeadlessCore::~HeadlessCore() = default;

void HeadlessCore::start()
{
    m_store.open().then(this, [this](const Result<StoreHealth> &health) {
        if (!health)
            Q_EMIT broken(health.error());
        else if (*health != StoreHealth::Good)
            Q_EMIT broken(Error{ErrorKind::Broken, u"nothing can be written"_s});
        else
            m_accounts.load();
    });
}

} // namespace Morelia
