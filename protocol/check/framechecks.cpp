// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"
#include "protocol/check/check.h"
#include "protocol/check/words.h"

#include <array>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFrame = qint64{16} * 1024 * 1024;

QByteArray goodPing(Bench &bench)
{
    return Bench::frame(u"ping_pong"_s, {{u"user"_s, QJsonArray{bench.alice().credentials()}}}).toUtf8();
}

// A connection after a good handshake; null when there was none.
std::unique_ptr<RawConnection> upgraded(Bench &bench)
{
    std::unique_ptr<RawConnection> connection = bench.rawConnection();
    const QByteArray head = connection->upgrade(bench.url().path().toLatin1());
    return head.startsWith("HTTP/1.1 101") ? std::move(connection) : nullptr;
}

// input: hex of the bytes after the handshake.
QString rawBytes(Bench &bench, QLatin1StringView input)
{
    const std::unique_ptr<RawConnection> connection = upgraded(bench);
    if (!connection)
        return u"no connection"_s;
    connection->write(QByteArray::fromHex(QByteArray(input.data(), input.size())));
    return describe(connection->next(), {});
}

QString unmaskedFrame(Bench &bench, QLatin1StringView /*input*/)
{
    const std::unique_ptr<RawConnection> connection = upgraded(bench);
    if (!connection)
        return u"no connection"_s;
    connection->write(QByteArray::fromHex("8102") + "{}");
    return describe(connection->next(), {});
}

QString fragments(Bench &bench, QLatin1StringView /*input*/)
{
    const std::unique_ptr<RawConnection> connection = upgraded(bench);
    if (!connection)
        return u"no connection"_s;
    const QByteArray text = goodPing(bench);
    constexpr qsizetype step = 37;
    for (qsizetype at = 0; at < text.size(); at += step) {
        const bool last = at + step >= text.size();
        const quint8 first = at == 0 ? RawConnection::textBegin
            : last                   ? RawConnection::lastContinuation
                                     : RawConnection::continuation;
        connection->write(RawConnection::frame(first, text.sliced(at, std::min(step, text.size() - at))));
    }
    return describe(connection->next(), u"ping_pong"_s);
}

QString pingFrame(Bench &bench, QLatin1StringView /*input*/)
{
    const std::unique_ptr<RawConnection> connection = upgraded(bench);
    if (!connection)
        return u"no connection"_s;
    connection->write(RawConnection::frame(RawConnection::ping, "are you there"));
    const Reply reply = connection->next();
    constexpr int pongOpcode = 10;
    return either(connection->lastOpcode() == pongOpcode && reply.text == "are you there"_L1, "pong"_L1, "no pong"_L1);
}

QString closeFrame(Bench &bench, QLatin1StringView /*input*/)
{
    const std::unique_ptr<RawConnection> connection = upgraded(bench);
    if (!connection)
        return u"no connection"_s;
    connection->write(RawConnection::frame(RawConnection::close, QByteArray::fromHex("03e9")));
    return describe(connection->next(), {});
}

// input: "good", "junk" or "empty".
QString binaryFrame(Bench &bench, QLatin1StringView input)
{
    const QByteArray bytes = input == "good"_L1 ? goodPing(bench)
        : input == "junk"_L1                    ? QByteArray("\x00\xff\x01", 3)
                                                : QByteArray();
    return describe(bench.client().askBinary(bytes), u"ping_pong"_s);
}

// input: bytes above the limit.
QString largestMessage(Bench &bench, QLatin1StringView input)
{
    const QString good = QString::fromUtf8(goodPing(bench));
    const qint64 size = largestFrame + QString(input).toInt();
    return describe(bench.client().ask(good + QString(size - good.size(), u' ')), u"ping_pong"_s);
}

QString tooLargeByHeader(Bench &bench, QLatin1StringView /*input*/)
{
    const std::unique_ptr<RawConnection> connection = upgraded(bench);
    if (!connection)
        return u"no connection"_s;
    connection->write(QByteArray::fromHex("81ff000000000100000100000000"));
    return describe(connection->next(), {});
}

QString silentClient(Bench &bench, QLatin1StringView /*input*/)
{
    using namespace std::chrono_literals;
    const std::unique_ptr<RawConnection> connection = upgraded(bench);
    if (!connection)
        return u"no connection"_s;
    const Reply end = connection->waitForEnd(100s);
    return either(connection->wasPinged(), "pinged, "_L1, "not pinged, "_L1) + describe(end, {});
}

constexpr auto rawTable = std::to_array<Check>({
    {"wire.fragments"_L1, "a message in fragments of 37 bytes"_L1, &fragments, "200"_L1, {}, 43},
    {"wire.ping"_L1, "a ping"_L1, &pingFrame, "pong"_L1},
    {"wire.close"_L1, "a close frame is answered"_L1, &closeFrame, "close 1001"_L1, {}, 43},
    {"wire.binary"_L1, "a binary frame with good JSON"_L1, &binaryFrame, "415 error"_L1, "dropped"_L1, 20, "good"_L1},
    {"wire.binary-junk"_L1, "a binary frame with junk"_L1, &binaryFrame, "415 error"_L1, "dropped"_L1, 20, "junk"_L1},
    {"wire.binary-empty"_L1, "an empty binary frame"_L1, &binaryFrame, "415 error"_L1, "dropped"_L1, 20, "empty"_L1},
    {"wire.utf8"_L1, "bytes that are no UTF-8"_L1, &rawBytes, "close 1007"_L1, {}, 44, "818200000000c328"_L1},
    {"wire.opcode"_L1, "a reserved opcode"_L1, &rawBytes, "close 1002"_L1, {}, 44, "838000000000"_L1},
    {"wire.unmasked"_L1, "a frame without a mask"_L1, &unmaskedFrame, "close 1002 | 415 error"_L1, {}, 44},
    {"wire.largest"_L1, "a message of 16 MiB"_L1, &largestMessage, "200"_L1, {}, 33, "0"_L1},
    {"wire.too-large"_L1, "a message of 16 MiB and a byte, by its head"_L1, &tooLargeByHeader, "close 1009"_L1, {}, 33},
    {"wire.silent"_L1, "a client that answers no ping"_L1, &silentClient, "pinged, dropped"_L1, "pinged, close 1011"_L1,
        0, {}, true},
});

} // namespace

Checks frameChecks()
{
    return rawTable;
}

} // namespace Morelia::Check
