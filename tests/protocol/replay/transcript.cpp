// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/replay/transcript.h"

#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Test {
namespace {

constexpr qint64 frozenMs = 1000; // a request that waits longer is answered by a later clock

CapturedLine::Kind kindOf(const StockJson &line)
{
    const QString dir = line.at(u"dir"_s).text();
    const QString by = line.at(u"by"_s).text();
    if (dir == "client"_L1)
        return CapturedLine::Kind::Client;
    if (dir == "server"_L1)
        return CapturedLine::Kind::Server;
    if (by == "server"_L1)
        return CapturedLine::Kind::ClosedByServer;
    return by == "client"_L1 ? CapturedLine::Kind::ClosedByClient : CapturedLine::Kind::AbortedByClient;
}

} // namespace

QByteArray CapturedLine::bytes() const
{
    return isRaw ? frame.text().toUtf8() : frame.toBytes(true);
}

int CapturedLine::closeCode() const
{
    return int(frame.at(u"code"_s).toInteger().value_or(0));
}

Transcript readTranscript(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Transcript out;
    while (!file.atEnd()) {
        const auto parsed = StockJson::parse(file.readLine());
        const auto *json = std::get_if<StockJson>(&parsed);
        if (!json || !json->find(u"frame"))
            return {};
        CapturedLine line;
        line.number = int(out.size()) + 1;
        line.kind = kindOf(*json);
        line.ms = json->at(u"t_ms"_s).toInteger().value_or(0);
        line.link = json->at(u"conn"_s).text();
        line.note = json->at(u"note"_s).text();
        line.isRaw = json->at(u"raw"_s).toBool();
        line.isBinary = json->at(u"binary"_s).toBool();
        line.frame = json->at(u"frame"_s);
        out.append(line);
    }
    return out;
}

qint64 beginOf(const Transcript &transcript)
{
    qint64 begin = 0;
    QHash<QString, QList<qint64>> asked;
    for (const CapturedLine &line : transcript) {
        if (line.kind == CapturedLine::Kind::Client) {
            asked[line.link].append(line.ms);
        } else if (line.kind != CapturedLine::Kind::Server) {
            asked.remove(line.link);
        } else if (!asked[line.link].isEmpty()) {
            const qint64 from = asked[line.link].takeFirst();
            const auto time = line.frame.at(u"data.time"_s).toInteger();
            const qint64 second = time.value_or(line.frame.at(u"errors.time"_s).toInteger().value_or(0)) * 1000;
            if (!time && line.ms - from > frozenMs)
                continue;
            begin = std::max(begin, second - from);
        }
    }
    return begin;
}

} // namespace Morelia::Test
