// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Delivery and time: quirks 1 to 12.
#include "tests/protocol/quirks/quirkproofs.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Morelia::Test {

using Wire::Method;

Verdict quirk01(QuirkWorld &world)
{
    world.start();
    world.server.post(world.chat, world.boris, u"news"_s);
    world.clock.advance(100ms);
    if (world.probe.texts(world.chat).contains(u"news"_s))
        return Verdict::NotSeen;
    world.clock.advance(3s);
    world.expect(world.probe.texts(world.chat) == QStringList{u"news"_s}, "the poll does not bring it");
    return world.verdict();
}

Verdict quirk02(QuirkWorld &world)
{
    if (QuirkWorld::codeOf(world.ask(u"ping_pong"_s)) != 200)
        return Verdict::NotSeen;
    world.start();
    world.server.dropAll();
    world.clock.advance(5s);
    world.expect(world.server.requests(Method::Authentication).size() == 1, "signed in again without need");
    world.expect(world.probe.state() == SessionState::Online, "not online again");
    world.server.post(world.chat, world.boris, u"news"_s);
    world.clock.advance(3s);
    world.expect(world.probe.texts(world.chat).size() == 1, "no news after coming back");
    return world.verdict();
}

Verdict quirk03(QuirkWorld &world)
{
    const QByteArray bad = R"({"type":"ping_pong","meta":{"mtpx":{"id":"r-1"}},"jsonapi":{"version":"1.0"},)"
                           R"("data":{"user":[{"uuid":"1","auth_id":"1"}]}})";
    const StockJson refusal = world.raw.ask(bad);
    if (refusal.at(u"type"_s).text() != "error"_L1 || !refusal.at(u"meta"_s).isNull())
        return Verdict::NotSeen;
    world.start();
    world.server.revokeTokens();
    const LocalId op = world.probe.send(world.chat, u"Hello"_s);
    world.clock.advance(3s);
    world.expect(
        world.probe.result(op).status == OpResult::Status::Accepted, "the refusal was not taken for that of the send");
    world.expect(world.server.texts(world.chat).size() == 1, "sent more than once");
    world.expect(world.server.mostInFlight() == 1, "more than one request in flight");
    world.raw.send(world.frame(u"all_flow"_s));
    world.raw.send(bad);
    world.raw.send(world.frame(u"ping_pong"_s));
    world.clock.advance(100ms);
    for (const QString &type : {u"all_flow"_s, u"error"_s, u"ping_pong"_s})
        world.expect(world.raw.take().at(u"type"_s).text() == type, "replies out of order");
    return world.verdict();
}

Verdict quirk04(QuirkWorld &world)
{
    const StockJson sent = world.raw.ask(world.sendFrame(world.chat, {{u"text"_s, u"first"_s}}));
    const bool echoed = sent.at(u"data.message.0.client_id"_s).toInteger() == 7;
    const StockJson page = world.page(world.chat);
    if (!echoed || !page.at(u"data.message.0.client_id"_s).isNull())
        return Verdict::NotSeen;
    world.start();
    const OpResult result = world.sendAndLoseReply({newLocalId(), world.chat, u"second"_s, {}});
    world.expect(result.status == OpResult::Status::Accepted, "not recognised by its own id");
    world.expect(world.server.texts(world.chat) == QStringList({u"first"_s, u"second"_s}), "sent again");
    return world.verdict();
}

Verdict quirk05(QuirkWorld &world)
{
    const QByteArray frame = world.sendFrame(world.chat, {{u"text"_s, u"twice"_s}});
    world.raw.ask(frame);
    world.raw.ask(frame);
    if (world.server.texts(world.chat).size() != 2)
        return Verdict::NotSeen;
    world.start();
    const OpResult result = world.sendAndLoseReply({newLocalId(), world.chat, u"once"_s, {}});
    world.expect(result.status == OpResult::Status::Accepted, "not found");
    world.expect(world.server.texts(world.chat).count(u"once"_s) == 1, "sent again without a look");
    return world.verdict();
}

Verdict quirk06(QuirkWorld &world)
{
    world.raw.send(world.sendFrame(world.chat, {{u"text"_s, u"late"_s}}));
    world.raw.abort();
    world.clock.advance(100ms);
    if (world.server.texts(world.chat) != QStringList{u"late"_s})
        return Verdict::NotSeen;
    world.start();
    const SendMessage command{newLocalId(), world.chat, u"Hello"_s, {}};
    const LocalId op = world.probe.submit(command);
    world.probe.restart();
    const OpResult result = world.reconciled(op, command);
    world.expect(result.status == OpResult::Status::Accepted, "what was carried out late is not found");
    world.expect(world.server.texts(world.chat).count(u"Hello"_s) == 1, "sent again");
    return world.verdict();
}

Verdict quirk07(QuirkWorld &world)
{
    world.server.clockOffset = 3600;
    world.raw.ask(world.sendFrame(
        world.chat, {{u"text"_s, u"forged"_s}, {u"time"_s, StockJson(qint64{1})}, {u"from_user"_s, world.boris}}));
    const StockMessage row = world.server.tables().messages.last();
    if (row.time < world.server.now() - 1 || row.user != world.anna)
        return Verdict::NotSeen;
    world.start();
    const LocalId op = world.probe.send(world.chat, u"Hello"_s);
    world.clock.advance(3s);
    const qint64 time = world.server.tables().messages.last().time;
    world.expect(world.probe.result(op).timeMs == time * 1000, "the send has another time than the server's");
    world.expect(world.probe.message(world.chat, u"Hello"_s).createdMs == time * 1000, "so has the message");
    return world.verdict();
}

Verdict quirk08(QuirkWorld &world)
{
    world.server.post(world.chat, world.boris, u"now"_s);
    if (QuirkWorld::count(world.update(world.server.now()), u"message"_s) != 1)
        return Verdict::NotSeen;
    world.start();
    for (int i = 0; i < 40; ++i) {
        world.server.post(world.chat, world.boris, QString::number(i));
        world.clock.advance(130ms);
    }
    world.clock.advance(5s);
    world.expect(world.probe.texts(world.chat) == world.server.texts(world.chat), "lost or repeated");
    world.expect(world.probe.orders(world.chat).size() == 41, "places are shared");
    return world.verdict();
}

Verdict quirk09(QuirkWorld &world)
{
    const QString id = world.server.post(world.chat, world.boris, u"before"_s);
    const QString other = world.server.post(world.chat, world.boris, u"gone soon"_s);
    world.clock.advance(10s);
    world.start();
    world.probe.submit(OpenFlow{world.chat});
    world.clock.advance(5s);
    world.server.edit(id, u"after"_s);
    world.server.remove(other);
    if (QuirkWorld::count(world.update(world.server.now()), u"message"_s) != 0)
        return Verdict::NotSeen;
    world.clock.advance(30s);
    world.expect(world.probe.texts(world.chat).constFirst() == "after"_L1, "an edit in the open flow is not found");
    world.expect(world.probe.message(world.chat, u"Message deleted"_s).deleted, "nor is a deletion");
    return world.verdict();
}

Verdict quirk10(QuirkWorld &world)
{
    const QString clara = world.server.addUser(u"clara"_s, u"mt1_c"_s, u"Clara"_s);
    const QString flow = world.server.addFlow(u"group"_s, {world.anna, world.boris});
    world.clock.advance(10s);
    world.server.join(flow, clara);
    const bool isNews = QuirkWorld::count(world.update(world.server.now()), u"flow"_s) > 0;
    return isNews ? Verdict::NotSeen : Verdict::Handled;
}

Verdict quirk11(QuirkWorld &world)
{
    world.clock.advance(100s);
    if (QuirkWorld::count(world.update(world.server.now() + 100), u"user"_s) != 2)
        return Verdict::NotSeen;
    world.start();
    world.server.deleteUser(u"boris"_s);
    world.clock.advance(3s);
    world.expect(world.probe.users.value(world.boris).isDeleted, "a deletion is not noticed");
    const qsizetype before = world.probe.batches.size();
    world.clock.advance(1min);
    const QList<DeltaBatch> later = world.probe.batches.sliced(before);
    for (const DeltaBatch &batch : later) {
        for (const Delta &delta : batch.deltas)
            world.expect(!std::holds_alternative<UserSeen>(delta), "users are news without being new");
    }
    return world.verdict();
}

Verdict quirk12(QuirkWorld &world)
{
    world.post(3);
    world.server.edit(world.server.tables().messages.first().uuid, u"changed"_s);
    const QStringList order{u"changed"_s, u"m1"_s, u"m2"_s};
    if (QuirkWorld::textsOf(world.page(world.chat)) != order)
        return Verdict::NotSeen;
    world.start();
    world.probe.submit(OpenFlow{world.chat});
    world.server.edit(world.server.tables().messages.at(1).uuid, u"changed too"_s);
    world.clock.advance(30s);
    world.expect(world.probe.texts(world.chat) == world.server.texts(world.chat), "an edit moves a message");
    world.expect(world.probe.orders(world.chat) == QList<OrderKey>({1, 2, 3}), "places are no offsets");
    return world.verdict();
}

} // namespace Morelia::Test
