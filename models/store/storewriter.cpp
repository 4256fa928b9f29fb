// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/storewriter.h"

#include "models/store/logging.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia {

StoreWriter::StoreWriter(
    StoreFile file, std::function<void(StoreHealth)> onHealth, std::function<void(const StoreChanges &)> onChanges)
    : m_file(std::move(file))
    , m_onHealth(std::move(onHealth))
    , m_onChanges(std::move(onChanges))
{}

void StoreWriter::open()
{
    StoreFile::Opened opened = m_file.open();
    m_database = std::move(opened.database);
    setHealth(opened.health);
}

void StoreWriter::setHealth(StoreHealth health)
{
    if (m_health == health)
        return;
    m_health = health;
    m_onHealth(health);
}

bool StoreWriter::run(Durability durability, const Work &work)
{
    if (!m_database)
        return false;
    try {
        return tryRun(durability, work);
    } catch (const SqlError &error) {
        qCWarning(lcStore) << "a write failed:" << error.what();
        if (!error.isDiskTrouble() || m_health == StoreHealth::MemoryOnly)
            return false;
    }
    std::unique_ptr<SealedDatabase> memory = m_file.copyToMemory();
    if (!memory)
        return false;
    m_database = std::move(memory);
    m_durability.reset();
    setHealth(StoreHealth::MemoryOnly);
    try {
        return tryRun(durability, work);
    } catch (const SqlError &error) {
        qCWarning(lcStore) << "a write failed in memory too:" << error.what();
        return false;
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

bool StoreWriter::tryRun(Durability durability, const Work &work)
{
    StoreChanges changes;
    setDurability(durability);
    Transaction transaction(m_database->connection(), Transaction::Kind::Write);
    work({*m_database, changes});
    transaction.commit();
    if (!changes.isEmpty())
        m_onChanges(changes);
    return true;
}

} // namespace Morelia
