// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/requesttable.h"

#include "models/store/contentcodec.h"

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

RowPlace askerPlace(AccountId account, const QString &mark)
{
    return RowPlace("asker"_L1, account, mark);
}

} // namespace

RequestTable::RequestTable(SealedDatabase &database, AccountId account)
    : m_database(database)
    , m_account(account)
{}

// Whom somebody has blocked is nobody's business.
QString RequestTable::markOf(const QString &userId) const
{
    return m_database.mark(u"asker "_s + QString::number(m_account) + u' ' + userId);
}

std::optional<Asker> RequestTable::find(const QString &userId)
{
    return findMark(markOf(userId));
}

std::optional<Asker> RequestTable::findMark(const QString &mark)
{
    Statement statement = m_database.prepare(
        "SELECT asked, declined_ms, blocked, sealed FROM asker WHERE account_id = ? AND mark = ?"_L1);
    if (!statement.bind(m_account, mark).next())
        return std::nullopt;
    const auto content = m_database.unseal(statement.blob(3), askerPlace(m_account, mark));
    if (!content)
        return std::nullopt;
    return Asker{.userId = ContentCodec::decodeText(*content),
        .asked = static_cast<int>(statement.integer(0)),
        .declinedMs = statement.integer(1),
        .blocked = statement.flag(2)};
}

void RequestTable::put(const Asker &asker)
{
    const QString mark = markOf(asker.userId);
    const QByteArray sealed = m_database.seal(ContentCodec::encodeText(asker.userId), askerPlace(m_account, mark));
    m_database
        .prepare("INSERT INTO asker(account_id, mark, asked, declined_ms, blocked, sealed) VALUES(?, ?, ?, ?, ?, ?)"
                 " ON CONFLICT DO UPDATE SET asked = excluded.asked, declined_ms = excluded.declined_ms,"
                 " blocked = excluded.blocked, sealed = excluded.sealed"_L1)
        .bind(m_account, mark, asker.asked, asker.declinedMs, asker.blocked, sealed)
        .run();
}

bool RequestTable::isBlocked(const QString &userId)
{
    return m_database.prepare("SELECT 1 FROM asker WHERE account_id = ? AND mark = ? AND blocked = 1"_L1)
        .bind(m_account, markOf(userId))
        .next();
}

QStringList RequestTable::blocked()
{
    QStringList people;
    Statement statement = m_database.prepare("SELECT mark, sealed FROM asker WHERE account_id = ? AND blocked = 1"_L1);
    statement.bind(m_account);
    while (statement.next()) {
        if (const auto content = m_database.unseal(statement.blob(1), askerPlace(m_account, statement.text(0))))
            people.append(ContentCodec::decodeText(*content));
    }
    return people;
}

FlowRequest RequestTable::state(FlowRowId flow)
{
    Statement statement = m_database.prepare("SELECT request FROM flow WHERE id = ?"_L1);
    return statement.bind(flow).next() ? static_cast<FlowRequest>(statement.integer(0)) : FlowRequest::None;
}

void RequestTable::setState(FlowRowId flow, FlowRequest state, qint64 nowMs)
{
    const bool isWordless = (state == FlowRequest::Asking || state == FlowRequest::Declined) && !hasMessage(flow);
    m_database.prepare("UPDATE flow SET request = ?, request_ms = ? WHERE id = ?"_L1)
        .bind(state, isWordless ? 0 : qMax(qint64{1}, nowMs), flow)
        .run();
}

std::optional<FlowRequest> RequestTable::withFirstWord(FlowRowId flow)
{
    Statement statement =
        m_database.prepare("SELECT request FROM flow WHERE id = ? AND request IN (?, ?) AND request_ms = 0"_L1);
    if (!statement.bind(flow, FlowRequest::Asking, FlowRequest::Declined).next() || !hasMessage(flow))
        return std::nullopt;
    return static_cast<FlowRequest>(statement.integer(0));
}

bool RequestTable::hasMessage(FlowRowId flow)
{
    return m_database.prepare("SELECT 1 FROM message WHERE flow_id = ? LIMIT 1"_L1).bind(flow).next();
}

void RequestTable::setAsker(FlowRowId flow, const QString &userId)
{
    m_database.prepare("UPDATE flow SET asker = ? WHERE id = ?"_L1).bind(markOf(userId), flow).run();
}

std::optional<Asker> RequestTable::askerOf(FlowRowId flow)
{
    QString mark;
    {
        Statement statement = m_database.prepare("SELECT asker FROM flow WHERE id = ? AND asker IS NOT NULL"_L1);
        if (!statement.bind(flow).next())
            return std::nullopt;
        mark = statement.text(0);
    }
    return findMark(mark);
}

QList<FlowRowId> RequestTable::flowsOf(const QString &userId, FlowRequest state)
{
    QList<FlowRowId> flows;
    Statement statement = m_database.prepare("SELECT id FROM flow WHERE asker = ? AND request = ?"_L1);
    statement.bind(markOf(userId), state);
    while (statement.next())
        flows.append(statement.integer(0));
    return flows;
}

bool RequestTable::noteWritten(FlowRowId flow)
{
    return m_database.prepare("UPDATE flow SET request = ? WHERE id = ? AND request IN (?, ?)"_L1)
               .bind(FlowRequest::None, flow, FlowRequest::Asking, FlowRequest::Declined)
               .run()
        > 0;
}

QString RequestTable::whoAsks(FlowRowId flow, const QString &ownId)
{
    FlowKind kind = FlowKind::Chat;
    QString owner;
    {
        Statement statement = m_database.prepare("SELECT kind, owner_id FROM flow WHERE id = ?"_L1);
        if (ownId.isEmpty() || !statement.bind(flow).next())
            return {};
        kind = static_cast<FlowKind>(statement.integer(0));
        owner = statement.text(1);
    }
    const QString otherOwner = owner == ownId ? QString() : owner;
    // Some servers let anybody name an owner, who need not be the one that is talked with.
    if (kind != FlowKind::Chat && !otherOwner.isEmpty())
        return otherOwner;
    Statement statement = m_database.prepare(
        "SELECT user_id FROM member WHERE flow_id = ? AND user_id <> ? ORDER BY position LIMIT 1"_L1);
    return statement.bind(flow, ownId).next() ? statement.text(0) : otherOwner;
}

QString RequestTable::whoWroteFirst(FlowRowId flow)
{
    Statement statement = m_database.prepare("SELECT sender_id FROM message WHERE flow_id = ? AND outgoing = 0"
                                             " AND sender_id <> '' ORDER BY order_key, id LIMIT 1"_L1);
    return statement.bind(flow).next() ? statement.text(0) : QString();
}

bool RequestTable::hasOwnMessage(FlowRowId flow)
{
    return m_database.prepare("SELECT 1 FROM message WHERE flow_id = ? AND outgoing = 1 LIMIT 1"_L1).bind(flow).next();
}

// Through the ordinary flows, of which a stranger cannot make more.
bool RequestTable::isKnown(const QString &userId, FlowRowId besides)
{
    return m_database
        .prepare("SELECT 1 FROM flow INDEXED BY flow_request WHERE request = 0 AND account_id = ? AND present = 1"
                 " AND id <> ? AND EXISTS(SELECT 1 FROM member WHERE flow_id = flow.id AND user_id = ?) LIMIT 1"_L1)
        .bind(m_account, besides, userId)
        .next();
}

} // namespace Morelia
