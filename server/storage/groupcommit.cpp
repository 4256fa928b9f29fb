// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/groupcommit.h"

#include "server/log.h"
#include "server/storage/database.h"

#include <utility>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

// Replies and pushes held back; more would only cost memory.
constexpr size_t maxWaitingReplies = 1000;

} // namespace

GroupCommit::GroupCommit(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
    // Fires once the sockets that are readable now have been served.
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &GroupCommit::commit);
}

GroupCommit::~GroupCommit()
{
    commit();
}

void GroupCommit::begin()
{
    if (m_failed)
        throw StorageError("an earlier change of this turn could not be undone");
    if (m_open)
        return;
    m_database.execute(u"BEGIN IMMEDIATE"_s);
    m_open = true;
    m_turn.start();
}

void GroupCommit::fail(const StorageError &error)
{
    if (!m_failed)
        qCWarning(lcServer, "A group of changes was lost: %s", error.what());
    m_failed = true;
}

void GroupCommit::whenDurable(Continuation continuation)
{
    if (!m_open) {
        continuation(true);
        return;
    }
    m_waiting.push_back(std::move(continuation));
    if (m_waiting.size() >= maxWaitingReplies)
        commit();
}

void GroupCommit::commit()
{
    if (!m_open)
        return;
    m_turn.stop();
    const bool durable = !m_failed && end(u"COMMIT"_s);
    // SQLite may have ended a failed transaction by itself.
    if (!durable)
        end(u"ROLLBACK"_s);
    m_open = false;
    m_failed = false;
    for (const Continuation &continuation : std::exchange(m_waiting, {}))
        continuation(durable);
}

bool GroupCommit::end(const QString &statement)
{
    try {
        m_database.execute(statement);
        return true;
    } catch (const StorageError &error) {
        fail(error);
        return false;
    }
}

WriteScope::WriteScope(GroupCommit &commit, Database &database)
    : m_commit(commit)
    , m_database(database)
{
    m_commit.begin();
    m_database.execute(u"SAVEPOINT request"_s);
}

WriteScope::~WriteScope()
{
    if (m_kept)
        return;
    try {
        m_database.execute(u"ROLLBACK TO request"_s);
        m_database.execute(u"RELEASE request"_s);
    } catch (const StorageError &error) {
        m_commit.fail(error);
    }
}

void WriteScope::keep()
{
    m_database.execute(u"RELEASE request"_s);
    m_kept = true;
}

} // namespace Morelia::Server
