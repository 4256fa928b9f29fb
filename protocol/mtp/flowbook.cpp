// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/flowbook.h"

#include "protocol/mtp/translator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

const QString &accountScope()
{
    static const QString scope = u"account"_s;
    return scope;
}

const QString &flowScope()
{
    static const QString scope = u"flow"_s;
    return scope;
}

QString valueOf(const FlowTrack &track)
{
    QJsonObject value;
    if (track.before)
        value.insert("before"_L1, *track.before);
    if (track.due)
        value.insert("due"_L1, QJsonObject{{"since"_L1, track.due->since}, {"olderIsRead"_L1, track.due->olderIsRead}});
    QList<qint64> withheld(track.withheld().begin(), track.withheld().end());
    std::ranges::sort(withheld);
    QJsonArray places;
    for (const qint64 offset : std::as_const(withheld))
        places.append(offset);
    if (!places.isEmpty())
        value.insert("withheld"_L1, places);
    // Where the log cannot be counted, later messages are placed behind this one.
    if (const auto newest = track.newest(); newest && (!track.total() || track.isUncounted()))
        value.insert("newest"_L1, QJsonArray{newest->remoteId, newest->offset, newest->time});
    return value.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

void restore(FlowTrack &track, const QString &saved)
{
    const QJsonObject value = QJsonDocument::fromJson(saved.toUtf8()).object();
    const QJsonArray withheld = value["withheld"_L1].toArray();
    for (const auto &offset : withheld)
        track.withhold(offset.toInteger());
    if (const QJsonObject due = value["due"_L1].toObject(); !due.isEmpty())
        track.due = FlowTrack::DuePages{due["since"_L1].toInteger(), due["olderIsRead"_L1].toBool()};
    const QJsonArray newest = value["newest"_L1].toArray();
    if (const QString id = newest.at(0).toString(); !id.isEmpty())
        track.notePlace({id, newest.at(1).toInteger(), newest.at(2).toInteger()});
}

std::optional<qint64> beforeOf(const QString &value)
{
    const qint64 before = QJsonDocument::fromJson(value.toUtf8()).object().value("before"_L1).toInteger(-1);
    return before < 0 ? std::nullopt : std::optional(before);
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

void FlowBook::load(const SyncState &state)
{
    m_tracks.clear();
    m_savedValues.clear();
    bool ok = false;
    const qint64 cursor = state.cursor(accountScope(), {}).toLongLong(&ok);
    m_cursor = ok && cursor > 0 ? std::optional(cursor) : std::nullopt;
    m_savedCursor = m_cursor;
    for (const Cursor &saved : state.cursors) {
        if (saved.scope == flowScope())
            m_savedValues.insert(saved.key, saved.value);
    }
    for (const Flow &flow : state.flows) {
        FlowTrack &track = m_tracks[flow.remoteId];
        track.flow = flow;
        const QString value = m_savedValues.value(flow.remoteId);
        restore(track, value);
        track.before = m_cursor ? beforeOf(value) : std::nullopt;
        // Messages after the cursor come with the next news, so the log counts as ending there.
        if (track.before)
            track.setTotal(*track.before);
    }
}

QList<Flow> FlowBook::setCarried(CapabilitySet carried, const QString &selfId)
{
    m_carried = carried;
    QList<Flow> changed;
    for (auto &[id, track] : m_tracks) {
        const CapabilitySet capabilities = capabilitiesOf(track.flow, selfId);
        if (track.flow.capabilities == capabilities)
            continue;
        track.flow.capabilities = capabilities;
        changed.append(track.flow);
    }
    return changed;
}

CapabilitySet FlowBook::capabilitiesOf(const Flow &flow, const QString &selfId) const
{
    const CapabilitySet own = flowCapabilities(flow.kind, flow.ownerId, selfId);
    return own.testFlag(Capability::SendText) ? own | m_carried : own;
}

std::optional<Flow> FlowBook::see(const Wire::FlowData &data, const QString &selfId)
{
    std::optional<Flow> flow = toFlow(data);
    if (!flow || !flow->memberIds.contains(selfId))
        return std::nullopt;
    flow->capabilities = capabilitiesOf(*flow, selfId);
    const auto [it, isNew] = m_tracks.try_emplace(flow->remoteId);
    if (!isNew && it->second.flow == *flow)
        return std::nullopt;
    it->second.flow = *flow;
    return flow;
}

FlowTrack *FlowBook::track(const QString &flowId)
{
    const auto it = m_tracks.find(flowId);
    return it == m_tracks.end() ? nullptr : &it->second;
}

const FlowTrack *FlowBook::track(const QString &flowId) const
{
    const auto it = m_tracks.find(flowId);
    return it == m_tracks.end() ? nullptr : &it->second;
}

QStringList FlowBook::flowIds() const
{
    QStringList ids;
    for (const auto &[id, track] : m_tracks)
        ids.append(id);
    return ids;
}

QString FlowBook::chatOf(const QStringList &memberIds) const
{
    const QStringList wanted = sorted(memberIds);
    const auto it = std::ranges::find_if(m_tracks, [&](const auto &entry) {
        const Flow &flow = entry.second.flow;
        return flow.kind == FlowKind::Chat && sorted(flow.memberIds) == wanted;
    });
    return it == m_tracks.end() ? QString() : it->first;
}

void FlowBook::advance(qint64 cursor, qint64 askedTime)
{
    m_cursor = cursor;
    for (auto &[id, track] : m_tracks) {
        if (!track.isUncounted())
            track.before = track.countBefore(cursor, cursor >= askedTime);
    }
}

QStringList FlowBook::dueFlows() const
{
    QStringList ids;
    for (const auto &[id, track] : m_tracks) {
        if (track.due)
            ids.append(id);
    }
    return ids;
}

void FlowBook::forgetCursor()
{
    m_cursor.reset();
    for (auto &[id, track] : m_tracks)
        track.before.reset();
}

QList<Cursor> FlowBook::takeCursors()
{
    QList<Cursor> out;
    if (m_cursor && m_cursor != m_savedCursor)
        out.append({accountScope(), {}, QString::number(*m_cursor)});
    m_savedCursor = m_cursor;
    for (const auto &[id, track] : m_tracks) {
        const QString value = valueOf(track);
        if (m_savedValues.value(id) == value)
            continue;
        m_savedValues.insert(id, value);
        out.append({flowScope(), id, value});
    }
    return out;
}

} // namespace Morelia::Mtp
