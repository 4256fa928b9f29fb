// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shared parts of the tests of the contract, and its tests of people and flows.
#include "tests/protocol/contract/adaptercontract.h"

#include <QRegularExpression>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using Status = Morelia::OpResult::Status;

namespace Morelia::Test {

QString credentialOf(const QString &login)
{
    return u"mt1_"_s + login;
}

ContractDevice::ContractDevice(ContractPeer &peer, const QString &login)
    : network(peer.transports(), peer.clock())
    , probe(network.transports(), peer.clock())
{
    probe.config.server = peer.url();
    probe.config.login = login;
    probe.secrets.credential = credentialOf(login);
}

void AdapterContract::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_peer = m_makePeer();
    QVERIFY(m_peer->start());
}

void AdapterContract::cleanup()
{
    m_anna.reset();
    m_boris.reset();
    m_chat.clear();
    QVERIFY(m_peer->stop());
    m_peer.reset();
}

AdapterContract::Device AdapterContract::signUp(const QString &login)
{
    auto device = std::make_unique<ContractDevice>(*m_peer, login);
    device->probe.start(SignUp{login.toUpper(), {}});
    return waitForOnline(*device) ? std::move(device) : nullptr;
}

AdapterContract::Device AdapterContract::signIn(const QString &login)
{
    auto device = std::make_unique<ContractDevice>(*m_peer, login);
    device->probe.start();
    return waitForOnline(*device) ? std::move(device) : nullptr;
}

bool AdapterContract::meet()
{
    m_boris = signUp(u"boris"_s);
    m_anna = signUp(u"anna"_s);
    if (!m_anna || !m_boris)
        return false;
    CreateFlow chat;
    chat.memberIds = {m_anna->probe.identity.userId, m_boris->probe.identity.userId};
    const LocalId op = m_anna->probe.submit(chat);
    return m_peer->waitFor([&] {
        m_chat = m_anna->probe.result(op).remoteId;
        return !m_chat.isEmpty() && m_boris->probe.flows.contains(m_chat) && m_anna->probe.flows.contains(m_chat);
    });
}

OpResult AdapterContract::send(ContractDevice &from, const QString &text)
{
    const LocalId op = from.probe.send(m_chat, text);
    m_peer->waitFor([&] { return from.probe.resultCount(op) > 0; });
    return from.probe.result(op);
}

PendingOp AdapterContract::lose(ContractDevice &from, const SendMessage &command, const std::function<void()> &breakIt)
{
    breakIt();
    from.probe.adapter.submit(command.localId, command);
    m_peer->waitFor([&] { return from.probe.resultCount(command.localId) > 0; });
    return {command.localId, command, from.probe.sentMs(command.localId), 1};
}

OpResult AdapterContract::reconcile(ContractDevice &device, const PendingOp &pending)
{
    const int before = device.probe.resultCount(pending.opId);
    device.probe.adapter.reconcile({pending});
    m_peer->waitFor([&] { return device.probe.resultCount(pending.opId) > before; });
    return device.probe.lastResult(pending.opId);
}

bool AdapterContract::waitForOnline(const ContractDevice &device)
{
    return m_peer->waitFor([&] { return isOnline(device); });
}

bool AdapterContract::waitForTexts(const ContractDevice &device, const QStringList &texts)
{
    return m_peer->waitFor([&] { return device.probe.texts(m_chat) == texts; });
}

void AdapterContract::signsUpAndIn()
{
    const Device first = signUp(u"anna"_s);
    QVERIFY(first);
    QVERIFY(!first->probe.identity.userId.isEmpty());
    QVERIFY(!first->probe.identity.authId.isEmpty());
    QVERIFY(first->probe.users.contains(first->probe.identity.userId));
    const Device second = signIn(u"anna"_s);
    QVERIFY(second);
    QCOMPARE(second->probe.identity.userId, first->probe.identity.userId);
    // The steps are told in their order, and none twice in a row.
    QList<SessionState> steps;
    const QList<SessionStatus> states = second->probe.states();
    for (const SessionStatus &status : states)
        steps.append(status.state);
    const QList<SessionState> expected{
        SessionState::Connecting, SessionState::SigningIn, SessionState::Syncing, SessionState::Online};
    QCOMPARE(steps, expected);
}

void AdapterContract::refusesWhatIsWrong()
{
    QVERIFY(signUp(u"anna"_s));
    ContractDevice stranger(*m_peer, u"anna"_s);
    stranger.probe.secrets.credential = u"mt1_wrong"_s;
    stranger.probe.start();
    QVERIFY(m_peer->waitFor([&] { return stranger.probe.state() == SessionState::NeedsUser; }));
    QCOMPARE(stranger.probe.states().constLast().failure.kind, FailureKind::Credentials);
    ContractDevice unknown(*m_peer, u"anya"_s);
    unknown.probe.start();
    QVERIFY(m_peer->waitFor([&] { return unknown.probe.state() == SessionState::NeedsUser; }));
    QCOMPARE(unknown.probe.states().constLast().failure.kind, FailureKind::NotFound);
    ContractDevice late(*m_peer, u"anna"_s);
    late.probe.start(SignUp{u"Another Anna"_s, {}});
    QVERIFY(m_peer->waitFor([&] { return late.probe.state() == SessionState::NeedsUser; }));
    QCOMPARE(late.probe.states().constLast().failure.kind, FailureKind::LoginTaken);
}

void AdapterContract::renewsAnOldToken()
{
    QVERIFY(meet());
    m_anna->probe.adapter.stop();
    m_anna->probe.secrets.authId = u"0123456789abcdef"_s;
    m_anna->probe.restart();
    QVERIFY(waitForOnline(*m_anna));
    QVERIFY(m_anna->probe.secrets.authId != u"0123456789abcdef"_s);
    QCOMPARE(send(*m_anna, u"Hello"_s).status, Status::Accepted);
}

void AdapterContract::firstSyncBringsWhatIsThere()
{
    QVERIFY(meet());
    QStringList texts;
    for (int i = 0; i < 5; ++i) {
        texts.append(QString::number(i));
        QCOMPARE(send(i % 2 == 0 ? *m_anna : *m_boris, texts.last()).status, Status::Accepted);
    }
    const Device fresh = signIn(u"boris"_s);
    QVERIFY(fresh);
    QVERIFY(waitForTexts(*fresh, texts));
    QCOMPARE(fresh->probe.flows.value(m_chat).memberIds.size(), 2);
    QVERIFY(fresh->probe.users.contains(m_anna->probe.identity.userId));
    QVERIFY(fresh->probe.batches.constFirst().firstSync);
    QVERIFY(!fresh->probe.stored.cursors.isEmpty());
}

void AdapterContract::emptyFlowsAreNoTrouble()
{
    QVERIFY(meet());
    const Device fresh = signIn(u"boris"_s);
    QVERIFY(fresh);
    QVERIFY(fresh->probe.flows.contains(m_chat));
    const LocalId history = fresh->probe.submit(LoadHistory{m_chat, firstPendingOrder, 50});
    QVERIFY(m_peer->waitFor([&] { return fresh->probe.resultCount(history) == 1; }));
    QCOMPARE(fresh->probe.result(history).status, Status::Accepted);
    fresh->probe.submit(OpenFlow{m_chat, 0});
    QCOMPARE(send(*m_anna, u"first"_s).status, Status::Accepted);
    QVERIFY(waitForTexts(*fresh, {u"first"_s}));
    QCOMPARE(fresh->probe.orders(m_chat), QList<OrderKey>{firstOrder});
}

void AdapterContract::createsFlows()
{
    QVERIFY(meet());
    const QStringList both{m_anna->probe.identity.userId, m_boris->probe.identity.userId};
    CreateFlow chat;
    chat.memberIds = both;
    const LocalId again = m_boris->probe.submit(chat);
    QVERIFY(m_peer->waitFor([&] { return m_boris->probe.resultCount(again) == 1; }));
    QCOMPARE(m_boris->probe.result(again).remoteId, m_chat);
    for (const FlowKind kind : {FlowKind::Group, FlowKind::Channel}) {
        CreateFlow create;
        create.kind = kind;
        create.title = u"Garden"_s;
        create.memberIds = both;
        const LocalId op = m_anna->probe.submit(create);
        QVERIFY(m_peer->waitFor([&] { return m_anna->probe.resultCount(op) == 1; }));
        const QString flowId = m_anna->probe.result(op).remoteId;
        QVERIFY(m_peer->waitFor([&] { return m_boris->probe.flows.contains(flowId); }));
        const Flow seen = m_boris->probe.flows.value(flowId);
        QCOMPARE(seen.kind, kind);
        QCOMPARE(seen.title, u"Garden"_s);
        QCOMPARE(seen.ownerId, both.constFirst());
    }
}

void AdapterContract::showsOnlyOwnFlows()
{
    QVERIFY(meet());
    const Device clara = signUp(u"clara"_s);
    QVERIFY(clara);
    QCOMPARE(send(*m_anna, u"between us"_s).status, Status::Accepted);
    QVERIFY(waitForTexts(*m_boris, {u"between us"_s}));
    const Device later = signIn(u"clara"_s);
    QVERIFY(later);
    // Something that both Claras see comes after everything that they must not see.
    CreateFlow group;
    group.kind = FlowKind::Group;
    group.title = u"Three"_s;
    group.memberIds = {m_boris->probe.identity.userId, later->probe.identity.userId};
    const LocalId op = later->probe.submit(group);
    QVERIFY(m_peer->waitFor([&] { return later->probe.resultCount(op) == 1; }));
    const QString groupId = later->probe.result(op).remoteId;
    for (const ContractDevice *device : {clara.get(), later.get()}) {
        QVERIFY(m_peer->waitFor([&] { return device->probe.flows.contains(groupId); }));
        QCOMPARE(device->probe.flows.keys(), QStringList{groupId});
        QVERIFY(device->probe.texts(m_chat).isEmpty());
    }
}

void AdapterContract::capabilitiesSayWhatIsPossible()
{
    QVERIFY(meet());
    const CapabilitySet account = m_anna->probe.adapter.capabilities();
    QVERIFY(account.testFlag(Capability::SendText));
    QCOMPARE(m_anna->probe.identity.capabilities, account);
    CreateFlow channel;
    channel.kind = FlowKind::Channel;
    channel.title = u"News"_s;
    channel.memberIds = {m_anna->probe.identity.userId, m_boris->probe.identity.userId};
    const LocalId op = m_anna->probe.submit(channel);
    QVERIFY(m_peer->waitFor([&] { return m_anna->probe.resultCount(op) == 1; }));
    const QString news = m_anna->probe.result(op).remoteId;
    QVERIFY(m_peer->waitFor([&] { return m_boris->probe.flows.contains(news); }));
    QVERIFY(m_anna->probe.adapter.capabilities(news).testFlag(Capability::SendText));
    QVERIFY(!m_boris->probe.adapter.capabilities(news).testFlag(Capability::SendText));
    QVERIFY(!m_anna->probe.adapter.capabilities(u"nowhere"_s).testFlag(Capability::SendText));
    const LocalId ruledOut = m_boris->probe.send(news, u"Hello"_s);
    QVERIFY(m_peer->waitFor([&] { return m_boris->probe.resultCount(ruledOut) == 1; }));
    QCOMPARE(m_boris->probe.result(ruledOut).failure.kind, FailureKind::Unsupported);
    QVERIFY(m_peer->holds(u"anna"_s, news).isEmpty());
}

} // namespace Morelia::Test
