// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView sendMessage = "send_message"_L1;

QString messageUuid(const Reply &reply)
{
    return firstOf(reply, "message"_L1).value("uuid"_L1).toString();
}

QString messagePlain(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.group();
    QJsonObject form = Bench::message(u"Hello"_s);
    form.insert("client_id"_L1, 4711);
    const Reply reply = bench.send(bench.alice(), flow, form);
    const QJsonObject made = firstOf(reply, "message"_L1);
    const bool complete = made["uuid"_L1].isString() && made["client_id"_L1].toInt() == 4711
        && made["from_user"_L1].toString() == bench.alice().uuid && made["from_flow"_L1].toString() == flow
        && timeOf(reply) > 0;
    return describe(reply, sendMessage) + either(complete, ", complete"_L1, ", incomplete"_L1)
        + either(made["text"_L1].isNull(), ", text null"_L1, ", with its text"_L1);
}

// input: a text as JSON. How it comes back.
QString messageText(Bench &bench, QLatin1StringView input)
{
    const QString flow = bench.group();
    const QJsonValue text = valueOf(input);
    const Reply reply = bench.send(bench.alice(), flow, Bench::message(text));
    const QJsonObject stored = bench.stored(flow, messageUuid(reply));
    if (stored.isEmpty())
        return describe(reply, sendMessage) + u", not in the history"_s;
    return describe(reply, sendMessage)
        + either(stored["text"_L1] == text, ", comes back exactly"_L1, ", comes back changed"_L1);
}

// input: members of data.message[0] that are added or replaced.
QString messageForm(Bench &bench, QLatin1StringView input)
{
    QJsonObject form = Bench::message(u"x"_s);
    const QJsonObject more = valueOf(input).toObject();
    for (auto it = more.begin(); it != more.end(); ++it)
        form.insert(it.key(), it.value());
    return describe(bench.send(bench.alice(), bench.group(), form), sendMessage);
}

// input: the member that is left out.
QString messageWithout(Bench &bench, QLatin1StringView input)
{
    QJsonObject form = Bench::message(u"x"_s);
    form.remove(input);
    return describe(bench.send(bench.alice(), bench.group(), form), sendMessage);
}

// input: how a message without a text comes back.
QString messageTextKind(Bench &bench, QLatin1StringView input)
{
    const QString flow = bench.group();
    QJsonObject form = Bench::message(valueOf(input));
    if (input.isEmpty())
        form.remove("text"_L1);
    const QJsonObject stored = bench.stored(flow, messageUuid(bench.send(bench.alice(), flow, form)));
    return stored.isEmpty() ? u"not in the history"_s : kindOf(stored["text"_L1]);
}

// input: client_id as JSON.
QString clientIdEcho(Bench &bench, QLatin1StringView input)
{
    QJsonObject form = Bench::message(u"x"_s);
    form.insert("client_id"_L1, valueOf(input));
    const Reply reply = bench.send(bench.alice(), bench.group(), form);
    const QJsonValue echo = firstOf(reply, "message"_L1).value("client_id"_L1);
    if (codeOf(reply) != 200)
        return describe(reply, sendMessage);
    return describe(reply, sendMessage) + either(echo == valueOf(input), ", echoed"_L1, ", echoed otherwise"_L1);
}

QString clientIdLater(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.group();
    return kindOf(bench.stored(flow, bench.post(flow, u"x"_s)).value("client_id"_L1));
}

QString messageTwice(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.newFlow(u"group"_s, {bench.alice().uuid, bench.bob().uuid});
    bench.post(flow, u"again"_s);
    bench.post(flow, u"again"_s);
    return withCount(bench.history(bench.alice(), flow, 0), u"all_messages"_s, "message"_L1);
}

QString messageClaims(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.group();
    QJsonObject form = Bench::message(u"claims"_s);
    form.insert("time"_L1, 5);
    form.insert("from_user"_L1, bench.bob().uuid);
    form.insert("from_flow"_L1, u"1"_s);
    form.insert("edited_time"_L1, 6);
    form.insert("edited_status"_L1, true);
    const QJsonObject stored = bench.stored(flow, messageUuid(bench.send(bench.alice(), flow, form)));
    const bool ignored = stored["time"_L1].toInteger() > 1'000'000'000
        && stored["from_user"_L1].toString() == bench.alice().uuid && stored["from_flow"_L1].toString() == flow
        && !stored["edited_status"_L1].toBool() && !stored["edited_time"_L1].isDouble();
    return either(ignored, "ignored"_L1, "believed"_L1);
}

QString messageOwnUuid(Bench &bench, QLatin1StringView /*input*/)
{
    QJsonObject form = Bench::message(u"x"_s);
    form.insert("uuid"_L1, u"12345"_s);
    const Reply reply = bench.send(bench.alice(), bench.group(), form);
    return describe(reply, sendMessage) + either(messageUuid(reply) == "12345"_L1, ", kept"_L1, ", ignored"_L1);
}

// input: uuid of the flow as JSON.
QString messageIntoFlow(Bench &bench, QLatin1StringView input)
{
    const QJsonObject flow{{u"uuid"_s, valueOf(input)}};
    return describe(bench.ask(sendMessage, bench.alice(),
                        {{u"flow"_s, QJsonArray{flow}}, {u"message"_s, QJsonArray{Bench::message(u"x"_s)}}}),
        sendMessage);
}

QString twoMessages(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.newFlow(u"group"_s, {bench.alice().uuid, bench.bob().uuid});
    const QString other = bench.newFlow(u"group"_s, {bench.alice().uuid, bench.bob().uuid});
    bench.ask(sendMessage, bench.alice(),
        {{u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}, QJsonObject{{u"uuid"_s, other}}}},
            {u"message"_s, QJsonArray{Bench::message(u"one"_s), Bench::message(u"two"_s)}}});
    bench.post(other, u"so that it is not empty"_s);
    const qsizetype here = listOf(bench.history(bench.alice(), flow, 0), "message"_L1).size();
    const qsizetype there = listOf(bench.history(bench.alice(), other, 0), "message"_L1).size() - 1;
    return u"%1 in the first flow, %2 in the second"_s.arg(here).arg(there);
}

QString messageOfStranger(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(bench.send(bench.mallory(), bench.chat(), Bench::message(u"uninvited"_s)), sendMessage);
}

QString messageOfListener(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(bench.send(bench.bob(), bench.channel(), Bench::message(u"not the owner"_s)), sendMessage);
}

QString messageOfOwner(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(bench.send(bench.alice(), bench.channel(), Bench::message(u"news"_s)), sendMessage);
}

QString replyBytes(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.newFlow(u"group"_s, {bench.alice().uuid, bench.bob().uuid});
    bench.post(flow, QString(QChar(0x0416)));
    const Reply reply = bench.history(bench.alice(), flow, 0);
    return either(reply.text.contains(QChar(0x0416)), "UTF-8"_L1, "ASCII with escapes"_L1);
}

constexpr auto messageTable = std::to_array<Check>({
    {"messages.plain"_L1, "a text"_L1, &messagePlain, "200, complete, text null"_L1},
    {"messages.cyrillic"_L1, "a text in another script"_L1, &messageText, "200, comes back exactly"_L1, {}, 36,
        R"("\u041f\u0440\u0438\u0432\u0435\u0442, \u4f60\u597d")"_L1},
    {"messages.emoji"_L1, "emoji, joiners, right to left, combining marks"_L1, &messageText,
        "200, comes back exactly"_L1, {}, 36, R"("\ud83d\udc68\u200d\ud83d\udc69 \u05e9\u202e e\u0301")"_L1},
    {"messages.control"_L1, "control characters"_L1, &messageText, "200, comes back exactly"_L1, {}, 36,
        R"("\u0001\u001b[31m\u007f\u0085")"_L1},
    {"messages.separators"_L1, "line separators, BOM, noncharacters"_L1, &messageText, "200, comes back exactly"_L1, {},
        36, R"("\u2028\u2029\ufeff\ufffe")"_L1},
    {"messages.space"_L1, "lines, tabs, quotes, SQL"_L1, &messageText, "200, comes back exactly"_L1, {}, 36,
        R"("  a\n\tb\r\n'; DROP TABLE \"x\" -- \\ ")"_L1},
    {"messages.empty"_L1, "an empty text"_L1, &messageTextKind, "empty"_L1, {}, 35, R"("")"_L1},
    {"messages.null"_L1, "a text that is null"_L1, &messageTextKind, "null"_L1, {}, 35, "null"_L1},
    {"messages.no-text"_L1, "no text"_L1, &messageTextKind, "null"_L1, {}, 35},
    {"messages.nul"_L1, "NUL in the text"_L1, &messageForm, "415 error"_L1, "404"_L1, 22, R"({"text":"a\u0000b"})"_L1},
    {"messages.no-uuid"_L1, "no message.uuid, as in the document's example"_L1, &messageWithout, "200"_L1,
        "415 error"_L1, 0, "uuid"_L1},
    {"messages.null-uuid"_L1, "message.uuid null"_L1, &messageForm, "200"_L1, "415 error"_L1, 0, R"({"uuid":null})"_L1},
    {"messages.own-uuid"_L1, "a uuid chosen by the client"_L1, &messageOwnUuid, "200, ignored"_L1},
    {"messages.no-client-id"_L1, "no client_id"_L1, &messageWithout, "200"_L1, "415 error"_L1, 0, "client_id"_L1},
    {"messages.null-client-id"_L1, "client_id null"_L1, &messageForm, "200"_L1, "415 error"_L1, 0,
        R"({"client_id":null})"_L1},
    {"messages.client-id-0"_L1, "client_id 0"_L1, &clientIdEcho, "200, echoed"_L1, {}, 4, "0"_L1},
    {"messages.client-id-negative"_L1, "client_id -1"_L1, &clientIdEcho, "200, echoed"_L1, {}, 4, "-1"_L1},
    {"messages.client-id-53"_L1, "client_id of 53 bits"_L1, &clientIdEcho, "200, echoed"_L1, {}, 4,
        "9007199254740991"_L1},
    {"messages.client-id-64"_L1, "client_id of more than 64 bits"_L1, &clientIdEcho, "415 error"_L1, "200, echoed"_L1,
        4, "36893488147419103232"_L1},
    {"messages.client-id-text"_L1, "client_id as a string of digits"_L1, &clientIdEcho, "415 error"_L1,
        "200, echoed otherwise"_L1, 4, R"("12")"_L1},
    {"messages.client-id-word"_L1, "client_id as a word"_L1, &clientIdEcho, "415 error"_L1, {}, 0, R"("abc")"_L1},
    {"messages.client-id-fraction"_L1, "client_id with a fraction"_L1, &clientIdEcho, "415 error"_L1,
        "200, echoed otherwise | 415 error"_L1, 44, "1.9"_L1},
    {"messages.client-id-bool"_L1, "client_id true"_L1, &clientIdEcho, "415 error"_L1,
        "200, echoed otherwise | 415 error"_L1, 4, "true"_L1},
    {"messages.client-id-later"_L1, "client_id in the history"_L1, &clientIdLater, "null"_L1, {}, 4},
    {"messages.twice"_L1, "the same request again"_L1, &messageTwice, "200, 2 messages"_L1, {}, 5},
    {"messages.claims"_L1, "time, author, flow and edits claimed by the client"_L1, &messageClaims, "ignored"_L1, {},
        7},
    {"messages.unknown-flow"_L1, "a flow that does not exist"_L1, &messageIntoFlow, "404"_L1, {}, 0, R"("1")"_L1},
    {"messages.null-flow"_L1, "a flow whose uuid is null"_L1, &messageIntoFlow, "415 error"_L1, "404"_L1, 0, "null"_L1},
    {"messages.two"_L1, "two messages and two flows in one request"_L1, &twoMessages,
        "1 in the first flow, 0 in the second"_L1},
    {"messages.stranger"_L1, "somebody who is no member"_L1, &messageOfStranger, "403"_L1, "200"_L1, 25},
    {"messages.channel-owner"_L1, "the owner of a channel"_L1, &messageOfOwner, "200"_L1},
    {"messages.channel-member"_L1, "a member of a channel"_L1, &messageOfListener, "403"_L1, "200"_L1, 25},
    {"messages.bytes"_L1, "how letters go over the wire"_L1, &replyBytes, "UTF-8 | ASCII with escapes"_L1, {}, 39},
});

} // namespace

Checks messageChecks()
{
    return messageTable;
}

} // namespace Morelia::Check
