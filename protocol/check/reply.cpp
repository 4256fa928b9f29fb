// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/reply.h"

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

QString describeJson(const QJsonObject &json, const QString &askedType)
{
    const QString type = json["type"_L1].toString();
    QString words = QString::number(json["errors"_L1]["code"_L1].toInt());
    if (type == "error"_L1)
        words += u" error"_s;
    else if (type != askedType)
        words += u" of another type"_s;
    for (const QLatin1StringView member : {"type"_L1, "jsonapi"_L1, "meta"_L1, "data"_L1, "errors"_L1}) {
        if (!json.contains(member))
            words += u", without "_s + member;
    }
    for (const QLatin1StringView member : {"status"_L1, "time"_L1, "detail"_L1}) {
        if (!json["errors"_L1].toObject().contains(member))
            words += u", without errors."_s + member;
    }
    return words;
}

} // namespace

int codeOf(const Reply &reply)
{
    return reply.json["errors"_L1]["code"_L1].toInt();
}

qint64 timeOf(const Reply &reply)
{
    return reply.json["data"_L1]["time"_L1].toInteger(-1);
}

QJsonArray listOf(const Reply &reply, QLatin1StringView name)
{
    return reply.json["data"_L1][name].toArray();
}

QJsonObject firstOf(const Reply &reply, QLatin1StringView name)
{
    return listOf(reply, name).first().toObject();
}

QString describe(const Reply &reply, const QString &askedType)
{
    switch (reply.kind) {
    case Reply::Kind::Json:
        return describeJson(reply.json, askedType);
    case Reply::Kind::Rubbish:
        return u"a frame that is no JSON object"_s;
    case Reply::Kind::Closed:
        return u"close %1"_s.arg(reply.closeCode);
    case Reply::Kind::Dropped:
        return u"dropped"_s;
    case Reply::Kind::NoConnection:
        return u"no connection"_s;
    case Reply::Kind::Silence:
        break;
    }
    return u"no reply"_s;
}

} // namespace Morelia::Check
