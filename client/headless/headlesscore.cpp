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
}

HeadlessCore::~HeadlessCore() = default;

void HeadlessCore::start()
{
    m_store.open().then(this, [this](StoreHealth health) {
        if (health == StoreHealth::Good)
            m_accounts.load();
        else
            Q_EMIT broken(health);
    });
}

} // namespace Morelia
