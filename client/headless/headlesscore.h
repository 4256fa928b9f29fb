// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/accountmanager.h"
#include "client/accounts/localserver.h"
#include "client/media/mediacache.h"
#include "client/platform/workerthread.h"
#include "models/base/systemclock.h"
#include "models/store/store.h"

#include <QObject>

namespace Morelia {

class Profile;
class Settings;

//! Everything of Morelia below the controllers, put together as the program with a window does it.
class HeadlessCore : public QObject
{
    Q_OBJECT

public:
    //! profile is open; key seals it. Profile and settings must outlive the core.
    HeadlessCore(const Profile &profile, Settings &settings, const SecretKey &key);
    ~HeadlessCore() override;

    //! Opens the store and connects its accounts; ready() or broken() follows.
    void start();

    AccountManager &accounts() { return m_accounts; }
    Store &store() { return m_store; }
    MediaCache &media() { return m_media; }

Q_SIGNALS:
    void ready();
    void broken(const Morelia::Error &error);

private:
    SystemClock m_clock;
    MediaCache m_media;
    LocalServer m_localServer;
    WorkerThread m_network;
    Store m_store;
    AccountManager m_accounts;
};

} // namespace Morelia
