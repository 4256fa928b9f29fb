// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/storefile.h"
#include "models/store/writecontext.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Morelia {

//! How soon a write must be safe from a power cut.
enum class Durability : quint8 {
    Normal, //!< with one of the next writes: for facts that a server can repeat
    Full,   //!< before the write returns
};

//! Runs writes as transactions; lives on the writer's thread. When the disk fails it goes on in memory; for another
//! program that holds the file it waits, up to its patience.
class StoreWriter
{
public:
    //! An error takes everything back.
    using Work = std::function<Result<>(const WriteContext &)>;

    StoreWriter(StoreFile file, const Clock &clock, std::chrono::milliseconds patience,
        std::function<void(StoreHealth)> onHealth, std::function<void(const StoreChanges &)> onChanges);

    //! Good or MemoryOnly; else nothing is open, and the error says why.
    [[nodiscard]] Result<StoreHealth> open();
    void close() { m_database.reset(); }
    //! For reads while the store is in memory only; the error says why nothing is open.
    [[nodiscard]] Result<SealedDatabase *> database() const;

    //! Runs work as one transaction and reports what it changed.
    [[nodiscard]] Result<> run(Durability durability, const Work &work);

private:
    [[nodiscard]] Result<> tryOnDisk(Durability durability, const Work &work);
    [[nodiscard]] Result<> tryRun(Durability durability, const Work &work);
    void setHealth(StoreHealth health);
    void setDurability(Durability durability);

    StoreFile m_file;
    const Clock &m_clock;
    std::chrono::milliseconds m_patience;
    std::function<void(StoreHealth)> m_onHealth;
    std::function<void(const StoreChanges &)> m_onChanges;
    std::unique_ptr<SealedDatabase> m_database;
    StoreHealth m_health = StoreHealth::Closed;
    Error m_closed{ErrorKind::NotOpen};
    std::optional<Durability> m_durability; // as the connection is set now
};

} // namespace Morelia
