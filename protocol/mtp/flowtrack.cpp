// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/flowtrack.h"

#include <QHashFunctions>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Morelia::Mtp {
namespace {

size_t fingerprintOf(const Message &message)
{
    size_t files = 0;
    for (const Attachment &attachment : message.attachments)
        files = qHashMulti(files, int(attachment.kind), attachment.cacheKey);
    return qHashMulti(files, message.body.text, message.edited, message.editedMs, message.deleted,
        message.attachments.size(), message.localId);
}

// Files travel in base64; the frame around a message takes about as much as this.
qint64 bytesOf(const Message &message)
{
    constexpr qint64 frame = 500;
    qint64 bytes = frame + message.body.text.size();
    for (const Attachment &attachment : message.attachments)
        bytes += attachment.size / 3 * 4;
    return bytes;
}

} // namespace

void FlowTrack::setTotal(qint64 total)
{
    if (!m_total || total > *m_total || !m_entries.contains(*m_total - 1))
        m_total = total;
}

std::optional<qint64> FlowTrack::offsetOf(const QString &remoteId) const
{
    const auto it = m_offsets.constFind(remoteId);
    return it == m_offsets.constEnd() ? std::nullopt : std::optional(*it);
}

qint64 FlowTrack::end() const
{
    return std::max(m_total.value_or(0), m_entries.isEmpty() ? 0 : m_entries.lastKey() + 1);
}

std::optional<qint64> FlowTrack::newestTime() const
{
    if (m_entries.isEmpty())
        return std::nullopt;
    return m_entries.last().time;
}

std::optional<FlowTrack::Place> FlowTrack::newest() const
{
    if (m_entries.isEmpty())
        return std::nullopt;
    return Place{m_entries.last().remoteId, m_entries.lastKey(), m_entries.last().time};
}

void FlowTrack::notePlace(const Place &place)
{
    m_entries.insert(place.offset, {place.remoteId, place.time, 0, bytesOf({})});
    m_offsets.insert(place.remoteId, place.offset);
}

std::optional<qint64> FlowTrack::tailTime(qsizetype count, qint64 bytes) const
{
    std::optional<qint64> time;
    std::optional<qint64> later; // the next one that differs
    for (auto it = m_entries.cend(); it != m_entries.cbegin() && count > 0; --count) {
        --it;
        bytes -= it->bytes;
        if (bytes < 0) // Messages of the same second would bring it along.
            return time == it->time ? later : time;
        if (time && *time != it->time)
            later = time;
        time = it->time;
    }
    return time;
}

std::optional<qint64> FlowTrack::pageBytes(qint64 count) const
{
    qint64 bytes = 0;
    for (qint64 offset = end() - 1; offset >= 0 && count > 0; --offset, --count) {
        const auto it = m_entries.constFind(offset);
        if (it == m_entries.cend())
            return std::nullopt;
        bytes += it->bytes;
    }
    return bytes;
}

void FlowTrack::settle()
{
    due.reset();
    m_early.clear();
}

void FlowTrack::keepEarly(const LoggedMessage &message)
{
    m_early.removeIf([&](const LoggedMessage &known) { return known.remoteId == message.remoteId; });
    m_early.append(message);
}

QList<LoggedMessage> FlowTrack::takeEarly(const QSet<QString> &pageIds, qint64 endTime)
{
    QList<LoggedMessage> early = std::exchange(m_early, {});
    // Messages that arrived before one of the page are older than the page, or part of it.
    const auto isInPage = [&](const Message &message) { return pageIds.contains(message.remoteId); };
    const auto last = std::find_if(early.crbegin(), early.crend(), isInPage);
    early.erase(early.cbegin(), last.base());
    early.removeIf([endTime](const Message &message) { return message.createdMs / 1000 < endTime; });
    return early;
}

bool FlowTrack::withhold(qint64 offset)
{
    if (m_withheld.contains(offset))
        return false;
    m_withheld.insert(offset);
    return true;
}

bool FlowTrack::note(const Message &message, qint64 offset)
{
    const size_t fingerprint = fingerprintOf(message);
    const bool older = m_entries.size() >= maxEntries && offset < m_entries.firstKey();
    if (older && !m_offsets.contains(message.remoteId))
        return noteOlder(message.remoteId, fingerprint);
    if (const auto old = m_offsets.constFind(message.remoteId); old != m_offsets.constEnd() && *old != offset)
        m_entries.remove(*old);
    Entry &entry = m_entries[offset];
    const bool known = entry.remoteId == message.remoteId && entry.fingerprint == fingerprint;
    if (entry.remoteId != message.remoteId)
        m_offsets.remove(entry.remoteId);
    entry = {message.remoteId, message.createdMs / 1000, fingerprint, bytesOf(message)};
    m_offsets.insert(message.remoteId, offset);
    if (m_total)
        m_total = std::max(*m_total, offset + 1);
    forgetOldest();
    return !known;
}

std::optional<qint64> FlowTrack::countBefore(qint64 time, bool complete) const
{
    if (!m_total)
        return std::nullopt;
    qint64 offset = *m_total - 1;
    for (; offset >= 0; --offset) {
        const auto it = m_entries.constFind(offset);
        if (it == m_entries.constEnd())
            return complete ? std::optional(offset + 1) : std::nullopt;
        if (it->time < time)
            return offset + 1;
    }
    return 0;
}

bool FlowTrack::noteOlder(const QString &remoteId, size_t fingerprint)
{
    const auto it = m_older.constFind(remoteId);
    if (it != m_older.constEnd() && *it == fingerprint)
        return false;
    if (m_older.size() >= maxOlder)
        m_older.clear();
    m_older.insert(remoteId, fingerprint);
    return true;
}

void FlowTrack::forgetOldest()
{
    while (m_entries.size() > maxEntries) {
        const auto oldest = m_entries.begin();
        m_offsets.remove(oldest->remoteId);
        m_entries.erase(oldest);
    }
}

} // namespace Morelia::Mtp
