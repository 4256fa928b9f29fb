// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/mtp/mtpaccount.h"
#include "protocol/mtp/mtpadapter.h"
#include "tests/support/protocol/memoryattachments.h"

#include <QHash>
#include <QMap>

#include <functional>

namespace Morelia::Test {

//! An account as MTP sees it.
struct ProbeAccount : Mtp::AccountSettings
{
    QString login;
    QString userId;
};

//! An identity with the token from its secrets.
struct ProbeIdentity : Identity
{
    QString authId;
};

//! An adapter with everything that it says written down, and the store that its deltas would make.
class AdapterProbe final : public QObject
{
    Q_OBJECT

public:
    //! settle lets everything happen that can happen after a start; with real time it does nothing.
    AdapterProbe(TransportFactory transports, Clock &clock, std::function<void()> settle = [] {});
    ~AdapterProbe() override;

    //! Starts with the stored state.
    void start(const Entry &entry = SignIn());
    void restart();
    //! Submits with a new id, which is returned.
    LocalId submit(const Command &command);
    LocalId send(const QString &flowId, const QString &text, const LocalId &localId = newLocalId());

    SessionState state() const { return m_states.isEmpty() ? SessionState::Offline : m_states.last().state; }
    QList<SessionStatus> states() const { return m_states; }
    //! The first result; a rejection without a reason before there is one.
    OpResult result(const LocalId &opId) const;
    OpResult lastResult(const LocalId &opId) const;
    int resultCount(const LocalId &opId) const { return int(m_results.value(opId).size()); }
    QList<LocalId> sent() const { return m_sent.keys(); }
    qint64 sentMs(const LocalId &opId) const { return m_sent.value(opId); }

    //! Texts of a flow by their places; places must be unique.
    QStringList texts(const QString &flowId) const;
    QList<OrderKey> orders(const QString &flowId) const;
    //! Places that stand for what the server could not hand over; they have no text.
    QList<OrderKey> withheld(const QString &flowId) const;
    Message message(const QString &flowId, const QString &text) const;
    //! Signs that a message has, each with the person who gave it, as in "7 👍", sorted.
    QStringList signs(const QString &flowId, const QString &remoteId) const;
    //! Places that are known to be complete, as a list of single ones.
    QList<OrderKey> knownPlaces(const QString &flowId) const;

    MemoryAttachments files;
    MtpAdapter adapter;
    ProbeAccount config;
    Mtp::Credentials secrets;
    SyncState stored;
    QMap<QString, User> users;
    QMap<QString, Flow> flows;
    ProbeIdentity identity;
    QList<DeltaBatch> batches;

    //! The config that the adapter is started with.
    AccountConfig accountConfig() const;

private:
    void apply(const DeltaBatch &batch);
    void apply(const Message &message);
    void apply(const PersonReacted &fact);

    std::function<void()> m_settle;
    QList<SessionStatus> m_states;
    QHash<LocalId, QList<OpResult>> m_results;
    QMap<LocalId, qint64> m_sent;
    QMap<QString, QMap<QString, Message>> m_messages;
    QMap<QString, QMap<QString, PersonReacted>> m_signs; // by message, then by person and sign
    QMap<QString, QMap<OrderKey, bool>> m_known;
};

} // namespace Morelia::Test
