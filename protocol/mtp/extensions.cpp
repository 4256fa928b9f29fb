// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/extensions.h"

#include "protocol/mtp/wire/method.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

constexpr int level = 1;
constexpr qsizetype maxServerNameChars = 200;
constexpr qint64 partialSeconds = 5;

QJsonValue memberOf(const Wire::Field<QJsonValue> &meta)
{
    return meta.hasValue() ? meta->toObject().value("mtpx"_L1) : QJsonValue(QJsonValue::Undefined);
}

} // namespace

QJsonValue extensionOffer()
{
    const QJsonArray caps{u"push"_s, u"offsets"_s, u"edits"_s, u"parts"_s, u"members"_s};
    return QJsonObject{{"mtpx"_L1, QJsonObject{{"v"_L1, level}, {"caps"_L1, caps}}}};
}

Extensions extensionsOf(const Wire::Field<QJsonValue> &meta)
{
    const QJsonValue member = memberOf(meta);
    if (!member.isObject())
        return {};
    const QJsonArray caps = member["caps"_L1].toArray();
    Extensions out;
    out.present = true;
    out.push = caps.contains(u"push"_s);
    out.offsets = caps.contains(u"offsets"_s);
    out.edits = caps.contains(u"edits"_s);
    out.parts = caps.contains(u"parts"_s);
    out.members = caps.contains(u"members"_s);
    out.server = member["server"_L1].toString().left(maxServerNameChars);
    return out;
}

Offsets offsetsOf(const Wire::Field<QJsonValue> &meta)
{
    const QJsonObject object = memberOf(meta)["offsets"_L1].toObject();
    Offsets out;
    out.reserve(object.size());
    for (auto it = object.begin(); it != object.end(); ++it) {
        const qint64 offset = it->toInteger(-1);
        if (offset >= 0)
            out.insert(it.key(), offset);
    }
    return out;
}

bool isPartial(const Wire::Envelope &envelope, bool serverSays)
{
    if (serverSays)
        return memberOf(envelope.meta)["more"_L1].toBool(false);
    const qint64 serverTime = envelope.errors.valueOr({}).time.valueOr(0);
    return serverTime - envelope.data.valueOr({}).time.valueOr(0) > partialSeconds;
}

QString nextPartOf(const Wire::Field<QJsonValue> &meta)
{
    return memberOf(meta)["next"_L1].toString();
}

Wire::Field<QJsonValue> partRequest(const QString &from)
{
    if (from.isEmpty())
        return {};
    return QJsonValue(QJsonObject{{"mtpx"_L1, QJsonObject{{"v"_L1, level}, {"from"_L1, from}}}});
}

bool isPush(const Wire::Envelope &envelope)
{
    return memberOf(envelope.meta)["push"_L1].toBool(false);
}

} // namespace Morelia::Mtp
