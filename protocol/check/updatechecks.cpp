// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView getUpdate = "get_update"_L1;
constexpr qint64 farFuture = 4'000'000'000;

QJsonObject messageIn(const Reply &reply, const QString &uuid)
{
    const QJsonArray messages = listOf(reply, "message"_L1);
    for (const auto &message : messages) {
        if (message["uuid"_L1].toString() == uuid)
            return message.toObject();
    }
    return {};
}

QString shownIn(const Reply &reply, const QString &uuid)
{
    return either(messageIn(reply, uuid).isEmpty(), "hidden"_L1, "shown"_L1);
}

// A new message and the server's time of it.
struct Posted
{
    QString uuid;
    qint64 time = 0;
};

Posted postNow(Bench &bench, const QString &flow)
{
    const Reply reply = bench.send(bench.alice(), flow, Bench::message(u"news"_s));
    return {firstOf(reply, "message"_L1).value("uuid"_L1).toString(), timeOf(reply)};
}

QString listsOf(const Reply &reply)
{
    const auto size = [&](QLatin1StringView list) {
        return reply.json["data"_L1][list].isArray() ? QString::number(listOf(reply, list).size()) : u"no"_s;
    };
    return describe(reply, getUpdate) + u", %1 flows, %2 messages"_s.arg(size("flow"_L1), size("message"_L1));
}

// input: time as JSON, empty for none.
QString updateTime(Bench &bench, QLatin1StringView input)
{
    bench.chat();
    const QJsonValue time = input.isEmpty() ? QJsonValue(QJsonValue::Undefined) : valueOf(input);
    return listsOf(bench.updates(bench.alice(), time));
}

// input: a time that stands for the beginning.
QString updateAll(Bench &bench, QLatin1StringView input)
{
    bench.chat();
    const Reply reply = bench.updates(bench.alice(), valueOf(input));
    const bool some = !listOf(reply, "flow"_L1).isEmpty() && !listOf(reply, "message"_L1).isEmpty();
    return describe(reply, getUpdate) + either(some, ", everything"_L1, ", nothing"_L1);
}

QString updateInclusive(Bench &bench, QLatin1StringView /*input*/)
{
    const Posted posted = postNow(bench, bench.group());
    return u"from its second: %1, from the next: %2"_s.arg(
        shownIn(bench.updates(bench.bob(), posted.time), posted.uuid),
        shownIn(bench.updates(bench.bob(), posted.time + 1), posted.uuid));
}

QString updateForeign(Bench &bench, QLatin1StringView /*input*/)
{
    const Posted posted = postNow(bench, bench.chat());
    return shownIn(bench.updates(bench.mallory(), posted.time), posted.uuid);
}

QString updateUsers(Bench &bench, QLatin1StringView /*input*/)
{
    const QJsonArray users = listOf(bench.updates(bench.alice(), farFuture), "user"_L1);
    bool all = true;
    bool logins = false;
    for (const Account &account : {bench.alice(), bench.bob(), bench.mallory()})
        all = all && std::ranges::any_of(users, [&](const QJsonValue &user) {
            return user["uuid"_L1].toString() == account.uuid;
        });
    for (const auto &user : users)
        logins = logins || user["login"_L1].isString();
    return either(all, "all"_L1, "some are missing"_L1) + either(logins, ", with logins"_L1, ", without logins"_L1);
}

// The server's clock goes on by whole seconds: waits for the next but one, but not for a clock that stands still.
void letSecondsPass(Bench &bench, qint64 since)
{
    const QDeadlineTimer deadline(std::chrono::seconds(10));
    qint64 now = since;
    while (now < since + 2 && !deadline.hasExpired())
        now = bench.ask(u"ping_pong"_s, bench.alice()).json["errors"_L1]["time"_L1].toInteger(since + 2);
}

QString updateEdited(Bench &bench, QLatin1StringView /*input*/)
{
    const Posted posted = postNow(bench, bench.group());
    letSecondsPass(bench, posted.time);
    bench.change(
        u"edited_message"_s, bench.alice(), {{u"uuid"_s, posted.uuid}, {u"client_id"_s, 1}, {u"text"_s, u"edited"_s}});
    return u"from its second: %1, later: %2"_s.arg(shownIn(bench.updates(bench.bob(), posted.time), posted.uuid),
        shownIn(bench.updates(bench.bob(), posted.time + 1), posted.uuid));
}

QString updateFlow(Bench &bench, QLatin1StringView /*input*/)
{
    const QString uuid = bench.newFlow(u"group"_s, {bench.alice().uuid, bench.bob().uuid});
    const auto shows = [&](qint64 time) {
        return std::ranges::any_of(listOf(bench.updates(bench.bob(), time), "flow"_L1),
            [&](const QJsonValue &flow) { return flow["uuid"_L1].toString() == uuid; });
    };
    const qint64 now = timeOf(bench.updates(bench.bob(), farFuture));
    constexpr qint64 longestWay = 60; // of a request on a slow link
    return either(shows(now - longestWay), "shown"_L1, "hidden"_L1)
        + either(shows(now + 10), ", for ever"_L1, ", by its time"_L1);
}

QString updateClientId(Bench &bench, QLatin1StringView /*input*/)
{
    const Posted posted = postNow(bench, bench.group());
    return kindOf(messageIn(bench.updates(bench.alice(), posted.time), posted.uuid).value("client_id"_L1));
}

QString updateBadToken(Bench &bench, QLatin1StringView /*input*/)
{
    Account stranger = bench.alice();
    stranger.authId = u"wrong"_s;
    return describe(bench.updates(stranger, 0), getUpdate);
}

constexpr auto updateTable = std::to_array<Check>({
    {"updates.no-time"_L1, "no time"_L1, &updateTime, "200, 0 flows, 0 messages"_L1},
    {"updates.null-time"_L1, "time null"_L1, &updateTime, "200, 0 flows, 0 messages"_L1, {}, 0, "null"_L1},
    {"updates.future"_L1, "a time to come"_L1, &updateTime, "200, 0 flows, 0 messages"_L1, {}, 0, "4000000000"_L1},
    {"updates.word"_L1, "time as a word"_L1, &updateTime, "415 error, no flows, no messages"_L1, {}, 0, R"("now")"_L1},
    {"updates.huge"_L1, "a time of more than 64 bits"_L1, &updateTime, "415 error, no flows, no messages"_L1,
        "200, 0 flows, 0 messages"_L1, 44, "36893488147419103232"_L1},
    {"updates.text"_L1, "time as a string of digits"_L1, &updateTime, "415 error, no flows, no messages"_L1,
        "200, 0 flows, 0 messages"_L1, 44, R"("4000000000")"_L1},
    {"updates.bool"_L1, "time true"_L1, &updateAll, "415 error, nothing"_L1, "200, everything | 415 error, nothing"_L1,
        44, "true"_L1, true},
    {"updates.negative"_L1, "a negative time"_L1, &updateAll, "200, everything"_L1, {}, 0, "-5"_L1, true},
    {"updates.inclusive"_L1, "a message in the second that is asked for"_L1, &updateInclusive,
        "from its second: shown, from the next: hidden"_L1, {}, 8},
    {"updates.foreign"_L1, "a private message in a stranger's updates"_L1, &updateForeign, "hidden"_L1, "shown"_L1, 24},
    {"updates.users"_L1, "the users of each update"_L1, &updateUsers, "all, without logins"_L1, {}, 11},
    {"updates.edited"_L1, "an edit, two seconds later"_L1, &updateEdited, "from its second: shown, later: hidden"_L1,
        {}, 9},
    {"updates.flow"_L1, "a new flow"_L1, &updateFlow, "shown, by its time"_L1, {}, 10},
    {"updates.client-id"_L1, "client_id in an update"_L1, &updateClientId, "null"_L1, {}, 4},
    {"updates.token"_L1, "a wrong token"_L1, &updateBadToken, "401 error"_L1},
});

} // namespace

Checks updateChecks()
{
    return updateTable;
}

} // namespace Morelia::Check
