// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/accountmanager.h"
#include "client/accounts/localserver.h"
#include "client/accounts/protocols.h"
#include "client/core/profile.h"
#include "client/core/protocols.h"
#include "client/media/mediacache.h"
#include "client/platform/eventthread.h"
#include "models/base/clock.h"
#include "models/store/store.h"
#include "protocol/session/networkwatch.h"

#include <QObject>

#include <memory>

namespace Morelia {

class Settings;

//! Everything of a Morelia below the controllers: clock, media, network, store and accounts, made here and nowhere else.
//! Lives on the interface's thread, whether there is an interface or not.
class Core : public QObject
{
    Q_OBJECT

public:
    //! profile is open; key seals it. Both references must outlive the core. clock: null for that of the computer.
    Core(const Profile &profile, Settings &settings, const SecretKey &key,
        const ProtocolMaker &protocols = networkProtocols(), std::unique_ptr<Clock> clock = {},
        const StoreOptions &storeOptions = {});
    ~Core() override;

    //! Opens the store and connects its accounts; ready() or broken() follows.
    void start();

    Clock &clock() { return *m_clock; }
    MediaCache &media() { return m_media; }
    LocalServer &localServer() { return m_localServer; }
    EventThread &network() { return m_network; }
    Store &store() { return m_store; }
    AccountManager &accounts() { return m_accounts; }
    const NetworkWatch &networkWatch() const { return m_networkWatch; }

Q_SIGNALS:
    void ready();
    //! The store cannot be opened or read.
    void broken(const Morelia::Error &error);

private:
    void watchNetwork();

    // Destroyed from the last to the first.
    const std::unique_ptr<Clock> m_clock;
    MediaCache m_media;
    const Protocols m_protocols;
    LocalServer m_localServer;
    EventThread m_network;
    Store m_store;
    AccountManager m_accounts;
    NetworkWatch m_networkWatch;
};

} // namespace Morelia
