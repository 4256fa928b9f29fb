// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/methods/extensions.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

constexpr int extensionLevel = 1;

QJsonValue wrap(QJsonObject mtpx)
{
    mtpx.insert("v"_L1, extensionLevel);
    return QJsonObject{{u"mtpx"_s, mtpx}};
}

QJsonObject placesOf(const Offsets &offsets)
{
    // Qt keeps the members of an object in this order: each goes to the end.
    QStringList ids = offsets.keys();
    ids.sort();
    QJsonObject places;
    for (const QString &id : std::as_const(ids))
        places.insert(id, offsets.value(id));
    return places;
}

} // namespace

std::optional<Features> offerIn(const QJsonValue &meta)
{
    const QJsonValue mtpx = meta.toObject().value("mtpx"_L1);
    if (!mtpx.isObject())
        return std::nullopt;
    const QJsonArray names = mtpx["caps"_L1].toArray();
    const bool offsets = names.contains(u"offsets"_s);
    // Without offsets a client cannot place the old messages that `edits` brings.
    const bool edits = offsets && names.contains(u"edits"_s);
    return Features{.push = names.contains(u"push"_s),
        .offsets = offsets,
        .edits = edits,
        .parts = edits && names.contains(u"parts"_s),
        .members = names.contains(u"members"_s)};
}

std::optional<Place> startOf(const Request &request)
{
    const QJsonValue from = request.meta["mtpx"_L1]["from"_L1];
    if (!request.features.parts || !from.isString())
        return Place{};
    return placeFrom(from.toString());
}

Reply noSuchPlace()
{
    return Reply::failure(Code::BadRequest, u"meta.mtpx.from: not a place of this server"_s);
}

QJsonValue acceptance(Features features)
{
    QJsonArray names;
    if (features.push)
        names.append(u"push"_s);
    if (features.offsets)
        names.append(u"offsets"_s);
    if (features.edits)
        names.append(u"edits"_s);
    if (features.parts)
        names.append(u"parts"_s);
    if (features.members)
        names.append(u"members"_s);
    return wrap({{u"caps"_s, names}, {u"server"_s, u"Morelia " MORELIA_VERSION ""_s}});
}

QJsonValue pushMeta(const Offsets &offsets)
{
    return wrap({{u"offsets"_s, placesOf(offsets)}, {u"push"_s, true}});
}

QJsonValue replyMeta(const Reply &reply, Features features)
{
    QJsonObject mtpx;
    if (features.offsets && !reply.offsets.isEmpty())
        mtpx.insert("offsets"_L1, placesOf(reply.offsets));
    if (features.edits && reply.more)
        mtpx.insert("more"_L1, true);
    if (features.parts && reply.next)
        mtpx.insert("next"_L1, toToken(*reply.next));
    return mtpx.isEmpty() ? QJsonValue(QJsonValue::Null) : wrap(mtpx);
}

} // namespace Morelia::Server
