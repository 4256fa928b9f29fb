// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/systemclock.h"
#include "models/entities/attachmentstore.h"
#include "protocol/adapter.h"
#include "protocol/session/randomsource.h"
#include "protocol/transport/transport.h"

#include <memory>

namespace Morelia {

namespace Mtp {
class Session;
}

//! ProtocolAdapter for MTP 1.0 revision 17, with the extensions of EXTENSIONS.md where the server has them. Everything
//! but the constructor runs on the thread that the object lives on; call stop() there before the thread ends. clock and
//! files must outlive it. Large frames are parsed on that thread.
class MtpAdapter final : public ProtocolAdapter
{
    Q_OBJECT

public:
    MtpAdapter(TransportFactory transports, Clock &clock, AttachmentStore &files, RandomSource random = systemRandom(),
        QObject *parent = nullptr);
    ~MtpAdapter() override;

    void start(
        const AccountConfig &config, const Secrets &secrets, const Entry &entry, const SyncState &syncState) override;
    void stop() override;
    //! While stopped: rejected for want of a network, durable commands not reported at all.
    void submit(const LocalId &opId, const Command &command) override;
    //! While stopped: not reported at all.
    void reconcile(const QList<PendingOp> &pending) override;
    void cancel(const LocalId &opId) override;
    CapabilitySet capabilities() const override;
    CapabilitySet capabilities(const QString &flowId) const override;
    void reconnectNow() override;

private:
    TransportFactory m_transports;
    Clock &m_clock;
    AttachmentStore &m_files;
    RandomSource m_random;
    std::unique_ptr<Mtp::Session> m_session;
};

} // namespace Morelia
