// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/albumvalue.h"

#include "models/entities/album.h"
#include "models/lists/timetext.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <numeric>

namespace Morelia {

namespace {

bool isPart(const MessageRow &row)
{
    if (!row.album || row.album->place < 1 || row.album->place > row.album->count)
        return false;
    if (row.withheld || row.damaged || (row.senderId.isEmpty() && !row.outgoing))
        return false;
    return row.deleted || (row.attachments.size() == 1 && mayBeInAlbum(row.attachments.constFirst().kind));
}

// Albums of others may be longer than a block: each ten of them make one, whatever is at hand.
int blockOf(const AlbumPlace &album)
{
    return (album.place - 1) / maxAlbumParts;
}

bool isSameAlbum(const MessageRow &a, const MessageRow &b)
{
    return a.album->id == b.album->id && a.album->count == b.album->count && blockOf(*a.album) == blockOf(*b.album)
        && a.senderId == b.senderId && a.outgoing == b.outgoing && dayOf(a.createdMs) == dayOf(b.createdMs);
}

// Only the first one's words, quote and origin are shown.
bool addsNothing(const MessageRow &head, const MessageRow &row)
{
    return row.deleted || head.deleted || (row.body.isEmpty() && row.replyToId.isEmpty() && row.origin == head.origin);
}

// Number of rows from the oldest one on, going newer, that are one block.
qsizetype blockSize(const QList<MessageRow> &rows, qsizetype oldest)
{
    const MessageRow &head = rows[oldest];
    if (!isPart(head))
        return 1;
    QSet<int> places{head.album->place};
    bool lives = !head.deleted;
    qsizetype end = oldest - 1;
    for (; end >= 0; --end) {
        const MessageRow &row = rows[end];
        if (!isPart(row) || !isSameAlbum(head, row) || !addsNothing(head, row) || places.contains(row.album->place))
            break;
        places.insert(row.album->place);
        lives = lives || !row.deleted;
    }
    return lives ? oldest - end : 1;
}

// How far a message has come, by the states of DeliveryState; a failed one has not even left.
int progress(int state)
{
    constexpr std::array ranks{7, 1, 2, 3, 4, 5, 6, 0};
    return ranks.at(static_cast<size_t>(qBound(0, state, static_cast<int>(ranks.size()) - 1)));
}

} // namespace

QStringList AlbumValue::ids() const
{
    QStringList ids;
    for (const MessageValue &part : parts) {
        if (part.kind() != MessageKind::Tombstone)
            ids.append(part.localId);
    }
    return ids;
}

QStringList AlbumValue::retryable() const
{
    QStringList ids;
    for (const MessageValue &part : parts) {
        if (part.state == static_cast<int>(DeliveryState::Failed) && part.retryable)
            ids.append(part.localId);
    }
    return ids;
}

QList<RowBlock> rowBlocks(const QList<MessageRow> &rows)
{
    QList<RowBlock> blocks;
    for (qsizetype oldest = rows.size() - 1; oldest >= 0;) {
        const qsizetype count = blockSize(rows, oldest);
        blocks.append({oldest - count + 1, count});
        oldest -= count;
    }
    std::ranges::reverse(blocks);
    return blocks;
}

AlbumValue albumValue(const QList<MessageValue> &parts, const QList<AlbumPlace> &places)
{
    AlbumValue album;
    if (parts.isEmpty())
        return album;
    QList<qsizetype> sorted(parts.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::ranges::sort(sorted, {}, [&](qsizetype i) { return places[i].place; });
    for (const qsizetype i : std::as_const(sorted))
        album.parts.append(parts[i]);
    // What is left of a deleted one waits for nothing.
    for (const MessageValue &part : parts) {
        const bool done = part.kind() == MessageKind::Tombstone && part.opId.isEmpty();
        if (!done && progress(part.state) < progress(album.state))
            album.state = part.state;
    }
    album.newestOrder = parts.constFirst().order;
    return album;
}

} // namespace Morelia
