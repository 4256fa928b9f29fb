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

constexpr QLatin1StringView editMessage = "edited_message"_L1;
constexpr QLatin1StringView deleteMessage = "delete_message"_L1;

QJsonObject changeOf(const QString &uuid, const QJsonObject &more = {})
{
    QJsonObject form{{u"uuid"_s, uuid}, {u"client_id"_s, 1}};
    for (auto it = more.begin(); it != more.end(); ++it)
        form.insert(it.key(), it.value());
    return form;
}

QString editPlain(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.group();
    const QString uuid = bench.post(flow, u"before"_s);
    const Reply reply = bench.change(editMessage, bench.alice(), changeOf(uuid, {{u"text"_s, u"after"_s}}));
    const QJsonObject stored = bench.stored(flow, uuid);
    const bool marked = stored["edited_status"_L1].toBool() && stored["edited_time"_L1].isDouble();
    return describe(reply, editMessage)
        + either(stored["text"_L1].toString() == "after"_L1, ", changed"_L1, ", not changed"_L1)
        + either(marked, ", marked"_L1, ", not marked"_L1);
}

QString editForeign(Bench &bench, QLatin1StringView /*input*/)
{
    const QString uuid = bench.post(bench.group(), u"Alice's"_s);
    return describe(bench.change(editMessage, bench.bob(), changeOf(uuid, {{u"text"_s, u"Bob's"_s}})), editMessage);
}

// input: the new text as JSON; empty: none. How the text is then.
QString editText(Bench &bench, QLatin1StringView input)
{
    const QString flow = bench.group();
    const QString uuid = bench.post(flow, u"before"_s);
    const QJsonObject text = input.isEmpty() ? QJsonObject() : QJsonObject{{u"text"_s, valueOf(input)}};
    const Reply reply = bench.change(editMessage, bench.alice(), changeOf(uuid, text));
    if (codeOf(reply) != 200)
        return describe(reply, editMessage);
    return u"%1, text %2"_s.arg(describe(reply, editMessage), kindOf(bench.stored(flow, uuid).value("text"_L1)));
}

QString editUnchangedAfter(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.group();
    const QString uuid = bench.post(flow, u"before"_s);
    bench.change(editMessage, bench.alice(), changeOf(uuid, {{u"text"_s, u"a\u0000b"_s}}));
    return either(bench.stored(flow, uuid).value("text"_L1).toString() == "before"_L1, "unchanged"_L1, "changed"_L1);
}

QString editWithFiles(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.group();
    const QString uuid = bench.post(flow, u"before"_s);
    bench.change(editMessage, bench.alice(),
        changeOf(uuid, {{u"text"_s, u"after"_s}, {u"file_picture"_s, u"aGVsbG8="_s}, {u"emoji"_s, u"x"_s}}));
    const QJsonObject stored = bench.stored(flow, uuid);
    return either(stored["file_picture"_L1].isNull() && stored["emoji"_L1].isNull(), "ignored"_L1, "stored"_L1);
}

// input: edited_message or delete_message.
QString changeUnknown(Bench &bench, QLatin1StringView input)
{
    return describe(bench.change(input, bench.alice(), changeOf(u"1"_s, {{u"text"_s, u"x"_s}})), input);
}

QString changeWithoutClientId(Bench &bench, QLatin1StringView input)
{
    const QString uuid = bench.post(bench.group(), u"x"_s);
    return describe(bench.change(input, bench.alice(), {{u"uuid"_s, uuid}, {u"text"_s, u"y"_s}}), input);
}

QString changeBadToken(Bench &bench, QLatin1StringView input)
{
    Account stranger = bench.alice();
    stranger.authId = u"wrong"_s;
    return describe(bench.change(input, stranger, changeOf(bench.post(bench.group(), u"x"_s))), input);
}

QString tombstoneOf(const QJsonObject &stored)
{
    QStringList words;
    words << (stored["text"_L1].toString() == "Message deleted"_L1 ? u"text \"Message deleted\""_s : u"another text"_s);
    const bool empty = std::ranges::all_of(
        std::array{"file_picture"_L1, "file_video"_L1, "file_audio"_L1, "file_document"_L1, "emoji"_L1},
        [&](QLatin1StringView member) { return kindOf(stored.value(member)) == "empty"_L1; });
    words << (empty ? u"files empty"_s : u"files null or kept"_s);
    words << (stored["edited_status"_L1].toBool() ? u"marked as edited"_s : u"not marked"_s);
    return words.join(u", "_s);
}

QString deleteOwnMessage(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.group();
    QJsonObject form = Bench::message(u"short-lived"_s);
    form.insert("file_picture"_L1, u"aGVsbG8="_s);
    const QString uuid = firstOf(bench.send(bench.alice(), flow, form), "message"_L1).value("uuid"_L1).toString();
    const Reply reply = bench.change(deleteMessage, bench.alice(), changeOf(uuid));
    return describe(reply, deleteMessage) + u", "_s + tombstoneOf(bench.stored(flow, uuid));
}

QString deleteForeign(Bench &bench, QLatin1StringView /*input*/)
{
    const QString uuid = bench.post(bench.group(), u"Alice's"_s);
    return describe(bench.change(deleteMessage, bench.bob(), changeOf(uuid)), deleteMessage);
}

QString deleteTwice(Bench &bench, QLatin1StringView /*input*/)
{
    const QString uuid = bench.post(bench.group(), u"x"_s);
    bench.change(deleteMessage, bench.alice(), changeOf(uuid));
    return describe(bench.change(deleteMessage, bench.alice(), changeOf(uuid)), deleteMessage);
}

QString editDeleted(Bench &bench, QLatin1StringView /*input*/)
{
    const QString uuid = bench.post(bench.group(), u"x"_s);
    bench.change(deleteMessage, bench.alice(), changeOf(uuid));
    return describe(bench.change(editMessage, bench.alice(), changeOf(uuid, {{u"text"_s, u"alive"_s}})), editMessage);
}

QString editToTombstone(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.group();
    const QString uuid = bench.post(flow, u"x"_s);
    bench.change(editMessage, bench.alice(), changeOf(uuid, {{u"text"_s, u"Message deleted"_s}}));
    return tombstoneOf(bench.stored(flow, uuid));
}

constexpr auto changeTable = std::to_array<Check>({
    {"edit.plain"_L1, "an own message"_L1, &editPlain, "200, changed, marked"_L1},
    {"edit.foreign"_L1, "somebody else's message"_L1, &editForeign, "403"_L1, "200"_L1, 25},
    {"edit.no-client-id"_L1, "no client_id, as in the document's example"_L1, &changeWithoutClientId, "200"_L1,
        "415 error"_L1, 0, "edited_message"_L1},
    {"edit.files"_L1, "new files in an edit"_L1, &editWithFiles, "ignored"_L1},
    {"edit.empty"_L1, "an empty text"_L1, &editText, "200, text empty"_L1, {}, 35, R"("")"_L1},
    {"edit.no-text"_L1, "no text"_L1, &editText, "415 error"_L1, "200, text null"_L1},
    {"edit.nul"_L1, "NUL in the text"_L1, &editText, "415 error"_L1, "dropped"_L1, 22, R"("a\u0000b")"_L1},
    {"edit.nul-after"_L1, "the message after that"_L1, &editUnchangedAfter, "unchanged"_L1},
    {"edit.unknown"_L1, "a message that does not exist"_L1, &changeUnknown, "404"_L1, {}, 0, "edited_message"_L1},
    {"edit.token"_L1, "a wrong token"_L1, &changeBadToken, "401 error"_L1, {}, 0, "edited_message"_L1},
    {"delete.plain"_L1, "an own message"_L1, &deleteOwnMessage,
        "200, text \"Message deleted\", files empty, marked as edited"_L1, {}, 34},
    {"delete.foreign"_L1, "somebody else's message"_L1, &deleteForeign, "403"_L1, "200"_L1, 25},
    {"delete.no-client-id"_L1, "no client_id, as in the document's example"_L1, &changeWithoutClientId, "200"_L1,
        "415 error"_L1, 0, "delete_message"_L1},
    {"delete.twice"_L1, "a message twice"_L1, &deleteTwice, "200"_L1},
    {"delete.unknown"_L1, "a message that does not exist"_L1, &changeUnknown, "404"_L1, {}, 0, "delete_message"_L1},
    {"delete.token"_L1, "a wrong token"_L1, &changeBadToken, "401 error"_L1, {}, 0, "delete_message"_L1},
    {"delete.then-edit"_L1, "an edit of a deleted message"_L1, &editDeleted, "403"_L1, "200"_L1, 34},
    {"edit.same-words"_L1, "an edit to the words of a deleted message"_L1, &editToTombstone,
        "text \"Message deleted\", files null or kept, marked as edited"_L1, {}, 34},
});

} // namespace

Checks changeChecks()
{
    return changeTable;
}

} // namespace Morelia::Check
