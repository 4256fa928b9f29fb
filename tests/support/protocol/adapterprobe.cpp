// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/adapterprobe.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Test {

AdapterProbe::AdapterProbe(TransportFactory transports, Clock &clock, std::function<void()> settle)
    : adapter(std::move(transports), clock, files, [] { return 0.5; })
    , m_settle(std::move(settle))
{
    config.server = QUrl(u"wss://chat.example.org/ws"_s);
    config.realm = u"chat.example.org"_s;
    connect(&adapter, &ProtocolAdapter::stateChanged, this, [this](const auto &status) { m_states.append(status); });
    connect(&adapter, &ProtocolAdapter::identified, this, [this](const Identity &seen) {
        secrets = Mtp::Credentials::decoded(seen.secrets);
        identity = {seen, secrets.authId};
        config.userId = seen.userId;
    });
    connect(&adapter, &ProtocolAdapter::deltas, this, qOverload<const DeltaBatch &>(&AdapterProbe::apply));
    connect(&adapter, &ProtocolAdapter::opFinished, this,
        [this](const LocalId &opId, const OpResult &result) { m_results[opId].append(result); });
    connect(&adapter, &ProtocolAdapter::opSent, this,
        [this](const LocalId &opId, qint64 timeMs) { m_sent.insert(opId, timeMs); });
}

AdapterProbe::~AdapterProbe()
{
    adapter.stop();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void AdapterProbe::start(const Entry &entry)
{
    adapter.start(accountConfig(), secrets.encoded(), entry, stored);
    m_settle();
}

AccountConfig AdapterProbe::accountConfig() const
{
    AccountConfig account;
    account.login = config.login;
    account.userId = config.userId;
    account.settings = config.encoded();
    return account;
}

void AdapterProbe::restart()
{
    adapter.stop();
    m_states.clear();
    start();
}

LocalId AdapterProbe::submit(const Command &command)
{
    const LocalId opId = newLocalId();
    adapter.submit(opId, command);
    return opId;
}

LocalId AdapterProbe::send(const QString &flowId, const QString &text, const LocalId &localId)
{
    return submit(SendMessage{localId, flowId, text, {}});
}

OpResult AdapterProbe::result(const LocalId &opId) const
{
    return m_results.value(opId).value(0, OpResult::rejected(FailureKind::None, false));
}

OpResult AdapterProbe::lastResult(const LocalId &opId) const
{
    return m_results.contains(opId) ? m_results.value(opId).constLast() : result(opId);
}

QStringList AdapterProbe::texts(const QString &flowId) const
{
    QMap<OrderKey, QString> byOrder;
    const auto messages = m_messages.value(flowId);
    for (const Message &entry : messages) {
        if (byOrder.contains(entry.order))
            qWarning("two messages have the same place");
        if (!entry.withheld)
            byOrder.insert(entry.order, entry.body.text);
    }
    return byOrder.values();
}

QList<OrderKey> AdapterProbe::orders(const QString &flowId) const
{
    QList<OrderKey> out;
    const auto messages = m_messages.value(flowId);
    for (const Message &entry : messages)
        out.append(entry.order);
    std::ranges::sort(out);
    return out;
}

QList<OrderKey> AdapterProbe::withheld(const QString &flowId) const
{
    QList<OrderKey> out;
    const auto messages = m_messages.value(flowId);
    for (const Message &entry : messages) {
        if (entry.withheld)
            out.append(entry.order);
    }
    std::ranges::sort(out);
    return out;
}

Message AdapterProbe::message(const QString &flowId, const QString &text) const
{
    const auto messages = m_messages.value(flowId);
    const auto it = std::ranges::find_if(messages, [&](const Message &entry) { return entry.body.text == text; });
    return it == messages.end() ? Message() : *it;
}

QStringList AdapterProbe::signs(const QString &flowId, const QString &remoteId) const
{
    QStringList signs;
    const auto facts = m_signs.value(remoteId);
    for (auto it = facts.cbegin(); it != facts.cend(); ++it) {
        if (it->flowId == flowId && !it->takenBack)
            signs.append(it.key());
    }
    return signs;
}

QList<OrderKey> AdapterProbe::knownPlaces(const QString &flowId) const
{
    return m_known.value(flowId).keys();
}

void AdapterProbe::apply(const DeltaBatch &batch)
{
    batches.append(batch);
    for (const Delta &delta : batch.deltas) {
        if (const auto *user = std::get_if<UserSeen>(&delta)) {
            users.insert(user->user.remoteId, user->user);
        } else if (const auto *flow = std::get_if<FlowSeen>(&delta)) {
            flows.insert(flow->flow.remoteId, flow->flow);
        } else if (const auto *message = std::get_if<MessageSeen>(&delta)) {
            apply(message->message);
        } else if (const auto *reaction = std::get_if<PersonReacted>(&delta)) {
            apply(*reaction);
        } else if (const auto *gone = std::get_if<MessageGone>(&delta)) {
            m_messages[gone->flowId].remove(gone->remoteId);
        } else if (const auto *range = std::get_if<RangeKnown>(&delta)) {
            for (OrderKey key = range->low; key <= range->high; ++key)
                m_known[range->flowId].insert(key, true);
        }
    }
    stored.flows = flows.values();
    for (const Cursor &cursor : batch.cursors) {
        stored.cursors.removeIf([&](const Cursor &c) { return c.scope == cursor.scope && c.key == cursor.key; });
        if (!cursor.value.isEmpty())
            stored.cursors.append(cursor);
    }
}

void AdapterProbe::apply(const PersonReacted &fact)
{
    PersonReacted &known = m_signs[fact.remoteId][fact.userId + u' ' + fact.value];
    if (fact.order >= known.order)
        known = fact;
}

void AdapterProbe::apply(const Message &message)
{
    if (!flows.contains(message.flowId))
        qWarning("a message of an unknown flow");
    m_messages[message.flowId].insert(message.remoteId, message);
}

} // namespace Morelia::Test
