// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Data in replies, and the server as a whole: quirks 34 to 44.
#include "protocol/transport/closereason.h"
#include "tests/protocol/quirks/quirkproofs.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Morelia::Test {

using Wire::Method;

Verdict quirk34(QuirkWorld &world)
{
    const QString gone = world.server.post(world.chat, world.boris, u"gone"_s);
    const QString same = world.server.post(world.chat, world.boris, u"same words"_s);
    world.server.remove(gone);
    const StockJson page = world.page(world.chat);
    const StockJson emoji = page.at(u"data.message.0.emoji"_s);
    if (QuirkWorld::textsOf(page).constFirst() != "Message deleted"_L1 || !emoji.isString() || !emoji.text().isEmpty())
        return Verdict::NotSeen;
    world.start();
    world.expect(world.probe.message(world.chat, u"Message deleted"_s).deleted, "not seen as deleted");
    world.server.edit(gone, u"back to life"_s);
    world.server.edit(same, u"Message deleted"_s);
    world.probe.submit(OpenFlow{world.chat});
    world.clock.advance(30s);
    world.expect(!world.probe.message(world.chat, u"Message deleted"_s).deleted, "an edit to the words is a deletion");
    world.expect(!world.probe.message(world.chat, u"back to life"_s).deleted, "still deleted after an edit");
    return world.verdict();
}

Verdict quirk35(QuirkWorld &world)
{
    world.raw.ask(world.sendFrame(world.chat, {}));
    world.raw.ask(world.sendFrame(world.chat, {{u"text"_s, u""_s}, {u"file_picture"_s, u""_s}}));
    const StockJson page = world.page(world.chat);
    const StockJson second = page.at(u"data.message.1"_s);
    const bool differ = page.at(u"data.message.0.text"_s).isNull() && second.at(u"text"_s).isString()
        && page.at(u"data.message.0.file_picture"_s).isNull() && second.at(u"file_picture"_s).isString();
    if (!differ)
        return Verdict::NotSeen;
    world.start();
    world.expect(world.probe.orders(world.chat) == QList<OrderKey>({1, 2}), "one of the two is missing");
    world.expect(world.probe.texts(world.chat) == QStringList({u""_s, u""_s}), "no text is not an empty one");
    world.expect(world.probe.message(world.chat, u""_s).attachments.isEmpty(), "an empty string is a file");
    return world.verdict();
}

Verdict quirk36(QuirkWorld &world)
{
    const QString text = u"\u0001a\u202eb\u2028\u200d😀\ufeff"_s;
    world.raw.ask(world.sendFrame(world.chat, {{u"text"_s, text}}));
    if (QuirkWorld::textsOf(world.page(world.chat)) != QStringList{text})
        return Verdict::NotSeen;
    world.start();
    world.expect(world.probe.texts(world.chat) == QStringList{text}, "changed on the way in");
    const LocalId op = world.probe.send(world.chat, text + u'!');
    world.clock.advance(3s);
    world.expect(world.probe.result(op).status == OpResult::Status::Accepted, "not sent");
    world.expect(world.server.texts(world.chat).constLast() == text + u'!', "changed on the way out");
    return world.verdict();
}

Verdict quirk37(QuirkWorld &world)
{
    const StockJson::Members odd{
        {u"type"_s, u"group"_s}, {u"owner"_s, u"nobody"_s}, {u"users"_s, QList<StockJson>{world.anna, world.anna}}};
    const StockJson made = world.ask(u"add_flow"_s, {{u"flow"_s, QList<StockJson>{StockJson(odd)}}});
    world.askAsStranger(u"register_user"_s, {{u"login"_s, u"nemo"_s}, {u"password"_s, u"x"_s}});
    const StockJson flow = world.ask(u"all_flow"_s).at(u"data.flow.1"_s);
    if (!flow.at(u"title"_s).isNull() || flow.at(u"users"_s).entries().size() != 2)
        return Verdict::NotSeen;
    world.start();
    const Flow seen = world.probe.flows.value(made.at(u"data.flow.0.uuid"_s).text());
    world.expect(seen.memberIds == QStringList{world.anna}, "a member twice");
    world.expect(seen.title.isEmpty() && seen.ownerId == "nobody"_L1, "owner or title are invented");
    world.expect(seen.capabilities.testFlag(Capability::SendText), "nobody may write");
    world.clock.advance(2min);
    const QString nemo = world.server.tables().users.last().uuid;
    world.expect(world.probe.users.value(nemo).login == "nemo"_L1, "nothing to show instead of a name");
    return world.verdict();
}

Verdict quirk38(QuirkWorld &world)
{
    world.server.addUser(u"clara"_s, u"mt1_c"_s, u"Clara"_s);
    world.server.deleteUser(u"boris"_s);
    world.server.deleteUser(u"clara"_s);
    const auto users = world.update(world.server.now()).at(u"data.user"_s).entries();
    const auto gone = std::ranges::count_if(
        users, [](const StockJson &user) { return user.at(u"username"_s).text() == "User deleted"_L1; });
    if (gone != 2)
        return Verdict::NotSeen;
    world.start();
    world.clock.advance(2min);
    world.expect(world.probe.users.value(world.boris).isDeleted, "not seen as deleted");
    world.expect(world.probe.users.size() == 3, "two deleted ones are one");
    world.expect(world.probe.flows.value(world.chat).memberIds.contains(world.boris), "no member any more");
    return world.verdict();
}

Verdict quirk39(QuirkWorld &world)
{
    world.server.post(world.chat, world.boris, u"Привет 😀"_s);
    world.raw.send(world.frame(u"get_update"_s, {{u"time"_s, StockJson(qint64{0})}}));
    world.clock.advance(100ms);
    const QByteArray bytes = world.raw.takeBytes();
    if (!bytes.contains("\\u041f\\u0440") || std::ranges::any_of(bytes, [](char c) { return uchar(c) > 0x7f; }))
        return Verdict::NotSeen;
    world.start();
    world.server.setQuirk(Quirk::Q39AsciiJson, false);
    world.server.post(world.chat, world.boris, u"Ещё 🦊"_s);
    world.clock.advance(3s);
    world.expect(world.probe.texts(world.chat) == world.server.texts(world.chat), "one of the forms is misread");
    return world.verdict();
}

Verdict quirk40(QuirkWorld &world)
{
    RawClient other(world.server, world.clock);
    other.open();
    world.server.lockDatabase(20s);
    world.raw.send(world.sendFrame(world.chat, {{u"text"_s, u"locked"_s}}));
    world.clock.advance(100ms);
    other.send(world.frame(u"ping_pong"_s));
    world.clock.advance(4s);
    const bool frozen = other.waiting() == 0;
    world.clock.advance(1s);
    if (!frozen || other.waiting() != 1 || QuirkWorld::codeOf(world.raw.take()) != 404)
        return Verdict::NotSeen;
    world.clock.advance(20s);
    world.start();
    world.server.lockDatabase(8s);
    const LocalId op = world.probe.send(world.chat, u"Hello"_s);
    world.clock.advance(9s);
    const OpResult refused = world.probe.result(op);
    world.expect(
        refused.status == OpResult::Status::Rejected && refused.failure.retryable, "a locked database is for ever");
    world.expect(world.server.requests(Method::AllFlow).size() == 2, "the flow was not looked up");
    const LocalId again = world.probe.send(world.chat, u"Hello"_s);
    world.clock.advance(3s);
    world.expect(world.probe.result(again).status == OpResult::Status::Accepted, "not sent later");
    world.server.freeze(10s);
    world.clock.advance(12s);
    const QList<SessionStatus> states = world.probe.states();
    for (const SessionStatus &status : states)
        world.expect(status.state != SessionState::Waiting, "a frozen server is given up");
    return world.verdict();
}

Verdict quirk41(QuirkWorld &world)
{
    world.server.freeze(10s);
    world.raw.ping();
    world.clock.advance(5s);
    if (world.raw.pongs() != 0)
        return Verdict::NotSeen;
    world.clock.advance(6s);
    world.expect(world.raw.pongs() == 1, "never answered");
    world.start();
    // In the background there is little else to hear than pongs.
    world.probe.submit(SetAttention{SetAttention::Level::Background});
    for (int i = 0; i < 10; ++i) {
        world.server.freeze(15s);
        world.clock.advance(31s);
    }
    world.expect(world.probe.state() == SessionState::Online, "not online");
    const QList<SessionStatus> states = world.probe.states();
    for (const SessionStatus &status : states)
        world.expect(status.state != SessionState::Waiting, "a late pong is taken for a dead link");
    return world.verdict();
}

Verdict quirk42(QuirkWorld &world)
{
    world.raw.open(u"/ws?a=b"_s);
    return world.raw.isOpen() ? Verdict::Handled : Verdict::NotSeen;
}

Verdict quirk43(QuirkWorld &world)
{
    const QByteArray ping = world.frame(u"ping_pong"_s);
    world.raw.sendPieces({ping.first(37), ping.sliced(37, 37), ping.sliced(74)});
    world.clock.advance(100ms);
    return QuirkWorld::codeOf(world.raw.take()) == 200 ? Verdict::Handled : Verdict::NotSeen;
}

Verdict quirk44(QuirkWorld &world)
{
    QByteArray bent = world.frame(u"ping_pong"_s);
    bent.replace('"' + world.anna.toLatin1() + '"', world.anna.toLatin1());
    if (QuirkWorld::codeOf(world.raw.ask(bent)) != 200)
        return Verdict::NotSeen;
    const int before = world.server.bentRequests();
    world.post(120);
    world.start();
    const LocalId op = world.probe.send(world.chat, u"Hello"_s);
    world.clock.advance(3s);
    const QString id = world.probe.result(op).remoteId;
    world.probe.submit(EditMessage{world.chat, id, u"Hello again"_s});
    world.probe.submit(DeleteMessage{world.chat, id});
    world.probe.submit(LoadHistory{world.chat, 50, 20});
    world.probe.submit(CreateFlow{FlowKind::Group, u"title"_s, {}, {world.anna, world.boris}});
    world.clock.advance(2min);
    world.expect(before == 1 && world.server.bentRequests() == before, "inexact types");
    world.expect(world.server.texts(world.chat).constLast() == "Message deleted"_L1, "not everything was asked");
    for (const int code : {1001, 1011, 1012})
        world.expect(closeKindOf(code) == CloseKind::GoingAway, "not a reason to come back");
    world.expect(closeKindOf(1002) == CloseKind::BadFrame && closeKindOf(1007) == CloseKind::BadFrame, "not our fault");
    world.expect(closeKindOf(1009) == CloseKind::TooBig, "not too large");
    return world.verdict();
}

} // namespace Morelia::Test
