// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

// A frame as the table has it: @user stands for Alice's credentials, @api for the version, @flow for a flow's uuid,
// @message for a message's.
QString filled(Bench &bench, QLatin1StringView pattern)
{
    QString text(pattern);
    const Account &alice = bench.alice();
    text.replace("@user"_L1, uR"({"uuid":"%1","auth_id":"%2"})"_s.arg(alice.uuid, alice.authId));
    text.replace("@api"_L1, uR"("jsonapi":{"version":"1.0","revision":"17"})"_s);
    if (text.contains("@flow"_L1))
        text.replace("@flow"_L1, bench.group());
    if (text.contains("@message"_L1))
        text.replace("@message"_L1, bench.post(bench.group(), u"to be changed"_s));
    return text;
}

QString answerTo(Bench &bench, const QString &text, const QString &type)
{
    return describe(bench.askText(text, type), type);
}

// input: a frame of ping_pong.
QString malformed(Bench &bench, QLatin1StringView input)
{
    return answerTo(bench, filled(bench, input), u"ping_pong"_s);
}

// input: a frame whose type counts, as in the table.
QString malformedTyped(Bench &bench, QLatin1StringView input)
{
    const QString text = filled(bench, input);
    const qsizetype from = text.indexOf("\"type\":\""_L1) + 8;
    return answerTo(bench, text, text.sliced(from, text.indexOf(u'"', from) - from));
}

// input: the frame sent in place of a good ping_pong; @good stands for one.
QString malformedAround(Bench &bench, QLatin1StringView input)
{
    const QString good = filled(bench, R"({"type":"ping_pong","data":{"user":[@user]},@api})"_L1);
    QString text(input);
    if (text == "BOM"_L1)
        text = QChar(0xfeff) + good;
    return answerTo(bench, text.replace("@good"_L1, good), u"ping_pong"_s);
}

// input: how deep the member meta nests; 0: the whole frame does, 2,000 deep.
QString malformedDepth(Bench &bench, QLatin1StringView input)
{
    const int depth = QString(input).toInt();
    if (depth == 0)
        return answerTo(bench, QString(2000, u'[') + QString(2000, u']'), {});
    const QString meta = u"\"meta\":"_s + QString(depth, u'[') + QString(depth, u']') + u',';
    return answerTo(
        bench, u'{' + meta + filled(bench, R"("type":"ping_pong","data":{"user":[@user]},@api})"_L1), u"ping_pong"_s);
}

QString malformedDigits(Bench &bench, QLatin1StringView /*input*/)
{
    const QString head = filled(bench, R"({"type":"ping_pong",@api,"data":{"user":[@user],"time":)"_L1);
    return answerTo(bench, head + QString(5000, u'9') + u"}}"_s, u"ping_pong"_s);
}

QString malformedTwice(Bench &bench, QLatin1StringView input)
{
    const QString text = filled(bench, input);
    const QString first = answerTo(bench, text, u"ping_pong"_s);
    return first + u", again "_s + answerTo(bench, text, u"ping_pong"_s);
}

QString malformedThenGood(Bench &bench, QLatin1StringView input)
{
    CheckClient &socket = bench.client();
    const bool refused = codeOf(socket.ask(filled(bench, input))) == 415;
    const Reply good = socket.ask(Bench::frame(u"ping_pong"_s, {{u"user"_s, QJsonArray{bench.alice().credentials()}}}));
    return either(refused, "refused"_L1, "not refused"_L1) + u", then "_s + describe(good, u"ping_pong"_s);
}

constexpr auto frameTable = std::to_array<Check>({
    {"frame.no-json"_L1, "no JSON"_L1, &malformed, "415 error"_L1, "close 1002"_L1, 44, "hello"_L1},
    {"frame.empty"_L1, "an empty frame"_L1, &malformed, "415 error"_L1, "close 1002"_L1, 44},
    {"frame.half"_L1, "half a JSON object"_L1, &malformed, "415 error"_L1, "close 1002"_L1, 44, "{"_L1},
    {"frame.two"_L1, "two objects in a frame"_L1, &malformedAround, "415 error"_L1, "close 1002"_L1, 44,
        "@good@good"_L1},
    {"frame.bom"_L1, "a byte order mark first"_L1, &malformedAround, "415 error | 200"_L1, "close 1002"_L1, 44,
        "BOM"_L1},
    {"frame.space"_L1, "white space around an object"_L1, &malformedAround, "200"_L1, {}, 0, "  \n@good\t\n"_L1},
    {"frame.deep"_L1, "lists nested 2,000 deep"_L1, &malformedDepth, "415 error"_L1, "close 1002 | 415 error"_L1, 44,
        "0"_L1},
    {"frame.deep-meta"_L1, "a good frame whose meta nests 900 deep"_L1, &malformedDepth, "200"_L1, {}, 0, "900"_L1},
    {"frame.array"_L1, "an empty list"_L1, &malformed, "415 error"_L1, {}, 0, "[]"_L1},
    {"frame.batch"_L1, "a good frame in a list"_L1, &malformedAround, "415 error"_L1, {}, 0, "[@good]"_L1},
    {"frame.null"_L1, "null"_L1, &malformed, "415 error"_L1, {}, 0, "null"_L1},
    {"frame.true"_L1, "true"_L1, &malformed, "415 error"_L1, {}, 0, "true"_L1},
    {"frame.number"_L1, "a number"_L1, &malformed, "415 error"_L1, {}, 0, "42"_L1},
    {"frame.string"_L1, "a string"_L1, &malformed, "415 error"_L1, {}, 0, R"("ping_pong")"_L1},
    {"frame.object"_L1, "an empty object"_L1, &malformed, "415 error"_L1, {}, 0, "{}"_L1},
    {"frame.nan"_L1, "NaN"_L1, &malformed, "415 error"_L1, "200"_L1, 0,
        R"({"type":"ping_pong","x":NaN,"data":{"user":[@user]},@api})"_L1},
    {"frame.two-types"_L1, "a key twice: the last one counts"_L1, &malformed, "200"_L1, {}, 0,
        R"({"type":"nonsense","data":{"user":[@user]},@api,"type":"ping_pong"})"_L1},
    {"frame.digits"_L1, "an integer of 5,000 digits"_L1, &malformedDigits, "415 error"_L1, "dropped"_L1, 20},
    {"type.none"_L1, "no type"_L1, &malformed, "415 error"_L1, {}, 0, R"({"data":{"user":[@user]},@api})"_L1},
    {"type.null"_L1, "type null"_L1, &malformed, "415 error"_L1, {}, 0,
        R"({"type":null,"data":{"user":[@user]},@api})"_L1},
    {"type.number"_L1, "type a number"_L1, &malformed, "415 error"_L1, "405 error | 415 error"_L1, 44,
        R"({"type":5,"data":{"user":[@user]},@api})"_L1},
    {"type.empty"_L1, "an empty type"_L1, &malformed, "405 error"_L1, {}, 0,
        R"({"type":"","data":{"user":[@user]},@api})"_L1},
    {"type.upper"_L1, "a type in upper case"_L1, &malformed, "405 error"_L1, {}, 0,
        R"({"type":"PING_PONG","data":{"user":[@user]},@api})"_L1},
    {"type.space"_L1, "a type with spaces"_L1, &malformed, "405 error"_L1, {}, 0,
        R"({"type":" ping_pong ","data":{"user":[@user]},@api})"_L1},
    {"type.error"_L1, "type error"_L1, &malformed, "405 error"_L1, {}, 0,
        R"({"type":"error","data":{"user":[@user]},@api})"_L1},
    {"type.unknown"_L1, "an unknown method"_L1, &malformed, "405 error"_L1, {}, 0,
        R"({"type":"no_such_method","data":{"user":[@user]},@api})"_L1},
    {"type.unknown-nobody"_L1, "an unknown method without credentials"_L1, &malformed, "401 error"_L1, {}, 0,
        R"({"type":"no_such_method","data":{"user":[{}]},@api})"_L1},
    {"meta.object"_L1, "meta an object"_L1, &malformed, "200"_L1, {}, 0,
        R"({"type":"ping_pong","meta":{"a":[1]},"data":{"user":[@user]},@api})"_L1},
    {"meta.string"_L1, "meta a string"_L1, &malformed, "200"_L1, {}, 0,
        R"({"type":"ping_pong","meta":"m","data":{"user":[@user]},@api})"_L1},
    {"meta.data"_L1, "meta in data"_L1, &malformed, "200"_L1, {}, 0,
        R"({"type":"ping_pong","data":{"meta":{"a":1},"user":[@user]},@api})"_L1},
    {"errors.good"_L1, "errors from a client"_L1, &malformed, "200"_L1, {}, 0,
        R"({"type":"ping_pong","errors":{"code":200,"status":"OK","time":1,"detail":"d"},)"
        R"("data":{"user":[@user]},@api})"_L1},
    {"errors.wrong"_L1, "wrong errors from a client"_L1, &malformed, "415 error"_L1, {}, 0,
        R"({"type":"ping_pong","errors":{"code":"x"},"data":{"user":[@user]},@api})"_L1},
    {"frame.unknown"_L1, "unknown members everywhere"_L1, &malformed, "200"_L1, {}, 0,
        R"({"type":"ping_pong","new":1,"data":{"new":2,"user":[@user,{"new":3}]},@api})"_L1},
    {"data.null"_L1, "data null"_L1, &malformed, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"ping_pong","data":null,@api})"_L1},
    {"data.none"_L1, "no data"_L1, &malformed, "415 error"_L1, "dropped"_L1, 20, R"({"type":"ping_pong",@api})"_L1},
    {"data.empty"_L1, "data without a user"_L1, &malformed, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"ping_pong","data":{},@api})"_L1},
    {"data.user-null"_L1, "data.user null"_L1, &malformed, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"ping_pong","data":{"user":null},@api})"_L1},
    {"data.user-empty"_L1, "data.user without an entry"_L1, &malformed, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"ping_pong","data":{"user":[]},@api})"_L1},
    {"data.list"_L1, "data a list"_L1, &malformed, "415 error"_L1, "dropped | 415 error"_L1, 44,
        R"({"type":"ping_pong","data":[],@api})"_L1},
    {"data.string"_L1, "data a string"_L1, &malformed, "415 error"_L1, {}, 0,
        R"({"type":"ping_pong","data":"d",@api})"_L1},
    {"data.user-of-null"_L1, "data.user with null"_L1, &malformed, "415 error"_L1, {}, 0,
        R"({"type":"ping_pong","data":{"user":[null]},@api})"_L1},
    {"data.user-object"_L1, "data.user an object"_L1, &malformed, "415 error"_L1, {}, 0,
        R"({"type":"ping_pong","data":{"user":@user},@api})"_L1},
    {"data.user-string"_L1, "data.user a string"_L1, &malformed, "415 error"_L1, {}, 0,
        R"({"type":"ping_pong","data":{"user":"u"},@api})"_L1},
    {"data.twice"_L1, "a bad request again on a new socket"_L1, &malformedTwice, "415 error, again 415 error"_L1,
        "dropped, again dropped"_L1, 21, R"({"type":"ping_pong","data":null,@api})"_L1},
    {"data.then-good"_L1, "a good request after one with a wrong type"_L1, &malformedThenGood, "refused, then 200"_L1,
        {}, 0, R"({"type":"ping_pong","data":"d",@api})"_L1},
});

constexpr auto gapTable = std::to_array<Check>({
    {"gaps.add-flow"_L1, "add_flow without data.flow"_L1, &malformedTyped, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"add_flow","data":{"user":[@user]},@api})"_L1},
    {"gaps.add-flow-empty"_L1, "add_flow with an empty data.flow"_L1, &malformedTyped, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"add_flow","data":{"flow":[],"user":[@user]},@api})"_L1},
    {"gaps.send-flow"_L1, "send_message without data.flow"_L1, &malformedTyped, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"send_message","data":{"message":[{"uuid":"","client_id":1,"text":"x"}],"user":[@user]},@api})"_L1},
    {"gaps.send-flow-empty"_L1, "send_message with an empty data.flow"_L1, &malformedTyped, "415 error"_L1,
        "dropped"_L1, 20,
        R"({"type":"send_message","data":{"flow":[],"message":[{"uuid":"","client_id":1,"text":"x"}],)"
        R"("user":[@user]},@api})"_L1},
    {"gaps.send-message"_L1, "send_message without data.message"_L1, &malformedTyped, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"send_message","data":{"flow":[{"uuid":"@flow"}],"user":[@user]},@api})"_L1},
    {"gaps.send-message-empty"_L1, "send_message with an empty data.message"_L1, &malformedTyped, "415 error"_L1,
        "dropped"_L1, 20,
        R"({"type":"send_message","data":{"flow":[{"uuid":"@flow"}],"message":[],"user":[@user]},@api})"_L1},
    {"gaps.history"_L1, "all_messages without data.flow"_L1, &malformedTyped, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"all_messages","data":{"time":0,"user":[@user]},@api})"_L1},
    {"gaps.history-empty"_L1, "all_messages with an empty data.flow"_L1, &malformedTyped, "415 error"_L1, "dropped"_L1,
        20, R"({"type":"all_messages","data":{"time":0,"flow":[],"user":[@user]},@api})"_L1},
    {"gaps.edit"_L1, "edited_message without data.message"_L1, &malformedTyped, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"edited_message","data":{"user":[@user]},@api})"_L1},
    {"gaps.edit-empty"_L1, "edited_message with an empty data.message"_L1, &malformedTyped, "415 error"_L1,
        "dropped"_L1, 20, R"({"type":"edited_message","data":{"message":[],"user":[@user]},@api})"_L1},
    {"gaps.delete"_L1, "delete_message without data.message"_L1, &malformedTyped, "415 error"_L1, "dropped"_L1, 20,
        R"({"type":"delete_message","data":{"user":[@user]},@api})"_L1},
    {"gaps.delete-empty"_L1, "delete_message with an empty data.message"_L1, &malformedTyped, "415 error"_L1,
        "dropped"_L1, 20, R"({"type":"delete_message","data":{"message":[],"user":[@user]},@api})"_L1},
    {"surrogates.login"_L1, "half a surrogate pair in a login"_L1, &malformedTyped, "415 error"_L1,
        "dropped | 415 error"_L1, 22,
        R"({"type":"register_user","data":{"user":[{"login":"a\ud800","password":"x"}]},@api})"_L1},
    {"surrogates.text"_L1, "half a surrogate pair in a text"_L1, &malformedTyped, "415 error"_L1, "404 | 415 error"_L1,
        22,
        R"({"type":"send_message","data":{"flow":[{"uuid":"@flow"}],)"
        R"("message":[{"uuid":"","client_id":1,"text":"a\ud800"}],"user":[@user]},@api})"_L1},
    {"surrogates.file"_L1, "half a surrogate pair in a file"_L1, &malformedTyped, "415 error"_L1, {}, 22,
        R"({"type":"send_message","data":{"flow":[{"uuid":"@flow"}],)"
        R"("message":[{"uuid":"","client_id":1,"file_document":"\udfff"}],"user":[@user]},@api})"_L1},
    {"surrogates.edit"_L1, "half a surrogate pair in an edit"_L1, &malformedTyped, "415 error"_L1,
        "dropped | 415 error"_L1, 22,
        R"({"type":"edited_message","data":{"message":[{"uuid":"@message","client_id":1,"text":"\ud800"}],)"
        R"("user":[@user]},@api})"_L1},
    {"ping.number"_L1, "a uuid as a number"_L1, &malformed, "415 error"_L1, "401 error | 415 error"_L1, 44,
        R"({"type":"ping_pong","data":{"user":[{"uuid":5,"auth_id":"x"}]},@api})"_L1},
});

// input: jsonapi as JSON, empty for none.
QString versionOf(Bench &bench, QLatin1StringView input)
{
    const QString api = input.isEmpty() ? QString() : u",\"jsonapi\":"_s + QString(input);
    return answerTo(
        bench, filled(bench, R"({"type":"ping_pong","data":{"user":[@user]})"_L1) + api + u'}', u"ping_pong"_s);
}

constexpr auto versionTable = std::to_array<Check>({
    {"version.none"_L1, "no jsonapi"_L1, &versionOf, "415 error"_L1},
    {"version.null"_L1, "jsonapi null"_L1, &versionOf, "415 error"_L1, {}, 0, "null"_L1},
    {"version.empty"_L1, "jsonapi without a version"_L1, &versionOf, "415 error"_L1, {}, 0, R"({"revision":"17"})"_L1},
    {"version.1.0"_L1, "1.0 without a revision"_L1, &versionOf, "200"_L1, {}, 0, R"({"version":"1.0"})"_L1},
    {"version.1.5"_L1, "1.5"_L1, &versionOf, "200"_L1, {}, 0, R"({"version":"1.5"})"_L1},
    {"version.1.9"_L1, "1.9"_L1, &versionOf, "200"_L1, {}, 0, R"({"version":"1.9"})"_L1},
    {"version.1.10"_L1, "1.10"_L1, &versionOf, "200"_L1, {}, 0, R"({"version":"1.10"})"_L1},
    {"version.beta"_L1, "1.0.0-beta"_L1, &versionOf, "200"_L1, {}, 0, R"({"version":"1.0.0-beta"})"_L1},
    {"version.revision"_L1, "a revision to come, and more"_L1, &versionOf, "200"_L1, {}, 0,
        R"({"version":"1.0","revision":"99","new":1})"_L1},
    {"version.2.0"_L1, "2.0"_L1, &versionOf, "505 error"_L1, {}, 0, R"({"version":"2.0"})"_L1},
    {"version.0.9"_L1, "0.9"_L1, &versionOf, "505 error"_L1, {}, 0, R"({"version":"0.9"})"_L1},
    {"version.1"_L1, "1"_L1, &versionOf, "505 error"_L1, {}, 0, R"({"version":"1"})"_L1},
    {"version.1-dot"_L1, "1 and a dot"_L1, &versionOf, "505 error"_L1, {}, 0, R"({"version":"1."})"_L1},
    {"version.blank"_L1, "an empty version"_L1, &versionOf, "505 error"_L1, {}, 0, R"({"version":""})"_L1},
    {"version.word"_L1, "a word"_L1, &versionOf, "505 error"_L1, {}, 0, R"({"version":"abc"})"_L1},
    {"version.number"_L1, "1.0 as a number"_L1, &versionOf, "415 error"_L1, "200 | 415 error"_L1, 44,
        R"({"version":1.0})"_L1},
    {"version.and-method"_L1, "a wrong version before an unknown method"_L1, &malformed, "505 error"_L1, {}, 0,
        R"({"type":"nope","data":{"user":[@user]},"jsonapi":{"version":"2.0"}})"_L1},
    {"version.and-token"_L1, "a wrong version before wrong credentials"_L1, &malformed, "505 error"_L1, {}, 0,
        R"({"type":"ping_pong","data":{"user":[{"uuid":"1","auth_id":"x"}]},"jsonapi":{"version":"2.0"}})"_L1},
});

} // namespace

Checks malformedChecks()
{
    return frameTable;
}

Checks gapChecks()
{
    return gapTable;
}

Checks versionChecks()
{
    return versionTable;
}

} // namespace Morelia::Check
