// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <QDeadlineTimer>

#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

QString statusOf(const QByteArray &head)
{
    return head.isEmpty() ? u"no answer"_s : QString::fromLatin1(head.split(' ').value(1));
}

// input: the path.
QString upgradeOf(Bench &bench, QLatin1StringView input)
{
    return statusOf(bench.rawConnection()->upgrade(QByteArray(input.data(), input.size())));
}

QString upgradeWithQuery(Bench &bench, QLatin1StringView /*input*/)
{
    return statusOf(bench.rawConnection()->upgrade(bench.url().path().toLatin1() + "?a=1&b=2"));
}

// input: header lines without their ends, separated by a bar.
QString upgradeWith(Bench &bench, QLatin1StringView input)
{
    QByteArray headers;
    const QList<QByteArray> lines = QByteArray(input.data(), input.size()).split('|');
    for (const QByteArray &line : lines)
        headers += line + "\r\n";
    const QByteArray head = bench.rawConnection()->upgrade(bench.url().path().toLatin1(), headers);
    const QByteArray answer = head.toLower();
    return statusOf(head) + either(answer.contains("\nsec-websocket-extensions:"), ", with compression"_L1, ""_L1)
        + either(answer.contains("\nsec-websocket-protocol:"), ", with a sub-protocol"_L1, ""_L1);
}

// input: "foreign" or "own".
QString upgradeFromPage(Bench &bench, QLatin1StringView input)
{
    const QByteArray own = "http://" + bench.url().authority(QUrl::FullyEncoded).toLatin1();
    const QByteArray origin = input == "own"_L1 ? own : QByteArray("http://example.com");
    return statusOf(bench.rawConnection()->upgrade(bench.url().path().toLatin1(), "Origin: " + origin + "\r\n"));
}

// input: the path.
QString plainGet(Bench &bench, QLatin1StringView input)
{
    return statusOf(bench.rawConnection()->request(QByteArray(input.data(), input.size()), {}));
}

QString pingOf(const Account &who)
{
    return Bench::frame(u"ping_pong"_s, {{u"user"_s, QJsonArray{who.credentials()}}});
}

QString newSocket(Bench &bench, QLatin1StringView /*input*/)
{
    return describe(bench.anotherClient()->ask(pingOf(bench.alice())), u"ping_pong"_s);
}

QString twoOnOneSocket(Bench &bench, QLatin1StringView /*input*/)
{
    const std::unique_ptr<CheckClient> socket = bench.anotherClient();
    const Reply first = socket->ask(pingOf(bench.alice()));
    return describe(first, u"ping_pong"_s) + u" and "_s + describe(socket->ask(pingOf(bench.bob())), u"ping_pong"_s);
}

QString manyAtOnce(Bench &bench, QLatin1StringView /*input*/)
{
    const std::unique_ptr<CheckClient> socket = bench.anotherClient();
    if (!socket->waitForOpen())
        return describe({.kind = Reply::Kind::NoConnection}, {});
    const QJsonObject user{{u"user"_s, QJsonArray{bench.alice().credentials()}}};
    const QStringList types{u"ping_pong"_s, u"all_flow"_s, u"get_update"_s, u"user_info"_s, u"no_such_method"_s};
    constexpr int rounds = 8;
    for (int i = 0; i < rounds; ++i) {
        for (const QString &type : types)
            socket->post(Bench::frame(type, user));
    }
    for (int i = 0; i < rounds; ++i) {
        for (const QString &type : types) {
            const Reply reply = socket->next();
            const QString got = reply.json["type"_L1].toString();
            if (got != type && !(type == "no_such_method"_L1 && got == "error"_L1))
                return u"reply %1 is %2"_s.arg(i * types.size()).arg(describe(reply, type));
        }
    }
    return u"in order"_s;
}

QString unasked(Bench &bench, QLatin1StringView /*input*/)
{
    const std::unique_ptr<CheckClient> reader = bench.anotherClient();
    reader->ask(pingOf(bench.bob()));
    bench.post(bench.group(), u"nobody asked"_s);
    const Reply ping = reader->ask(pingOf(bench.bob()));
    return either(codeOf(ping) == 200 && reader->pushes() == 0, "nothing comes"_L1, "something comes"_L1);
}

QString pushed(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.group();
    const std::unique_ptr<CheckClient> reader = bench.anotherClient();
    QString offer = pingOf(bench.bob());
    offer.replace(uR"("meta":null)"_s, uR"("meta":{"mtpx":{"v":1,"caps":["push"]}})"_s);
    const Reply answer = reader->ask(offer);
    if (answer.json["meta"_L1].isNull())
        return u"not offered"_s;
    const qsizetype before = reader->pushes();
    bench.post(flow, u"pushed"_s);
    return either(reader->waitForPushes(before + 1, 5s), "pushed"_L1, "accepted, but nothing comes"_L1);
}

QString bystander(Bench &bench, QLatin1StringView /*input*/)
{
    const std::unique_ptr<CheckClient> other = bench.anotherClient();
    other->ask(pingOf(bench.bob()));
    bench.askText(Bench::frame(u"ping_pong"_s, {}), u"ping_pong"_s);
    return describe(other->ask(pingOf(bench.bob())), u"ping_pong"_s);
}

QString behindBadRequest(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.newFlow(u"group"_s, {bench.alice().uuid, bench.bob().uuid});
    const auto sending = [&](const QString &text) {
        return Bench::frame(u"send_message"_s,
            {{u"user"_s, QJsonArray{bench.alice().credentials()}},
                {u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}},
                {u"message"_s, QJsonArray{Bench::message(text)}}});
    };
    const std::unique_ptr<CheckClient> socket = bench.anotherClient();
    if (!socket->waitForOpen())
        return describe({.kind = Reply::Kind::NoConnection}, {});
    socket->post(sending(u"before"_s));
    socket->post(Bench::frame(u"ping_pong"_s, {}));
    socket->post(sending(u"behind"_s));
    const bool first = codeOf(socket->next()) == 200;
    socket->next();
    socket->next();
    const qsizetype count = listOf(bench.history(bench.alice(), flow, 0), "message"_L1).size();
    return either(first, "answered before it"_L1, "not answered before it"_L1)
        + either(count == 2, ", executed behind it"_L1, ", not executed behind it"_L1);
}

QString senderGone(Bench &bench, QLatin1StringView /*input*/)
{
    const QString flow = bench.newFlow(u"group"_s, {bench.alice().uuid, bench.bob().uuid});
    bench.post(flow, u"first"_s);
    const std::unique_ptr<CheckClient> socket = bench.anotherClient();
    if (!socket->waitForOpen())
        return describe({.kind = Reply::Kind::NoConnection}, {});
    socket->post(Bench::frame(u"send_message"_s,
        {{u"user"_s, QJsonArray{bench.alice().credentials()}}, {u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}},
            {u"message"_s, QJsonArray{Bench::message(u"gone"_s)}}}));
    socket->flushAndAbort();
    const QDeadlineTimer deadline(3s);
    while (!deadline.hasExpired()) {
        if (listOf(bench.history(bench.alice(), flow, 0), "message"_L1).size() == 2)
            return u"executed"_s;
    }
    return u"not executed"_s;
}

constexpr auto serverTable = std::to_array<Check>({
    {"server.root"_L1, "an upgrade of /"_L1, &upgradeOf, "404 | 403"_L1, {}, 0, "/"_L1},
    {"server.slash"_L1, "an upgrade of /ws/"_L1, &upgradeOf, "404 | 403"_L1, {}, 0, "/ws/"_L1},
    {"server.case"_L1, "an upgrade of /WS"_L1, &upgradeOf, "404 | 403"_L1, {}, 0, "/WS"_L1},
    {"server.get"_L1, "a plain GET"_L1, &plainGet, "404"_L1, {}, 0, "/"_L1},
    {"server.query"_L1, "an upgrade with a query"_L1, &upgradeWithQuery, "101"_L1, {}, 42},
    {"server.headers"_L1, "an upgrade with more headers"_L1, &upgradeWith, "101"_L1, {}, 42,
        "X-New: 1|User-Agent: someone|Cookie: a=b"_L1},
    {"server.deflate"_L1, "an upgrade that offers compression"_L1, &upgradeWith, "101"_L1, "101, with compression"_L1,
        42, "Sec-WebSocket-Extensions: permessage-deflate"_L1},
    {"server.protocol"_L1, "an upgrade that offers a sub-protocol"_L1, &upgradeWith, "101"_L1, {}, 42,
        "Sec-WebSocket-Protocol: chat"_L1},
    {"server.own-page"_L1, "an upgrade by a page of the server's own"_L1, &upgradeFromPage, "101"_L1, {}, 29, "own"_L1},
    {"server.foreign-page"_L1, "an upgrade by another site's page"_L1, &upgradeFromPage, "403"_L1, "101"_L1, 29,
        "foreign"_L1},
    {"server.new-socket"_L1, "a token on a new socket, without a sign-in"_L1, &newSocket, "200"_L1, {}, 2},
    {"server.two-users"_L1, "two people on one socket"_L1, &twoOnOneSocket, "200 and 200"_L1, {}, 2},
    {"server.order"_L1, "40 requests at once"_L1, &manyAtOnce, "in order"_L1, {}, 3},
    {"server.unasked"_L1, "a message, seen by one who did not ask"_L1, &unasked, "nothing comes"_L1, {}, 1},
    {"server.push"_L1, "a message, seen by one who asked for pushes"_L1, &pushed, "pushed"_L1, "not offered"_L1, 1},
    {"server.bystander"_L1, "another socket after a bad request"_L1, &bystander, "200"_L1, {}, 20},
    {"server.behind"_L1, "a request behind a bad one on its socket"_L1, &behindBadRequest,
        "answered before it, executed behind it"_L1, "answered before it, not executed behind it"_L1, 20},
    {"server.sender-gone"_L1, "a request whose sender is gone"_L1, &senderGone, "executed"_L1, {}, 6},
});

} // namespace

Checks serverChecks()
{
    return serverTable;
}

} // namespace Morelia::Check
