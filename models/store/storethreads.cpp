// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/storethreads.h"

#include "models/store/logging.h"

#include <utility>

namespace Morelia {

StoreThreads::StoreThreads(StoreFile file, const Clock &clock, const StoreOptions &options,
    std::function<void(StoreHealth)> onHealth, std::function<void(const StoreChanges &)> onChanges)
    : m_file(file)
    , m_fault(options.fault)
    , m_watched(options.fault)
    , m_writer(
          std::move(file), clock, options.busyPatience,
          [this, onHealth = std::move(onHealth)](StoreHealth health) {
              m_health = health;
              onHealth(health);
          },
          [this, onChanges = std::move(onChanges)](const StoreChanges &changes) { onChanges(withRows(changes)); })
    , m_writing(std::make_unique<JobQueue>(JobQueue::Start::Held))
    , m_reading(std::make_unique<JobQueue>(JobQueue::Start::Held))
{}

StoreThreads::~StoreThreads()
{
    // Connections end on the threads that opened them.
    m_reading->run([this] { m_reader.reset(); });
    m_reading.reset();
    m_writing->run([this] { m_writer.close(); });
    m_writing.reset();
}

QFuture<Result<StoreHealth>> StoreThreads::open()
{
    QFuture<Result<StoreHealth>> opened = m_writing->begin([this] { return m_writer.open(); });
    m_reading->begin([this, opened]() mutable {
        opened.waitForFinished();
        if (const Result<StoreHealth> result = opened.result(); !result)
            m_closed = result.error();
    });
    return opened;
}

StoreChanges StoreThreads::withRows(const StoreChanges &changes)
{
    StoreChanges completed = changes;
    if (const Result<SealedDatabase *> database = m_writer.database())
        m_watched.addRows(**database, completed);
    return completed;
}

Result<> StoreThreads::fault(StoreOperation operation) const
{
    const std::optional<Error> error = m_fault ? m_fault(operation) : std::nullopt;
    if (error)
        return failed(*error);
    return {};
}

Result<SealedDatabase *> StoreThreads::reader()
{
    if (m_health != StoreHealth::Good)
        return failed(m_closed);
    if (!m_reader) {
        try {
            m_reader = m_file.openForReading();
        } catch (const SqlError &error) {
            return failed(noted(error));
        }
    }
    return m_reader.get();
}

Error StoreThreads::noted(const SqlError &error)
{
    qCWarning(lcStore) << "a read failed:" << error.what();
    return error.toError();
}

} // namespace Morelia
