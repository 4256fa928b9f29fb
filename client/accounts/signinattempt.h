// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/sync/adapterhandle.h"
#include "models/base/clock.h"
#include "protocol/factory.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Morelia {

class EventThread;

//! One try to get into an account that is not in the store yet.
class SignInAttempt : public QObject
{
    Q_OBJECT

public:
    //! Both references must outlive the attempt.
    SignInAttempt(
        std::unique_ptr<ProtocolAdapter> adapter, EventThread &network, Clock &clock, QObject *parent = nullptr);

    //! Makes the secrets on the pool and connects; succeeded() or failed() follows once.
    void start(const AccountConfig &config, SecretMaker secretMaker, const Entry &entry);

    //! How long it may take altogether.
    static constexpr Milliseconds deadline{40'000};

Q_SIGNALS:
    //! identity holds the secrets to keep.
    void succeeded(const Morelia::Identity &identity);
    void failed(const Morelia::Failure &failure);

private:
    void onStateChanged(const SessionStatus &status);
    void onIdentified(const Identity &identity);
    void fail(const Failure &failure);

    AdapterHandle m_adapter;
    const std::unique_ptr<Timer> m_deadline;
    Secrets m_secrets; // that it signs in with
    bool m_finished = false;
};

} // namespace Morelia
