// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <algorithm>
#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array attachmentMembers{
    "file_picture"_L1, "file_video"_L1, "file_audio"_L1, "file_document"_L1, "emoji"_L1};

QJsonObject storedWith(Bench &bench, const QJsonObject &members, Reply &reply)
{
    const QString flow = bench.group();
    QJsonObject form = Bench::message(u"with files"_s);
    for (auto it = members.begin(); it != members.end(); ++it)
        form.insert(it.key(), it.value());
    reply = bench.send(bench.alice(), flow, form);
    return bench.stored(flow, firstOf(reply, "message"_L1).value("uuid"_L1).toString());
}

// input: value of all five as JSON.
QString attachmentsBack(Bench &bench, QLatin1StringView input)
{
    const QJsonValue value = valueOf(input);
    QJsonObject members;
    for (const QLatin1StringView member : attachmentMembers)
        members.insert(member, value);
    Reply reply;
    const QJsonObject stored = storedWith(bench, members, reply);
    const bool same =
        std::ranges::all_of(attachmentMembers, [&](QLatin1StringView member) { return stored.value(member) == value; });
    if (codeOf(reply) != 200)
        return describe(reply, u"send_message"_s);
    return either(same, "come back exactly"_L1, "come back changed"_L1);
}

// input: the one that is sent. The others stay null.
QString attachmentAlone(Bench &bench, QLatin1StringView input)
{
    Reply reply;
    const QJsonObject stored = storedWith(bench, {{input, u"aGVsbG8="_s}, {u"text"_s, QJsonValue()}}, reply);
    const bool others = std::ranges::all_of(
        attachmentMembers, [&](QLatin1StringView member) { return member == input || stored.value(member).isNull(); });
    return either(stored.value(input).toString() == "aGVsbG8="_L1, "comes back exactly"_L1, "comes back changed"_L1)
        + either(others, ", the others null"_L1, ", the others not null"_L1);
}

QString attachmentForm(Bench &bench, QLatin1StringView input)
{
    Reply reply;
    storedWith(bench, valueOf(input).toObject(), reply);
    return describe(reply, u"send_message"_s);
}

QString longAttachment(Bench &bench, QLatin1StringView /*input*/)
{
    const QString value(300'000, u'A');
    Reply reply;
    const QJsonObject stored = storedWith(bench, {{u"file_document"_s, value}, {u"emoji"_s, value.first(1000)}}, reply);
    const bool same =
        stored["file_document"_L1].toString() == value && stored["emoji"_L1].toString() == value.first(1000);
    return either(same, "come back exactly"_L1, "come back cut or changed"_L1);
}

QString attachmentsInUpdate(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.group();
    QJsonObject form = Bench::message(u"with a file"_s);
    form.insert("file_document"_L1, u"aGVsbG8="_s);
    const Reply sent = bench.send(bench.alice(), flow, form);
    const QString uuid = firstOf(sent, "message"_L1).value("uuid"_L1).toString();
    const QJsonArray messages = listOf(bench.updates(bench.bob(), timeOf(sent)), "message"_L1);
    for (const auto &message : messages) {
        if (message["uuid"_L1].toString() == uuid)
            return either(message["file_document"_L1].toString() == "aGVsbG8="_L1, "inline"_L1, "left out"_L1);
    }
    return u"the message is missing"_s;
}

QString largeHistory(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.newFlow(u"group"_s, {bench.alice().uuid, bench.bob().uuid});
    QJsonObject form = Bench::message(u"large"_s);
    form.insert("file_document"_L1, QString(qsizetype{12} * 1024 * 1024, u'A'));
    for (int i = 0; i < 3; ++i)
        bench.send(bench.alice(), flow, form);
    const Reply reply = bench.history(bench.alice(), flow, 0);
    if (!reply.isJson())
        return describe(reply, u"all_messages"_s);
    return either(listOf(reply, "message"_L1).size() == 3, "all in one frame"_L1, "in several pages"_L1);
}

constexpr auto attachmentTable = std::to_array<Check>({
    {"files.picture"_L1, "a picture without a text"_L1, &attachmentAlone, "comes back exactly, the others null"_L1, {},
        35, "file_picture"_L1},
    {"files.video"_L1, "a video"_L1, &attachmentAlone, "comes back exactly, the others null"_L1, {}, 31,
        "file_video"_L1},
    {"files.audio"_L1, "a sound"_L1, &attachmentAlone, "comes back exactly, the others null"_L1, {}, 31,
        "file_audio"_L1},
    {"files.document"_L1, "a document"_L1, &attachmentAlone, "comes back exactly, the others null"_L1, {}, 31,
        "file_document"_L1},
    {"files.emoji"_L1, "the member emoji"_L1, &attachmentAlone, "comes back exactly, the others null"_L1, {}, 31,
        "emoji"_L1},
    {"files.base64"_L1, "all five in base64"_L1, &attachmentsBack, "come back exactly"_L1, {}, 31, R"("aGVsbG8=")"_L1},
    {"files.text"_L1, "all five with text that is no base64"_L1, &attachmentsBack, "come back exactly"_L1, {}, 31,
        R"("no base64 \u2713 \ud83d\ude00 {\"a\":1}")"_L1},
    {"files.empty"_L1, "all five empty"_L1, &attachmentsBack, "come back exactly"_L1, {}, 35, R"("")"_L1},
    {"files.nul"_L1, "all five with a NUL"_L1, &attachmentsBack, "come back exactly"_L1, {}, 22, R"("a\u0000b")"_L1},
    {"files.long"_L1, "a document of 300,000 characters and an emoji of 1,000"_L1, &longAttachment,
        "come back exactly"_L1, {}, 31},
    {"files.number"_L1, "a number where a string belongs"_L1, &attachmentForm, "415 error"_L1, "200 | 415 error"_L1, 44,
        R"({"file_picture":5})"_L1},
    {"files.list"_L1, "a list where a string belongs"_L1, &attachmentForm, "415 error"_L1, {}, 0,
        R"({"file_picture":[1,2]})"_L1},
    {"files.object"_L1, "an object where a string belongs"_L1, &attachmentForm, "415 error"_L1, {}, 0,
        R"({"file_picture":{"a":1}})"_L1},
    {"files.update"_L1, "a file in get_update"_L1, &attachmentsInUpdate, "inline"_L1, {}, 32},
    {"files.large-history"_L1, "a history of 36 MB"_L1, &largeHistory, "in several pages"_L1, "all in one frame"_L1, 32,
        {}, true},
});

} // namespace

Checks attachmentChecks()
{
    return attachmentTable;
}

} // namespace Morelia::Check
