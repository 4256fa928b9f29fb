// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/messageitem.h"

#include "models/lists/timetext.h"

namespace Morelia {

namespace {

bool startsDay(const MessageRow *older, const MessageRow &row, const MessageSurroundings &surroundings)
{
    const QDate day = dayOf(row.createdMs);
    if (!day.isValid())
        return false;
    return older ? dayOf(older->createdMs) != day : surroundings.oldestIsFirst;
}

bool startsUnread(const MessageRow *older, const MessageRow &row, const MessageSurroundings &surroundings)
{
    return surroundings.firstUnread > 0 && row.order == surroundings.firstUnread && !row.outgoing
        && (!older || older->order < row.order);
}

// True when newer goes on with the group of older.
bool continues(const MessageRow *older, const MessageRow &newer, const MessageSurroundings &surroundings)
{
    constexpr qint64 longestPauseMs = 5LL * 60 * 1000;
    if (!older || older->senderId != newer.senderId || older->outgoing != newer.outgoing)
        return false;
    return qAbs(newer.createdMs - older->createdMs) <= longestPauseMs && !startsDay(older, newer, surroundings)
        && !startsUnread(older, newer, surroundings);
}

} // namespace

MessageDecoration decorate(const MessageRow *older, const MessageRow &row, const MessageSurroundings &surroundings)
{
    MessageDecoration decoration;
    decoration.groupStart = !continues(older, row, surroundings);
    decoration.manyPeople = surroundings.kind == FlowKind::Group || surroundings.kind == FlowKind::Channel;
    decoration.showAuthor = decoration.manyPeople && !row.outgoing && decoration.groupStart;
    decoration.unreadLine = startsUnread(older, row, surroundings);
    decoration.day = dayText(dayOf(row.createdMs), surroundings.today);
    if (startsDay(older, row, surroundings))
        decoration.dateHeader = decoration.day;
    return decoration;
}

MessageDecoration decorate(
    const MessageRow *older, const QList<MessageRow> &rows, const MessageSurroundings &surroundings)
{
    MessageDecoration decoration = decorate(older, rows.constLast(), surroundings);
    for (qsizetype i = 0; i + 1 < rows.size(); ++i) {
        // The line would tear the pictures apart: it stands above all of them.
        if (startsUnread(&rows[i + 1], rows[i], surroundings))
            decoration.unreadLine = decoration.groupStart = true;
    }
    decoration.showAuthor = decoration.manyPeople && !rows.constLast().outgoing && decoration.groupStart;
    return decoration;
}

} // namespace Morelia
