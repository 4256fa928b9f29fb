// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/methods/extensions.h"

#include <QJsonArray>
#include <QJsonObject>

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
    QJsonObject places;
    for (auto it = offsets.cbegin(); it != offsets.cend(); ++it)
        places.insert(it.key(), it.value());
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
    // Without their offsets nobody knows where old messages belong.
    return Features{
        .push = names.contains(u"push"_s), .offsets = offsets, .edits = offsets && names.contains(u"edits"_s)};
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
    return mtpx.isEmpty() ? QJsonValue(QJsonValue::Null) : wrap(mtpx);
}

} // namespace Morelia::Server
