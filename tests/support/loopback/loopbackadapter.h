// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/adapter.h"

#include <QSet>

#include <functional>

namespace Morelia::Test {

class LoopbackHub;

//! Speaks the loop-back protocol.
class LoopbackAdapter final : public ProtocolAdapter
{
public:
    explicit LoopbackAdapter(LoopbackHub &hub);
    ~LoopbackAdapter() override;

    void start(
        const AccountConfig &config, const Secrets &secrets, const Entry &entry, const SyncState &syncState) override;
    void stop() override;
    void submit(const LocalId &opId, const Command &command) override;
    void reconcile(const QList<PendingOp> &pending) override;
    //! Always too late: what was submitted has arrived.
    void cancel(const LocalId & /*opId*/) override {}
    CapabilitySet capabilities() const override;
    CapabilitySet capabilities(const QString &flowId) const override;
    void reconnectNow() override;

    //! Something from the hub, for one session; from any thread.
    void hear(int session, std::function<void(ProtocolAdapter &)> event);
    //! The link is lost; the way back is reconnectNow().
    void lose();

    //! The secrets that the factory makes of a login.
    static Secrets secretsOf(const QString &login);

private:
    void connectNow();
    void leave();

    LoopbackHub &m_hub;
    AccountConfig m_config;
    QSet<LocalId> m_asked;   // commands with a result that has not come
    QSet<LocalId> m_durable; // those of them that may have arrived all the same
    int m_session = 0;
    bool m_online = false;
};

} // namespace Morelia::Test
