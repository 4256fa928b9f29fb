// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/givenreactiontable.h"

#include "models/store/contentcodec.h"
#include "models/store/jsonlist.h"
#include "models/store/rowplaces.h"
#include "models/text/cleaning.h"

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

// Of a message, and of one person for it; also those that were taken back.
constexpr qint64 maxSigns = 1000;
constexpr qint64 maxSignsOfPerson = 20;

RowPlace placeOf(const GivenSign &sign, qint64 slot)
{
    return givenReactionPlace(sign.flow, sign.remoteId, sign.userId, slot);
}

} // namespace

GivenReactionTable::GivenReactionTable(SealedDatabase &database)
    : m_database(database)
{}

bool GivenReactionTable::seen(const GivenSign &sign, bool given, OrderKey order)
{
    std::optional<Row> row = find(sign);
    if (row && order < row->order)
        return false;
    if (!row && hasRoom(sign))
        row = add(sign);
    if (!row)
        return false;
    const bool changed = row->given != given;
    row->given = given;
    row->order = order;
    update(sign, *row);
    return changed;
}

// The person's own sign always has room: else it would be sent and not be seen.
void GivenReactionTable::want(const GivenSign &sign, bool given, const LocalId &opId)
{
    std::optional<Row> row = find(sign);
    if (!row)
        row = add(sign);
    m_database
        .prepare("UPDATE given_reaction SET wanted = ?, op_id = ?, op_order = order_key"
                 " WHERE flow_id = ? AND remote_id = ? AND user_id = ? AND slot = ?"_L1)
        .bind(given, opId, sign.flow, sign.remoteId, sign.userId, row->slot)
        .run();
}

bool GivenReactionTable::confirm(const GivenSign &sign, bool given, const LocalId &opId)
{
    std::optional<Row> row = find(sign);
    if (!row)
        return false;
    // A batch of the log may come before the answer.
    const bool isNews = row->opId != opId || row->order == row->orderAtOpId;
    if (!isNews || row->given == given)
        return false;
    row->given = given;
    update(sign, *row);
    return true;
}

void GivenReactionTable::forget(const LocalId &opId)
{
    m_database.prepare("UPDATE given_reaction SET wanted = NULL, op_id = NULL WHERE op_id = ?"_L1).bind(opId).run();
}

QList<LocalId> GivenReactionTable::waiting(FlowRowId flow, const QString &remoteId)
{
    QList<LocalId> opIds;
    Statement statement = m_database.prepare(
        "SELECT op_id FROM given_reaction WHERE flow_id = ? AND remote_id = ? AND op_id IS NOT NULL"_L1);
    statement.bind(flow, remoteId);
    while (statement.next())
        opIds.append(statement.text(0));
    return opIds;
}

bool GivenReactionTable::isGiven(const GivenSign &sign)
{
    const std::optional<Row> row = find(sign);
    return row && row->given;
}

std::optional<GivenReactionTable::Row> GivenReactionTable::find(const GivenSign &sign)
{
    const QString shown = cleanReaction(sign.value);
    Statement statement =
        m_database.prepare("SELECT slot, order_key, given, sealed, op_id, op_order FROM given_reaction"
                           " WHERE flow_id = ? AND remote_id = ? AND user_id = ?"_L1);
    statement.bind(sign.flow, sign.remoteId, sign.userId);
    while (statement.next()) {
        Row row{statement.integer(0), statement.integer(1), statement.flag(2), statement.text(4), statement.integer(5)};
        const auto content = m_database.unseal(statement.blob(3), placeOf(sign, row.slot));
        if (content && cleanReaction(ContentCodec::decodeText(*content)) == shown)
            return row;
    }
    return std::nullopt;
}

GivenReactionTable::Row GivenReactionTable::add(const GivenSign &sign)
{
    Row row;
    {
        Statement statement = m_database.prepare("SELECT ifnull(max(slot) + 1, 0) FROM given_reaction"
                                                 " WHERE flow_id = ? AND remote_id = ? AND user_id = ?"_L1);
        if (statement.bind(sign.flow, sign.remoteId, sign.userId).next())
            row.slot = statement.integer(0);
    }
    const QByteArray sealed = m_database.seal(ContentCodec::encodeText(sign.value), placeOf(sign, row.slot));
    m_database
        .prepare("INSERT INTO given_reaction(flow_id, remote_id, user_id, slot, order_key, given, sealed)"
                 " VALUES(?, ?, ?, ?, 0, 0, ?)"_L1)
        .bind(sign.flow, sign.remoteId, sign.userId, row.slot, sealed)
        .run();
    return row;
}

void GivenReactionTable::update(const GivenSign &sign, const Row &row)
{
    m_database
        .prepare("UPDATE given_reaction SET order_key = ?, given = ?"
                 " WHERE flow_id = ? AND remote_id = ? AND user_id = ? AND slot = ?"_L1)
        .bind(row.order, row.given, sign.flow, sign.remoteId, sign.userId, row.slot)
        .run();
}

bool GivenReactionTable::hasRoom(const GivenSign &sign)
{
    Statement statement = m_database.prepare("SELECT count(*), ifnull(sum(user_id = ?), 0) FROM given_reaction"
                                             " WHERE flow_id = ? AND remote_id = ?"_L1);
    statement.bind(sign.userId, sign.flow, sign.remoteId);
    return statement.next() && statement.integer(0) < maxSigns && statement.integer(1) < maxSignsOfPerson;
}

bool GivenReactionTable::move(FlowRowId flow, const QString &from, const QString &to)
{
    struct Moved
    {
        GivenSign sign;
        bool given = false;
        OrderKey order = 0;
        bool isWanted = false;
        bool wanted = false;
        LocalId opId;
    };
    QList<Moved> rows;
    {
        Statement statement =
            m_database.prepare("SELECT user_id, slot, order_key, given, wanted, op_id, sealed FROM given_reaction"
                               " WHERE flow_id = ? AND remote_id = ?"_L1);
        statement.bind(flow, from);
        while (statement.next()) {
            GivenSign sign{flow, from, statement.text(0), {}};
            const auto content = m_database.unseal(statement.blob(6), placeOf(sign, statement.integer(1)));
            if (!content)
                continue;
            sign.value = ContentCodec::decodeText(*content);
            sign.remoteId = to;
            rows.append({sign, statement.flag(3), statement.integer(2), !statement.isNull(4), statement.flag(4),
                statement.text(5)});
        }
    }
    if (rows.isEmpty())
        return false;
    remove(flow, from);
    // The place is part of the seal: the rows themselves cannot move.
    for (const Moved &row : std::as_const(rows)) {
        if (row.order > 0)
            std::ignore = seen(row.sign, row.given, row.order);
        if (row.isWanted)
            want(row.sign, row.wanted, row.opId);
    }
    return true;
}

void GivenReactionTable::moveToFlow(FlowRowId from, const QString &remoteId, FlowRowId to)
{
    struct Moved
    {
        QString userId;
        qint64 slot = 0;
        QByteArray sealed;
    };
    QList<Moved> signs;
    {
        Statement statement = m_database.prepare(
            "SELECT user_id, slot, sealed FROM given_reaction WHERE flow_id = ? AND remote_id = ?"_L1);
        statement.bind(from, remoteId);
        while (statement.next())
            signs.append({statement.text(0), statement.integer(1), statement.blob(2)});
    }
    for (const Moved &sign : std::as_const(signs)) {
        const auto content = m_database.unseal(sign.sealed, givenReactionPlace(from, remoteId, sign.userId, sign.slot));
        if (!content)
            continue;
        m_database
            .prepare("UPDATE given_reaction SET flow_id = ?, sealed = ?"
                     " WHERE flow_id = ? AND remote_id = ? AND user_id = ? AND slot = ?"_L1)
            .bind(to, m_database.seal(*content, givenReactionPlace(to, remoteId, sign.userId, sign.slot)), from,
                remoteId, sign.userId, sign.slot)
            .run();
    }
}

void GivenReactionTable::remove(FlowRowId flow, const QString &remoteId)
{
    m_database.prepare("DELETE FROM given_reaction WHERE flow_id = ? AND remote_id = ?"_L1).bind(flow, remoteId).run();
}

QHash<MessageRowId, QList<Reaction>> GivenReactionTable::read(const QList<MessageRowId> &messages, const QString &ownId)
{
    QHash<MessageRowId, QList<Reaction>> reactions;
    // Those without a place wait to be sent: they come last.
    Statement statement = m_database.prepare(
        "SELECT m.id, m.flow_id, m.remote_id, g.user_id, g.slot, g.sealed FROM message m JOIN given_reaction g"
        " ON g.flow_id = m.flow_id AND g.remote_id = m.remote_id"
        " WHERE m.id IN (SELECT value FROM json_each(?)) AND ifnull(g.wanted, g.given) = 1"
        " ORDER BY m.id, g.order_key = 0, g.order_key, g.user_id, g.slot"_L1);
    statement.bind(jsonList(messages));
    while (statement.next()) {
        const GivenSign sign{statement.integer(1), statement.text(2), statement.text(3), {}};
        const auto content = m_database.unseal(statement.blob(5), placeOf(sign, statement.integer(4)));
        if (content)
            reactions[statement.integer(0)].append(
                {ContentCodec::decodeText(*content), sign.userId, 1, sign.userId == ownId});
    }
    return reactions;
}

} // namespace Morelia
