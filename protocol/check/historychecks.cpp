// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView allMessages = "all_messages"_L1;

QString counted(const Reply &reply)
{
    return withCount(reply, allMessages, "message"_L1);
}

// A flow of three messages.
QString threeMessages(Bench &bench)
{
    const QString flow = bench.newFlow(u"group"_s, {bench.alice().uuid, bench.bob().uuid});
    for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
        bench.post(flow, text);
    return flow;
}

QString historyPlain(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = threeMessages(bench);
    const Reply reply = bench.history(bench.bob(), flow, 0);
    QStringList texts;
    const QJsonArray messages = listOf(reply, "message"_L1);
    for (const auto &message : messages)
        texts << message["text"_L1].toString();
    return counted(reply)
        + either(texts == QStringList{u"one"_s, u"two"_s, u"three"_s}, ", in order"_L1, ", in another order"_L1)
        + u", message_end %1"_s.arg(kindOf(firstOf(reply, "flow"_L1).value("message_end"_L1)));
}

// input: time as JSON, empty for none; on a flow without messages.
QString historyEmpty(Bench &bench, QLatin1StringView input)
{
    const QString flow = bench.newFlow(u"group"_s, {bench.alice().uuid, bench.bob().uuid});
    return counted(bench.history(bench.alice(), flow, valueOf(input)));
}

// input: time as JSON, empty for none; on a flow of three messages.
QString historyTime(Bench &bench, QLatin1StringView input)
{
    const QString flow = threeMessages(bench);
    return counted(
        bench.history(bench.alice(), flow, input.isEmpty() ? QJsonValue(QJsonValue::Undefined) : valueOf(input)));
}

QString historyNewest(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = threeMessages(bench);
    const QJsonArray all = listOf(bench.history(bench.alice(), flow, 0), "message"_L1);
    const Reply reply = bench.history(bench.alice(), flow, all.last()["time"_L1]);
    const QJsonArray messages = listOf(reply, "message"_L1);
    const bool there = !messages.isEmpty() && messages.last()["uuid"_L1] == all.last()["uuid"_L1];
    return describe(reply, allMessages) + either(there, ", with the newest"_L1, ", without it"_L1);
}

// input: members of data.flow[0]; on a flow of three messages.
QString historyRange(Bench &bench, QLatin1StringView input)
{
    return counted(bench.history(bench.alice(), threeMessages(bench), 0, valueOf(input).toObject()));
}

// input: uuid of the flow as JSON, empty for none.
QString historyOfFlow(Bench &bench, QLatin1StringView input)
{
    const QJsonObject flow = input.isEmpty() ? QJsonObject() : QJsonObject{{u"uuid"_s, valueOf(input)}};
    return describe(
        bench.ask(allMessages, bench.alice(), {{u"time"_s, 0}, {u"flow"_s, QJsonArray{flow}}}), allMessages);
}

QString historyOfStrangers(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply = bench.history(bench.mallory(), bench.chat(), 0);
    return describe(reply, allMessages)
        + either(listOf(reply, "message"_L1).isEmpty(), ", nothing is shown"_L1, ", a private chat is shown"_L1);
}

QString offsetsStay(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = threeMessages(bench);
    const auto uuids = [&] {
        QStringList list;
        const QJsonArray messages = listOf(bench.history(bench.alice(), flow, 0), "message"_L1);
        for (const auto &message : messages)
            list << message["uuid"_L1].toString();
        return list;
    };
    const QStringList before = uuids();
    bench.change(u"edited_message"_s, bench.alice(),
        {{u"uuid"_s, before.value(0)}, {u"client_id"_s, 1}, {u"text"_s, u"edited"_s}});
    bench.change(u"delete_message"_s, bench.alice(), {{u"uuid"_s, before.value(1)}, {u"client_id"_s, 1}});
    return either(before.size() == 3 && uuids() == before, "each stays at its offset"_L1, "offsets move"_L1);
}

constexpr auto historyTable = std::to_array<Check>({
    {"history.plain"_L1, "a flow of three messages"_L1, &historyPlain,
        "200, 3 messages, in order, message_end null"_L1},
    {"history.empty"_L1, "a flow without messages"_L1, &historyEmpty, "200, 0 messages"_L1, "dropped"_L1, 13, "0"_L1},
    {"history.future"_L1, "a time after the newest message"_L1, &historyTime, "200, 0 messages"_L1, "dropped"_L1, 13,
        "4000000000"_L1},
    {"history.no-time"_L1, "no time"_L1, &historyTime, "200, 3 messages"_L1, "dropped"_L1, 13},
    {"history.null-time"_L1, "time null"_L1, &historyTime, "200, 3 messages"_L1, "dropped"_L1, 13, "null"_L1},
    {"history.negative-time"_L1, "a negative time"_L1, &historyTime, "200, 3 messages"_L1, {}, 0, "-5"_L1},
    {"history.text-time"_L1, "time as a string of digits"_L1, &historyTime, "415 error"_L1, "200, 3 messages"_L1, 44,
        R"("0")"_L1},
    {"history.fraction-time"_L1, "time with a fraction"_L1, &historyTime, "415 error"_L1,
        "200, 3 messages | 415 error"_L1, 44, "0.5"_L1},
    {"history.word-time"_L1, "time as a word"_L1, &historyTime, "415 error"_L1, {}, 0, R"("now")"_L1},
    {"history.newest-time"_L1, "the time of the newest message"_L1, &historyNewest, "200, with the newest"_L1, {}, 19},
    {"history.range-ignored"_L1, "a range of a short flow"_L1, &historyRange, "200, 3 messages"_L1, {}, 14,
        R"({"message_start":1,"message_end":2})"_L1},
    {"history.range-beyond"_L1, "a range after the end of a short flow"_L1, &historyRange, "200, 3 messages"_L1, {}, 14,
        R"({"message_start":50,"message_end":60})"_L1},
    {"history.unknown-flow"_L1, "a flow that does not exist"_L1, &historyOfFlow, "404"_L1, {}, 0, R"("1")"_L1},
    {"history.no-flow-uuid"_L1, "a flow without a uuid"_L1, &historyOfFlow, "415 error"_L1, "404"_L1},
    {"history.stranger"_L1, "somebody else's chat"_L1, &historyOfStrangers, "403, nothing is shown"_L1,
        "200, a private chat is shown"_L1, 24},
    {"history.offsets"_L1, "offsets after an edit and a deletion"_L1, &offsetsStay, "each stays at its offset"_L1, {},
        12},
});

// input: members of data.flow[0]; on the long flow.
QString pageOf(Bench &bench, QLatin1StringView input)
{
    const Reply reply = bench.history(bench.alice(), bench.longFlow(), 0, valueOf(input).toObject());
    const QString total = QString::number(firstOf(reply, "flow"_L1).value("message_end"_L1).toInteger(-1));
    return counted(reply) + either(codeOf(reply) == 206, " of "_L1, ""_L1) + (codeOf(reply) == 206 ? total : QString());
}

QString pageOrder(Bench &bench, QLatin1StringView /*input*/)
{
    const Reply reply =
        bench.history(bench.alice(), bench.longFlow(), 0, {{u"message_start"_s, 3}, {u"message_end"_s, 6}});
    QStringList texts;
    const QJsonArray messages = listOf(reply, "message"_L1);
    for (const auto &message : messages)
        texts << message["text"_L1].toString();
    return texts.join(u", "_s);
}

constexpr auto pageTable = std::to_array<Check>({
    {"pages.first"_L1, "the first 100 of 105 messages"_L1, &pageOf, "206, 100 messages of 105"_L1, {}, 17,
        R"({"message_start":0,"message_end":100})"_L1},
    {"pages.last"_L1, "the last page"_L1, &pageOf, "206, 5 messages of 105"_L1, {}, 17,
        R"({"message_start":100,"message_end":200})"_L1},
    {"pages.order"_L1, "which messages a range is"_L1, &pageOrder, "number 3, number 4, number 5"_L1, {}, 12},
    {"pages.too-many"_L1, "a range of 101"_L1, &pageOf, "403 | 403, 0 messages"_L1, {}, 0,
        R"({"message_start":0,"message_end":101})"_L1},
    {"pages.no-range"_L1, "no range"_L1, &pageOf, "206, 100 messages of 105"_L1, "206, 105 messages of 105"_L1, 15,
        "{}"_L1},
    {"pages.start-only"_L1, "a start without an end"_L1, &pageOf, "206, 5 messages of 105"_L1,
        "206, 0 messages of 105"_L1, 16, R"({"message_start":100})"_L1},
    {"pages.start-0-only"_L1, "start 0 without an end"_L1, &pageOf, "206, 100 messages of 105"_L1,
        "206, 105 messages of 105"_L1, 15, R"({"message_start":0})"_L1},
    {"pages.end-only"_L1, "an end without a start"_L1, &pageOf, "206, 50 messages of 105"_L1, {}, 16,
        R"({"message_end":50})"_L1},
    {"pages.end-105"_L1, "an end above 100 without a start"_L1, &pageOf, "403 | 403, 0 messages"_L1, {}, 16,
        R"({"message_end":105})"_L1},
    {"pages.beyond"_L1, "a range after the end"_L1, &pageOf, "206, 0 messages of 105"_L1, {}, 17,
        R"({"message_start":1000,"message_end":1050})"_L1},
    {"pages.equal"_L1, "an empty range, which counts"_L1, &pageOf, "206, 0 messages of 105"_L1, {}, 17,
        R"({"message_start":10,"message_end":10})"_L1},
    {"pages.reversed"_L1, "an end before the start"_L1, &pageOf, "206, 0 messages of 105"_L1, {}, 0,
        R"({"message_start":20,"message_end":10})"_L1},
    {"pages.negative"_L1, "offsets from the end"_L1, &pageOf, "400"_L1, "206, 9 messages of 105"_L1, 18,
        R"({"message_start":-10,"message_end":-1})"_L1},
    {"pages.negative-start"_L1, "a start from the end, an end from the beginning"_L1, &pageOf, "400"_L1,
        "206, 0 messages of 105"_L1, 18, R"({"message_start":-10,"message_end":5})"_L1},
    {"pages.text"_L1, "offsets as strings of digits"_L1, &pageOf, "415 error"_L1, "206, 10 messages of 105"_L1, 44,
        R"({"message_start":"0","message_end":"10"})"_L1},
});

} // namespace

Checks historyChecks()
{
    return historyTable;
}

Checks pageChecks()
{
    return pageTable;
}

} // namespace Morelia::Check
