// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/jobqueue.h"
#include "models/store/storeoptions.h"
#include "models/store/storewriter.h"
#include "models/store/watchedflows.h"

#include <atomic>
#include <type_traits>

namespace Morelia {

//! The result type of a store for work that returns T, Result<T> or nothing.
template <typename T>
struct AsResult
{
    using Type = Result<T>;
};
template <typename T>
struct AsResult<Result<T>>
{
    using Type = Result<T>;
};

//! The two threads of a store, one for writes and one for reads. Calls before open() wait for it.
class StoreThreads
{
public:
    //! onHealth and onChanges are called on the writer's thread.
    StoreThreads(StoreFile file, const Clock &clock, const StoreOptions &options,
        std::function<void(StoreHealth)> onHealth, std::function<void(const StoreChanges &)> onChanges);
    //! Finishes what was asked for.
    ~StoreThreads();
    Q_DISABLE_COPY_MOVE(StoreThreads)

    [[nodiscard]] QFuture<Result<StoreHealth>> open();
    StoreHealth health() const { return m_health; }
    WatchedFlows &watched() { return m_watched; }

    //! Runs work(SealedDatabase &) on a snapshot.
    template <typename Work>
    [[nodiscard]] auto read(StoreOperation operation, Work work)
    {
        using Outcome = typename AsResult<std::invoke_result_t<Work, SealedDatabase &>>::Type;
        return m_reading->run([this, operation, work = std::move(work)]() -> Outcome {
            // Without a file both threads share what is in memory: the reader then asks the writer.
            if (m_health == StoreHealth::MemoryOnly)
                return m_writing->runAndWait([&] { return readFrom<Outcome>(m_writer.database(), operation, work); });
            return readFrom<Outcome>(reader(), operation, work);
        });
    }

    //! Runs work(const WriteContext &) as one transaction; nothing is written when it gives an error.
    template <typename Work>
    [[nodiscard]] auto write(StoreOperation operation, Durability durability, Work work)
    {
        return write(operation, durability, std::move(work), [](const Result<> &) {});
    }

    //! The same; settle(const Result<> &) is called with the outcome on the writer's thread, before the next write.
    template <typename Work, typename Settle>
    [[nodiscard]] auto write(StoreOperation operation, Durability durability, Work work, Settle settle)
    {
        using Value = std::invoke_result_t<Work, const WriteContext &>;
        using Outcome = typename AsResult<Value>::Type;
        return m_writing->run(
            [this, operation, durability, work = std::move(work), settle = std::move(settle)]() -> Outcome {
                Outcome outcome = failed(ErrorKind::Internal);
                const Result<> written = m_writer.run(durability, [&](const WriteContext &context) -> Result<> {
                    if constexpr (std::is_void_v<Value>) {
                        work(context);
                        outcome = Outcome();
                    } else {
                        outcome = work(context);
                    }
                    if (!outcome)
                        return failed(outcome.error());
                    return fault(operation);
                });
                settle(written);
                if (!written)
                    return failed(written.error());
                return outcome;
            });
    }

private:
    [[nodiscard]] Result<> fault(StoreOperation operation) const;
    //! The reader's connection; opened again where that failed before.
    [[nodiscard]] Result<SealedDatabase *> reader();

    template <typename Outcome, typename Work>
    Outcome readFrom(const Result<SealedDatabase *> &database, StoreOperation operation, const Work &work)
    {
        if (!database)
            return failed(database.error());
        if (const Result<> fine = fault(operation); !fine)
            return failed(fine.error());
        try {
            const Transaction snapshot((*database)->connection(), Transaction::Kind::Read);
            return work(**database);
        } catch (const SqlError &error) {
            return failed(noted(error));
        }
    }
    static Error noted(const SqlError &error);
    //! On the writer's thread, after a write.
    StoreChanges withRows(const StoreChanges &changes);

    const StoreFile m_file;
    const FaultHook m_fault;
    std::atomic<StoreHealth> m_health = StoreHealth::Closed;
    WatchedFlows m_watched;
    // Used on the threads that their names tell.
    StoreWriter m_writer;
    std::unique_ptr<SealedDatabase> m_reader;
    Error m_closed{ErrorKind::NotOpen}; // the reader's: the reason why nothing is open
    std::unique_ptr<JobQueue> m_writing;
    std::unique_ptr<JobQueue> m_reading;
};

} // namespace Morelia
