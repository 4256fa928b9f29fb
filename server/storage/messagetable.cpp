// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/messagetable.h"

#include "server/storage/database.h"

#include <algorithm>
#include <utility>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

// A clock that was set back may give several messages one time, but only this far.
constexpr qint64 maxClockStep = 3600;

// Clients come back two seconds before the time that they were told; see since().
constexpr qint64 clientOverlap = 3;

// Places that are looked up for one reply.
constexpr int maxChanges = 10'000;

QString selectMessage(QLatin1StringView condition)
{
    return u"SELECT g.id, g.uuid, g.flow, f.uuid, g.seq, g.sender, u.uuid, g.time, g.edited_time, g.edited, g.deleted, "
           u"g.text,"
           " g.file_picture, g.file_video, g.file_audio, g.file_document, g.emoji"
           " FROM message g JOIN flow f ON f.id = g.flow JOIN user u ON u.id = g.sender "_s
        + condition;
}

MessageRow messageFrom(const Statement &row)
{
    MessageRow message{.id = row.integer(0),
        .uuid = row.text(1),
        .flow = row.integer(2),
        .flowUuid = row.text(3),
        .offset = row.integer(4),
        .sender = row.integer(5),
        .senderUuid = row.text(6),
        .time = row.integer(7),
        .text = row.content(11),
        .attachments = {},
        .editedTime = row.isNull(8) ? std::nullopt : std::optional(row.integer(8)),
        .edited = row.integer(9) != 0,
        .deleted = row.integer(10) != 0};
    for (size_t i = 0; i < message.attachments.size(); ++i)
        message.attachments.at(i) = row.content(12 + static_cast<int>(i));
    return message;
}

std::optional<MessageRow> oneMessage(Statement &&statement)
{
    return statement.next() ? std::optional(messageFrom(statement)) : std::nullopt;
}

} // namespace

MessageRow MessageTable::append(MessageRow message, qint64 now)
{
    qint64 newestTime = 0;
    {
        Statement newest(
            m_database, u"SELECT seq, time FROM message WHERE flow = ? ORDER BY seq DESC LIMIT 1"_s, {message.flow});
        if (newest.next()) {
            message.offset = newest.integer(0) + 1;
            newestTime = newest.integer(1);
        }
    }
    message.time = stamp(newestTime, now);
    const Attachments &files = message.attachments;
    const Statement insert(m_database,
        u"INSERT INTO message(uuid, flow, seq, sender, time, text, file_picture, file_video, file_audio, file_document,"
        " emoji) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {message.uuid, message.flow, message.offset, message.sender, message.time, m_database.seal().seal(message.text),
            m_database.seal().seal(files[0]), m_database.seal().seal(files[1]), m_database.seal().seal(files[2]),
            m_database.seal().seal(files[3]), m_database.seal().seal(files[4])});
    message.id = insert.insertedRow();
    return message;
}

std::optional<MessageRow> MessageTable::byId(RowId id)
{
    return oneMessage(Statement(m_database, selectMessage("WHERE g.id = ?"_L1), {id}));
}

std::optional<MessageRow> MessageTable::byUuid(const QString &uuid)
{
    return oneMessage(Statement(m_database, selectMessage("WHERE g.uuid = ?"_L1), {uuid}));
}

qint64 MessageTable::count(RowId flow)
{
    Statement row(m_database, u"SELECT seq FROM message WHERE flow = ? ORDER BY seq DESC LIMIT 1"_s, {flow});
    return row.next() ? row.integer(0) + 1 : 0;
}

qint64 MessageTable::offsetAt(RowId flow, qint64 time)
{
    {
        Statement row(m_database, u"SELECT seq FROM message WHERE flow = ? AND time >= ? ORDER BY time, seq LIMIT 1"_s,
            {flow, time});
        if (row.next())
            return row.integer(0);
    }
    return count(flow);
}

Part<MessageRow> MessageTable::page(RowId flow, qint64 from, qint64 to, ReplyBudget &budget)
{
    Part<MessageRow> page;
    Statement row(
        m_database, selectMessage("WHERE g.flow = ? AND g.seq >= ? AND g.seq < ? ORDER BY g.seq"_L1), {flow, from, to});
    while (page.complete && row.next()) {
        MessageRow message = messageFrom(row);
        page.complete = budget.take(message.size());
        if (page.complete)
            page.rows.append(std::move(message));
    }
    return page;
}

MessageTable::Update MessageTable::since(RowId user, qint64 time, qint64 budget)
{
    QList<Place> changes;
    {
        Statement row(m_database,
            u"SELECT g.time, g.id FROM member m JOIN message g ON g.flow = m.flow"
            " WHERE m.user = ? AND g.time >= ? ORDER BY g.time, g.id"_s,
            {user, time});
        while (row.next())
            changes.append({row.integer(0), row.integer(1)});
    }
    return collect(changes, budget);
}

MessageTable::Update MessageTable::changedSince(RowId user, qint64 time, qint64 budget)
{
    return collect(changesBehind(user, {time, 0}, -1), budget);
}

MessageTable::Update MessageTable::changedAfter(RowId user, const Place &place, ReplyBudget &budget)
{
    const QList<Place> changes = changesBehind(user, place, maxChanges);
    Update update{.messages = {}, .complete = changes.size() < maxChanges, .next = place.time, .last = place};
    for (const Place &change : changes) {
        std::optional<MessageRow> message = byId(change.id);
        update.next = change.time;
        if (message && !budget.take(message->size())) {
            update.complete = false;
            break;
        }
        update.last = change;
        if (message)
            update.messages.append(*std::move(message));
    }
    return update;
}

QList<MessageTable::Place> MessageTable::changesBehind(RowId user, const Place &place, int limit)
{
    QList<Place> changes;
    Statement row(m_database,
        u"SELECT changed, id FROM (SELECT id, max(time, coalesce(edited_time, time)) AS changed FROM message"
        " WHERE id IN ("
        "SELECT g.id FROM member m JOIN message g ON g.flow = m.flow WHERE m.user = ? AND g.time >= ?"
        " UNION "
        "SELECT g.id FROM member m JOIN message g ON g.flow = m.flow WHERE m.user = ? AND g.edited_time >= ?"
        ")) WHERE (changed, id) > (?, ?) ORDER BY changed, id LIMIT ?"_s,
        {user, place.time, user, place.time, place.time, place.id, limit});
    while (row.next())
        changes.append({row.integer(0), row.integer(1)});
    return changes;
}

// Whole rows come one by one: sorting them would hold all their attachments in memory.
MessageTable::Update MessageTable::collect(const QList<Place> &changes, qint64 budget)
{
    Update update;
    qint64 size = 0;
    for (const Place &change : changes) {
        std::optional<MessageRow> message = byId(change.id);
        if (!message)
            continue;
        // Below the overlap the client's next request would bring the same messages again, for ever; so it would from
        // the last one that fits, where more than fits was made at one time.
        if (size > budget && change.time > changes.constFirst().time + clientOverlap) {
            update.complete = false;
            update.next = change.time;
            break;
        }
        size += message->size();
        update.messages.append(*std::move(message));
    }
    return update;
}

// The time of a change. Readers have one cursor for all flows, so that it must not be before the newest change of any.
qint64 MessageTable::stamp(qint64 newestOfFlow, qint64 now)
{
    qint64 kept = 0;
    {
        Statement row(m_database, u"SELECT value FROM setting WHERE name = 'newest_time'"_s);
        if (row.next())
            kept = row.integer(0);
    }
    qint64 time = now;
    for (const qint64 earlier : {kept, m_told, newestOfFlow})
        time = earlier - now <= maxClockStep ? std::max(time, earlier) : time;
    if (time != kept) {
        const Statement write(
            m_database, u"INSERT OR REPLACE INTO setting(name, value) VALUES('newest_time', ?)"_s, {time});
    }
    return time;
}

qint64 MessageTable::editTime(RowId id, qint64 now)
{
    qint64 newest = 0;
    {
        Statement last(m_database,
            u"SELECT max(edited_time) FROM message WHERE flow = (SELECT flow FROM message WHERE id = ?)"
            " AND edited_time IS NOT NULL"_s,
            {id});
        if (last.next())
            newest = last.integer(0);
    }
    return stamp(newest, now);
}

void MessageTable::told(qint64 time)
{
    m_told = m_told - time <= maxClockStep ? std::max(m_told, time) : time;
}

void MessageTable::edit(RowId id, const QString &text, qint64 now)
{
    const Statement update(m_database, u"UPDATE message SET text = ?, edited = 1, edited_time = ? WHERE id = ?"_s,
        {m_database.seal().seal(text), editTime(id, now), id});
}

void MessageTable::markDeleted(RowId id, qint64 now)
{
    const QByteArray nothing = m_database.seal().seal(u""_s);
    const Statement update(m_database,
        u"UPDATE message SET text = ?, file_picture = ?, file_video = ?, file_audio = ?, file_document = ?, emoji = ?,"
        " edited = 1, edited_time = ?, deleted = 1 WHERE id = ?"_s,
        {m_database.seal().seal(u"Message deleted"_s), nothing, nothing, nothing, nothing, nothing, editTime(id, now),
            id});
}

} // namespace Morelia::Server
