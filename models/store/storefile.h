// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/records.h"
#include "models/store/sealeddatabase.h"
#include "models/store/storeoptions.h"

#include <memory>

namespace Morelia {

//! Opens the store's file, or a database in memory when the disk fails.
class StoreFile
{
public:
    StoreFile(QString directory, Sealer sealer, const StoreOptions &options);

    struct Opened
    {
        StoreHealth health = StoreHealth::Closed;
        std::unique_ptr<SealedDatabase> database;
    };

    //! Opens for writing: checks version and key, then migrates. A disk that fails gives a database in memory.
    //! WrongKey, TooNew and Busy are errors: then nothing was touched.
    [[nodiscard]] Result<Opened> open() const;
    //! A second connection that only reads. Throws SqlError.
    std::unique_ptr<SealedDatabase> openForReading() const;
    //! A database in memory with what can still be read of the file: everything but the older part of long flows.
    [[nodiscard]] Result<std::unique_ptr<SealedDatabase>> copyToMemory() const;

private:
    QString path() const;
    [[nodiscard]] bool makeDirectory() const;
    [[nodiscard]] Result<Opened> openFile() const;
    void configure(SealedDatabase &database) const;
    int attach(SqlConnection &memory) const;
    void copyTables(SqlConnection &memory, int version) const;

    QString m_directory;
    Sealer m_sealer;
    StoreOptions m_options;
};

} // namespace Morelia
