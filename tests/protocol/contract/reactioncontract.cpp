// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tests of the contract about reactions.
#include "tests/protocol/contract/adaptercontract.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Status = Morelia::OpResult::Status;

namespace Morelia::Test {

namespace {

// A reaction as the outbox hands it over.
ReactToMessage reaction(const QString &flowId, const QString &remoteId, const QString &value, bool takeBack = false)
{
    return {.localId = newLocalId(), .flowId = flowId, .remoteId = remoteId, .value = value, .takeBack = takeBack};
}

} // namespace

void AdapterContract::reactionsAreNoMessages()
{
    QVERIFY(meet());
    const QString target = send(*m_anna, u"look"_s).remoteId;
    QVERIFY(waitForTexts(*m_boris, {u"look"_s}));
    QVERIFY(m_boris->probe.flows.value(m_chat).capabilities.testFlag(Capability::React));
    const QString boris = m_boris->probe.identity.userId;
    const QString anna = m_anna->probe.identity.userId;
    QList<LocalId> ops{m_boris->probe.submit(reaction(m_chat, target, u"👍"_s)),
        m_boris->probe.submit(reaction(m_chat, target, u"❤️"_s)),
        m_boris->probe.submit(reaction(m_chat, target, u"👍"_s, true)),
        m_anna->probe.submit(reaction(m_chat, target, u":party_cat:"_s))};
    for (const LocalId &op : std::as_const(ops)) {
        ContractDevice &from = op == ops.constLast() ? *m_anna : *m_boris;
        QVERIFY(m_peer->waitFor([&] { return from.probe.result(op).status == Status::Accepted; }));
    }
    QCOMPARE(send(*m_anna, u"last"_s).status, Status::Accepted);
    const Device fresh = signIn(u"boris"_s);
    QVERIFY(fresh);
    QStringList expected{boris + u" ❤️"_s, anna + u" :party_cat:"_s};
    expected.sort();
    for (const ContractDevice *device : {m_anna.get(), m_boris.get(), fresh.get()}) {
        QVERIFY(waitForTexts(*device, {u"look"_s, u"last"_s}));
        QVERIFY(m_peer->waitFor([&] { return device->probe.signs(m_chat, target) == expected; }));
        // They have places in the log, which is known without a hole.
        QCOMPARE(device->probe.knownPlaces(m_chat).constLast(), device->probe.orders(m_chat).constLast());
    }
    // Clients without reactions read this.
    const QStringList texts = m_peer->holds(u"anna"_s, m_chat);
    QCOMPARE(texts.size(), 6);
    QVERIFY(texts.contains(u":+1:"_s) && texts.contains(u"removed :+1:"_s) && texts.contains(u"❤️"_s));
    QVERIFY(texts.contains(u":party_cat:"_s));
}

void AdapterContract::aLostReactionIsFound()
{
    QVERIFY(meet());
    const QString target = send(*m_anna, u"look"_s).remoteId;
    QVERIFY(waitForTexts(*m_boris, {u"look"_s}));
    const ReactToMessage command = reaction(m_chat, target, u"👍"_s);
    m_boris->network.delayNext("\"send_message\"", {});
    m_boris->probe.adapter.submit(command.localId, command);
    QVERIFY(m_peer->waitFor([&] { return m_boris->probe.resultCount(command.localId) > 0; }));
    QCOMPARE(m_boris->probe.result(command.localId).status, Status::Unknown);
    const PendingOp pending{command.localId, command, m_boris->probe.sentMs(command.localId), 1};
    QCOMPARE(reconcile(*m_boris, pending).status, Status::Accepted);
    QCOMPARE(m_peer->holds(u"anna"_s, m_chat).size(), 2);
    const QStringList expected{m_boris->probe.identity.userId + u" 👍"_s};
    for (const ContractDevice *device : {m_anna.get(), m_boris.get()})
        QVERIFY(m_peer->waitFor([&] { return device->probe.signs(m_chat, target) == expected; }));
}

} // namespace Morelia::Test
