// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/storefile.h"
#include "models/store/writecontext.h"

#include <functional>
#include <memory>
#include <optional>

namespace Morelia {

//! How soon a write must be safe from a power cut.
enum class Durability : quint8 {
    Normal, //!< with one of the next writes: for what a server can tell again
    Full,   //!< before the write returns
};

//! Runs writes as transactions; lives on the writer's thread. When the disk fails it goes on in memory.
class StoreWriter
{
public:
    using Work = std::function<void(const WriteContext &)>;

    StoreWriter(
        StoreFile file, std::function<void(StoreHealth)> onHealth, std::function<void(const StoreChanges &)> onChanges);

    void open();
    StoreHealth health() const { return m_health; }
    //! For reads while nothing but memory is left; null when nothing is open.
    SealedDatabase *database() const { return m_database.get(); }

    //! Runs work as one transaction and reports what it changed. False when nothing was written.
    bool run(Durability durability, const Work &work);

private:
    bool tryRun(Durability durability, const Work &work);
    void setHealth(StoreHealth health);
    void setDurability(Durability durability);

    StoreFile m_file;
    std::function<void(StoreHealth)> m_onHealth;
    std::function<void(const StoreChanges &)> m_onChanges;
    std::unique_ptr<SealedDatabase> m_database;
    StoreHealth m_health = StoreHealth::Closed;
    std::optional<Durability> m_durability; // as the connection is set now
};

} // namespace Morelia
