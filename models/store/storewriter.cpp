// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/storewriter.h"

#include "models/store/logging.h"

#include <QDeadlineTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia {

StoreWriter::StoreWriter(StoreFile file, const Clock &clock, std::chrono::milliseconds patience,
    std::function<void(StoreHealth)> onHealth, std::function<void(const StoreChanges &)> onChanges)
    : m_file(std::move(file))
    , m_clock(clock)
    , m_patience(patience)
    , m_onHealth(std::move(onHealth))
    , m_onChanges(std::move(onChanges))
{}

Result<StoreHealth> StoreWriter::open()
{
    Result<StoreFile::Opened> opened = m_file.open();
    if (!opened) {
        m_closed = opened.error();
        if (m_closed.kind == ErrorKind::WrongKey)
            setHealth(StoreHealth::WrongKey);
        else if (m_closed.kind == ErrorKind::TooNew)
            setHealth(StoreHealth::TooNew);
        return failed(m_closed);
    }
    m_database = std::move(opened->database);
    setHealth(opened->health);
    return m_health;
}

Result<SealedDatabase *> StoreWriter::database() const
{
    if (!m_database)
        return failed(m_closed);
    return m_database.get();
}

void StoreWriter::setHealth(StoreHealth health)
{
    if (m_health == health)
        return;
    m_health = health;
    m_onHealth(health);
}

Result<> StoreWriter::run(Durability durability, const Work &work)
{
    if (!m_database)
        return failed(m_closed);
    try {
        return tryOnDisk(durability, work);
    } catch (const SqlError &error) {
        qCWarning(lcStore) << "a write failed:" << error.what();
        if (!error.isDiskTrouble() || m_health == StoreHealth::MemoryOnly)
            return failed(error.toError());
    }
    Result<std::unique_ptr<SealedDatabase>> memory = m_file.copyToMemory();
    if (!memory)
        return failed(memory.error());
    m_database = std::move(*memory);
    m_durability.reset();
    setHealth(StoreHealth::MemoryOnly);
    try {
        return tryRun(durability, work);
    } catch (const SqlError &error) {
        qCWarning(lcStore) << "a write failed in memory too:" << error.what();
        return failed(error.toError());
    }
}

// Each try waits some seconds inside SQLite.
Result<> StoreWriter::tryOnDisk(Durability durability, const Work &work)
{
    const QDeadlineTimer patience(m_patience);
    for (;;) {
        try {
            return tryRun(durability, work);
        } catch (const SqlError &error) {
            if (error.toError().kind != ErrorKind::Busy || patience.hasExpired())
                throw;
        }
    }
}

void StoreWriter::setDurability(Durability durability)
{
    if (m_durability == durability)
        return;
    m_database->connection().execute(
        durability == Durability::Full ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s);
    m_durability = durability;
}

Result<> StoreWriter::tryRun(Durability durability, const Work &work)
{
    StoreChanges changes;
    setDurability(durability);
    Transaction transaction(m_database->connection(), Transaction::Kind::Write);
    if (Result<> done = work({*m_database, changes, m_clock.wallMs()}); !done)
        return done;
    transaction.commit();
    if (!changes.isEmpty())
        m_onChanges(changes);
    return {};
}

} // namespace Morelia
