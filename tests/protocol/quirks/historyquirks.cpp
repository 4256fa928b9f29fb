// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pages of history, and requests that drop the link: quirks 13 to 23.
#include "tests/protocol/quirks/quirkproofs.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Morelia::Test {
namespace {

using Wire::Method;

// Both offsets, not negative, no more than a page apart.
void expectCarefulPages(QuirkWorld &world)
{
    const auto requests = world.server.requests(Method::AllMessages);
    world.expect(!requests.isEmpty(), "no page was asked for");
    for (const Wire::Envelope &request : requests) {
        const bool hasUuidOnly = !request.data->flow->first().message_start.hasValue();
        const qint64 start = request.data->flow->first().message_start.valueOr(-1);
        const qint64 end = request.data->flow->first().message_end.valueOr(-1);
        world.expect(!hasUuidOnly && start >= 0 && end >= start && end - start <= 100, "careless offsets");
        world.expect(request.data->time.hasValue(), "no time");
    }
}

void syncLongFlow(QuirkWorld &world)
{
    // Put some time between the raw client's requests and the adapter's.
    world.clock.advance(60s);
    world.start();
    world.expect(world.probe.texts(world.chat) == world.server.texts(world.chat).sliced(20), "not the newest page");
}

// The times other than 0 from which on messages were asked for.
QList<qint64> timesAsked(const QuirkWorld &world, qsizetype before)
{
    QList<qint64> times;
    const QList<Wire::Envelope> requests = world.server.requests(Method::AllMessages).sliced(before);
    for (const Wire::Envelope &request : requests) {
        if (const qint64 time = request.data->time.valueOr(0); time != 0)
            times.append(time);
    }
    return times;
}

qsizetype lostLinks(const QuirkWorld &world)
{
    const QList<SessionStatus> states = world.probe.states();
    return std::ranges::count(states, SessionState::Waiting, &SessionStatus::state);
}

} // namespace

Verdict quirk13(QuirkWorld &world)
{
    const QString empty = world.server.addFlow(u"group"_s, {world.anna, world.boris});
    world.page(empty, 0, 100);
    if (world.raw.closeCode() != RawClient::droppedCode)
        return Verdict::NotSeen;
    world.start();
    world.expect(world.probe.state() == SessionState::Online, "not online");
    world.expect(world.probe.flows.contains(empty), "the empty flow is not there");
    const QList<SessionStatus> states = world.probe.states();
    for (const SessionStatus &status : states)
        world.expect(status.state != SessionState::Waiting, "the main link was lost");
    world.server.post(empty, world.boris, u"first"_s);
    world.clock.advance(3s);
    world.expect(world.probe.texts(empty) == QStringList{u"first"_s}, "the first message is missed");
    return world.verdict();
}

Verdict quirk14(QuirkWorld &world)
{
    world.post(3);
    if (QuirkWorld::count(world.page(world.chat, 1, 2), u"message"_s) != 3)
        return Verdict::NotSeen;
    world.clock.advance(60s);
    world.start();
    world.probe.submit(LoadHistory{world.chat, 3, 1});
    world.clock.advance(1s);
    world.expect(world.probe.texts(world.chat) == world.server.texts(world.chat), "messages at wrong places");
    world.expect(world.probe.orders(world.chat) == QList<OrderKey>({1, 2, 3}), "places are no offsets");
    return world.verdict();
}

Verdict quirk15(QuirkWorld &world)
{
    world.post(120);
    const QString elsewhere = world.server.addFlow(u"group"_s, {world.boris});
    for (int i = 0; i < 120; ++i)
        world.server.post(elsewhere, world.boris, u"x"_s);
    if (QuirkWorld::count(
            world.ask(u"all_messages"_s,
                {{u"time"_s, StockJson(qint64{0})},
                    {u"flow"_s, QList<StockJson>{StockJson(StockJson::Members{{u"uuid"_s, elsewhere}})}}}),
            u"message"_s)
        != 120)
        return Verdict::NotSeen;
    syncLongFlow(world);
    const QList<Wire::Envelope> requests = world.server.requests(Method::AllMessages);
    for (const Wire::Envelope &request : requests) {
        const Wire::FlowData &flow = request.data->flow->first();
        world.expect(*flow.uuid == elsewhere || (flow.message_start.hasValue() && flow.message_end.hasValue()),
            "a page without offsets");
    }
    return world.verdict();
}

Verdict quirk16(QuirkWorld &world)
{
    world.post(120);
    const StockJson reply = world.page(world.chat, 5);
    if (QuirkWorld::codeOf(reply) != 206 || QuirkWorld::count(reply, u"message"_s) != 0)
        return Verdict::NotSeen;
    const qsizetype before = world.server.requests(Method::AllMessages).size();
    syncLongFlow(world);
    const QList<Wire::Envelope> requests = world.server.requests(Method::AllMessages).sliced(before);
    for (const Wire::Envelope &request : requests)
        world.expect(request.data->flow->first().message_end.hasValue(), "a start without an end");
    return world.verdict();
}

Verdict quirk17(QuirkWorld &world)
{
    world.post(230);
    const StockJson last = world.page(world.chat, 200, 230);
    if (QuirkWorld::codeOf(last) != 206 || last.at(u"data.flow.0.message_end"_s).toInteger() != 230)
        return Verdict::NotSeen;
    world.clock.advance(60s);
    world.start();
    for (int i = 0; i < 2; ++i) {
        world.probe.submit(LoadHistory{world.chat, world.probe.orders(world.chat).constFirst(), 100});
        world.clock.advance(1s);
    }
    world.expect(world.probe.texts(world.chat) == world.server.texts(world.chat), "history is not whole");
    expectCarefulPages(world);
    return world.verdict();
}

Verdict quirk18(QuirkWorld &world)
{
    world.post(120);
    if (QuirkWorld::count(world.page(world.chat, -10, -1), u"message"_s) != 9
        || QuirkWorld::count(world.page(world.chat, -10, 5), u"message"_s) != 0)
        return Verdict::NotSeen;
    const qsizetype before = world.server.requests(Method::AllMessages).size();
    syncLongFlow(world);
    for (const OrderKey place : {OrderKey{21}, OrderKey{3}, OrderKey{1}}) {
        world.probe.submit(LoadHistory{world.chat, place, 100});
        world.clock.advance(1s);
    }
    const QList<Wire::Envelope> requests = world.server.requests(Method::AllMessages).sliced(before);
    for (const Wire::Envelope &request : requests)
        world.expect(*request.data->flow->first().message_start >= 0, "a negative offset");
    world.expect(world.probe.texts(world.chat) == world.server.texts(world.chat), "history is not whole");
    return world.verdict();
}

Verdict quirk19(QuirkWorld &world)
{
    world.post(3);
    const qint64 newest = world.server.tables().messages.last().time;
    world.clock.advance(60s);
    const bool isSeen = QuirkWorld::count(world.page(world.chat, 0, 100, newest), u"message"_s) == 3;
    // The list of all of them makes news costly, so the open flow is asked for alone.
    for (int i = 0; i < 400; ++i)
        world.server.addUser(QString::number(i), u"mt1_x"_s, u"One of many"_s);
    const qsizetype before = world.server.requests(Method::AllMessages).size();
    world.start();
    world.probe.submit(OpenFlow{world.chat});
    world.clock.advance(60s);
    world.expect(timesAsked(world, before).contains(newest), "not asked from the newest message on");
    world.server.post(world.chat, world.boris, u"news"_s);
    // Without the quirk the link is lost twice (once may be chance), and the message comes with the news of all flows.
    world.clock.advance(isSeen ? 4s : 60s);
    world.expect(world.probe.texts(world.chat).constLast() == "news"_L1, "news of the open flow are late");
    world.clock.advance(60s);
    const qint64 next = world.server.tables().messages.last().time;
    world.expect(timesAsked(world, before).contains(next) == isSeen, "asked further where it loses the link, or not");
    world.expect(lostLinks(world) == (isSeen ? 0 : 2), "the link is lost too often");
    return isSeen ? world.verdict() : Verdict::NotSeen;
}

Verdict quirk20(QuirkWorld &world)
{
    RawClient other(world.server, world.clock);
    other.open();
    world.raw.send(world.sendFrame(world.chat, {{u"text"_s, u"before"_s}}));
    world.raw.send(world.frame(u"edited_message"_s));
    world.raw.send(world.sendFrame(world.chat, {{u"text"_s, u"behind"_s}}));
    world.clock.advance(100ms);
    if (world.raw.closeCode() != RawClient::droppedCode)
        return Verdict::NotSeen;
    world.expect(world.raw.waiting() == 1, "the reply before the crash is lost");
    world.expect(world.server.texts(world.chat) == QStringList{u"before"_s}, "what came behind was carried out");
    world.expect(QuirkWorld::codeOf(other.ask(world.frame(u"ping_pong"_s))) == 200, "others are cut off too");
    world.start();
    world.server.dropAt(Method::SendMessage);
    const LocalId lost = world.probe.send(world.chat, u"lost"_s);
    const LocalId next = world.probe.send(world.chat, u"next"_s);
    world.clock.advance(5s);
    world.expect(world.probe.state() == SessionState::Online, "not online again");
    world.expect(world.probe.result(lost).status == OpResult::Status::Unknown, "a dropped send is not unknown");
    world.expect(world.probe.result(next).status == OpResult::Status::Accepted, "the one behind it is lost");
    return world.verdict();
}

Verdict quirk21(QuirkWorld &world)
{
    world.server.poison(u"poison"_s);
    world.raw.ask(world.sendFrame(world.chat, {{u"text"_s, u"poison"_s}}));
    if (world.raw.closeCode() != RawClient::droppedCode)
        return Verdict::NotSeen;
    world.start();
    const SendMessage command{newLocalId(), world.chat, u"poison"_s, {}};
    const LocalId op = newLocalId();
    for (int i = 0; i < 2; ++i) {
        world.probe.adapter.submit(op, command);
        world.clock.advance(10s);
        world.expect(world.probe.lastResult(op).status == OpResult::Status::Unknown, "a dropped send is not unknown");
        world.reconciled(op, command);
    }
    world.expect(world.probe.lastResult(op).failure.kind == FailureKind::Poison, "poison is not set aside");
    const LocalId next = world.probe.send(world.chat, u"fine"_s);
    world.clock.advance(5s);
    world.expect(world.probe.result(next).status == OpResult::Status::Accepted, "the next one suffers");
    return world.verdict();
}

Verdict quirk22(QuirkWorld &world)
{
    const StockJson refusal = world.raw.ask(world.sendFrame(world.chat, {{u"text"_s, u"a\0b"_s}}));
    world.askAsStranger(u"authentication"_s, {{u"login"_s, u"a\0b"_s}, {u"password"_s, u"x"_s}});
    if (QuirkWorld::codeOf(refusal) != 404 || world.raw.closeCode() != RawClient::droppedCode)
        return Verdict::NotSeen;
    world.start();
    const LocalId op = world.probe.send(world.chat, u"a\0b"_s + QChar(0xd800) + u"c"_s);
    world.clock.advance(3s);
    world.expect(world.probe.result(op).status == OpResult::Status::Accepted, "not sent");
    world.expect(world.server.texts(world.chat) == QStringList{u"a\ufffdb\ufffdc"_s}, "not made harmless");
    return world.verdict();
}

Verdict quirk23(QuirkWorld &world)
{
    const StockJson::Members flow{{u"type"_s, u"group"_s}, {u"title"_s, u"half"_s}, {u"owner"_s, world.anna},
        {u"users"_s, QList<StockJson>{world.anna, u"999"_s}}};
    world.ask(u"add_flow"_s, {{u"flow"_s, QList<StockJson>{StockJson(flow)}}});
    const StockFlow half = world.server.tables().flows.last();
    if (world.raw.closeCode() != RawClient::droppedCode || half.users != QStringList{world.anna})
        return Verdict::NotSeen;
    world.start();
    world.expect(world.probe.state() == SessionState::Online, "not online");
    world.expect(world.probe.flows.contains(half.uuid), "half a flow is still a flow");
    const qsizetype before = world.server.requests(Method::AddFlow).size();
    CreateFlow command;
    command.kind = FlowKind::Group;
    command.memberIds = {world.anna, u"999"_s};
    const LocalId op = world.probe.submit(command);
    world.clock.advance(3s);
    world.expect(world.probe.result(op).failure.kind == FailureKind::NotFound, "an unknown member is not refused");
    world.expect(world.server.requests(Method::AddFlow).size() == before, "it was asked for all the same");
    return world.verdict();
}

} // namespace Morelia::Test
