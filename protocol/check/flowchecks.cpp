// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView addFlow = "add_flow"_L1;

// A flow made by Alice; users null leaves the list out, and so does `without` another member.
Reply makeFlow(Bench &bench, const QString &type, const QJsonValue &users, const QJsonObject &more = {},
    QLatin1StringView without = {})
{
    QJsonObject flow{{u"type"_s, type}, {u"title"_s, u"flow of %1"_s.arg(bench.run())}, {u"info"_s, u"i"_s},
        {u"owner"_s, bench.alice().uuid}};
    if (!users.isNull())
        flow.insert("users"_L1, users);
    for (auto it = more.begin(); it != more.end(); ++it)
        flow.insert(it.key(), it.value());
    flow.remove(without);
    return bench.addFlow(bench.alice(), flow);
}

QJsonArray pairOf(Bench &bench)
{
    return {bench.alice().uuid, bench.bob().uuid};
}

// input: chat, group or channel.
QString flowPlain(Bench &bench, QLatin1StringView input)
{
    const Reply reply = makeFlow(bench, input, pairOf(bench));
    const QJsonObject flow = firstOf(reply, "flow"_L1);
    const bool complete = flow["uuid"_L1].isString() && flow["time"_L1].isDouble()
        && flow["type"_L1].toString() == input && flow["owner"_L1].toString() == bench.alice().uuid
        && flow["users"_L1].toArray().size() == 2;
    return describe(reply, addFlow) + either(complete, ", complete"_L1, ", incomplete"_L1);
}

// input: a type that does not exist.
QString flowOfType(Bench &bench, QLatin1StringView input)
{
    return describe(makeFlow(bench, input, pairOf(bench)), addFlow);
}

QString flowNoType(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(makeFlow(bench, {}, pairOf(bench), {}, "type"_L1), addFlow);
}

QString chatOfOne(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(makeFlow(bench, u"chat"_s, QJsonArray{bench.alice().uuid}), addFlow);
}

QString chatOfThree(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(
        makeFlow(bench, u"chat"_s, QJsonArray{bench.alice().uuid, bench.bob().uuid, bench.mallory().uuid}), addFlow);
}

QString chatWithSelf(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(makeFlow(bench, u"chat"_s, QJsonArray{bench.alice().uuid, bench.alice().uuid}), addFlow);
}

QString chatOfOthers(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(makeFlow(bench, u"chat"_s, QJsonArray{bench.bob().uuid, bench.mallory().uuid}), addFlow);
}

QString secondChat(Bench &bench, QLatin1StringView /*input*/)
{
    const QString first = bench.chat();
    const QString second = firstOf(makeFlow(bench, u"chat"_s, pairOf(bench)), "flow"_L1).value("uuid"_L1).toString();
    return either(first == second, "the same flow"_L1, "another flow"_L1);
}

QString secondTitle(Bench &bench, QLatin1StringView /*input*/)
{
    const auto make = [&] {
        return firstOf(makeFlow(bench, u"group"_s, pairOf(bench)), "flow"_L1).value("uuid"_L1).toString();
    };
    const QString first = make();
    return either(first == make(), "the same flow"_L1, "another flow"_L1);
}

QString groupOfNobody(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(makeFlow(bench, u"group"_s, QJsonArray()), addFlow);
}

// input: chat or group.
QString flowWithoutUsers(Bench &bench, QLatin1StringView input)
{
    return describe(makeFlow(bench, input, QJsonValue()), addFlow);
}

QString groupOfOthers(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = makeFlow(bench, u"group"_s, QJsonArray{bench.bob().uuid, bench.mallory().uuid});
    const bool member = firstOf(reply, "flow"_L1).value("users"_L1).toArray().contains(bench.alice().uuid);
    return describe(reply, addFlow) + either(member, ", its maker is a member"_L1, ", its maker is no member"_L1);
}

QString usersTwice(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = makeFlow(bench, u"group"_s, QJsonArray{bench.alice().uuid, bench.bob().uuid, bench.bob().uuid});
    return u"%1, %2 members"_s.arg(describe(reply, addFlow))
        .arg(firstOf(reply, "flow"_L1).value("users"_L1).toArray().size());
}

QString usersAsNumbers(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(makeFlow(bench, u"group"_s, QJsonArray{1, 2}), addFlow);
}

QString noOwner(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = makeFlow(bench, u"group"_s, pairOf(bench), {}, "owner"_L1);
    const QString owner = firstOf(reply, "flow"_L1).value("owner"_L1).toString();
    return describe(reply, addFlow)
        + either(owner == bench.alice().uuid, ", owned by its maker"_L1, ", without an owner"_L1);
}

QString foreignOwner(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(makeFlow(bench, u"group"_s, pairOf(bench), {{u"owner"_s, bench.bob().uuid}}), addFlow);
}

QString bogusOwner(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(makeFlow(bench, u"group"_s, pairOf(bench), {{u"owner"_s, u"nobody"_s}}), addFlow);
}

QString unknownMember(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(makeFlow(bench, u"group"_s, QJsonArray{bench.alice().uuid, u"1"_s}), addFlow);
}

QString halfMadeFlow(Bench &bench, QLatin1StringView /*input*/)
{
    const QString title = u"half made in %1"_s.arg(bench.run());
    makeFlow(bench, u"group"_s, QJsonArray{bench.alice().uuid, u"1"_s, bench.bob().uuid}, {{u"title"_s, title}});
    const QJsonArray flows = listOf(bench.ask(u"all_flow"_s, bench.alice()), "flow"_L1);
    for (const auto &flow : flows) {
        if (flow["title"_L1].toString() == title)
            return u"a flow of %1 stays"_s.arg(flow["users"_L1].toArray().size());
    }
    return u"nothing stays"_s;
}

QString noTitle(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply =
        makeFlow(bench, u"group"_s, pairOf(bench), {{u"title"_s, QJsonValue()}, {u"info"_s, QJsonValue()}});
    return u"%1, title %2"_s.arg(describe(reply, addFlow), kindOf(firstOf(reply, "flow"_L1).value("title"_L1)));
}

QString nulTitle(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(makeFlow(bench, u"group"_s, pairOf(bench), {{u"title"_s, u"a\u0000b"_s}}), addFlow);
}

QString ownFlowUuid(Bench &bench, QLatin1StringView /*input*/)
{
    const QJsonObject flow =
        firstOf(makeFlow(bench, u"group"_s, pairOf(bench), {{u"uuid"_s, u"12345"_s}, {u"time"_s, 5}}), "flow"_L1);
    return either(
        flow["uuid"_L1].toString() != "12345"_L1 && flow["time"_L1].toInteger() != 5, "ignored"_L1, "kept"_L1);
}

QString twoFlows(Bench &bench, QLatin1StringView /*input*/)
{
    const QJsonObject flow{{u"type"_s, u"group"_s}, {u"title"_s, u"t"_s}, {u"users"_s, pairOf(bench)}};
    return withCount(bench.ask(addFlow, bench.alice(), {{u"flow"_s, QJsonArray{flow, flow}}}), addFlow, "flow"_L1);
}

QString flowAsObject(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(bench.ask(addFlow, bench.alice(), {{u"flow"_s, QJsonObject{{u"type"_s, u"group"_s}}}}), addFlow);
}

QString chatIn(const Reply &reply, const QString &chat)
{
    const QJsonArray flows = listOf(reply, "flow"_L1);
    for (const auto &flow : flows) {
        if (flow["uuid"_L1].toString() == chat)
            return u"shown"_s;
    }
    return u"hidden"_s;
}

QString ownFlows(Bench &bench, QLatin1StringView /*input*/)
{
    const QString chat = bench.chat();
    return chatIn(bench.ask(u"all_flow"_s, bench.bob()), chat);
}

QString foreignFlows(Bench &bench, QLatin1StringView /*input*/)
{
    const QString chat = bench.chat();
    return chatIn(bench.ask(u"all_flow"_s, bench.mallory()), chat);
}

QString noFlows(Bench &bench, QLatin1StringView /*input*/)
{
    const Account newcomer = bench.newAccount(u"newcomer"_s);
    const Reply reply = bench.ask(u"all_flow"_s, newcomer);
    bool foreign = false;
    const QJsonArray flows = listOf(reply, "flow"_L1);
    for (const auto &flow : flows)
        foreign = foreign || !flow["users"_L1].toArray().contains(newcomer.uuid);
    return describe(reply, u"all_flow"_s) + either(foreign, ", foreign flows"_L1, ", no foreign flows"_L1);
}

constexpr auto flowTable = std::to_array<Check>({
    {"flows.none"_L1, "all flows of a new account"_L1, &noFlows, "404, no foreign flows | 200, no foreign flows"_L1,
        "404, no foreign flows | 200, foreign flows"_L1, 24},
    {"flows.group"_L1, "a group"_L1, &flowPlain, "200, complete"_L1, {}, 0, "group"_L1},
    {"flows.channel"_L1, "a channel"_L1, &flowPlain, "200, complete"_L1, {}, 0, "channel"_L1},
    {"flows.chat"_L1, "a chat"_L1, &flowPlain, "200, complete"_L1, {}, 0, "chat"_L1},
    {"flows.own"_L1, "a chat in its member's all_flow"_L1, &ownFlows, "shown"_L1},
    {"flows.foreign"_L1, "a chat in a stranger's all_flow"_L1, &foreignFlows, "hidden"_L1, "shown"_L1, 24},
    {"flows.second-title"_L1, "a title that another flow has"_L1, &secondTitle, "another flow"_L1},
    {"flows.second-chat"_L1, "a second chat of two people"_L1, &secondChat, "the same flow"_L1, "another flow"_L1},
    {"flows.type"_L1, "an unknown type"_L1, &flowOfType, "400"_L1, {}, 0, "workspace"_L1},
    {"flows.type-case"_L1, "a type in upper case"_L1, &flowOfType, "400"_L1, {}, 0, "Group"_L1},
    {"flows.no-type"_L1, "no type"_L1, &flowNoType, "400"_L1},
    {"flows.chat-one"_L1, "a chat of one"_L1, &chatOfOne, "400"_L1},
    {"flows.chat-three"_L1, "a chat of three"_L1, &chatOfThree, "400"_L1},
    {"flows.chat-self"_L1, "a chat with oneself"_L1, &chatWithSelf, "200"_L1},
    {"flows.chat-others"_L1, "a chat of two other people"_L1, &chatOfOthers, "403"_L1, "200"_L1, 25},
    {"flows.nobody"_L1, "a group with an empty list of users"_L1, &groupOfNobody, "200"_L1},
    {"flows.group-no-users"_L1, "a group without a list of users"_L1, &flowWithoutUsers, "200"_L1, "dropped"_L1, 20,
        "group"_L1},
    {"flows.chat-no-users"_L1, "a chat without a list of users"_L1, &flowWithoutUsers, "400"_L1, "dropped"_L1, 20,
        "chat"_L1},
    {"flows.others"_L1, "a group of other people"_L1, &groupOfOthers, "200, its maker is a member"_L1,
        "200, its maker is no member"_L1, 37},
    {"flows.users-twice"_L1, "a group with one user twice"_L1, &usersTwice, "200, 2 members"_L1, "200, 3 members"_L1,
        37},
    {"flows.users-numbers"_L1, "users as numbers"_L1, &usersAsNumbers, "415 error"_L1, "dropped | 415 error"_L1, 44},
    {"flows.no-owner"_L1, "a group without an owner"_L1, &noOwner, "200, owned by its maker"_L1,
        "200, without an owner"_L1, 37},
    {"flows.foreign-owner"_L1, "a group that belongs to somebody else"_L1, &foreignOwner, "403"_L1, "200"_L1, 37},
    {"flows.bogus-owner"_L1, "a group that belongs to nobody"_L1, &bogusOwner, "403"_L1, "200"_L1, 37},
    {"flows.unknown-user"_L1, "a group with a user who does not exist"_L1, &unknownMember, "404"_L1, "dropped"_L1, 23},
    {"flows.half-made"_L1, "what the refused group leaves behind"_L1, &halfMadeFlow, "nothing stays"_L1,
        "a flow of 1 stays"_L1, 23},
    {"flows.no-title"_L1, "a group without title and description"_L1, &noTitle, "200, title null"_L1, {}, 37},
    {"flows.nul"_L1, "NUL in the title"_L1, &nulTitle, "415 error"_L1, "404"_L1, 22},
    {"flows.own-uuid"_L1, "uuid and time chosen by the client"_L1, &ownFlowUuid, "ignored"_L1},
    {"flows.two"_L1, "two flows in one request"_L1, &twoFlows, "200, 1 flow"_L1},
    {"flows.object"_L1, "an object where a list belongs"_L1, &flowAsObject, "415 error"_L1},
});

} // namespace

Checks flowChecks()
{
    return flowTable;
}

} // namespace Morelia::Check
