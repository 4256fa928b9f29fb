// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia::Server {

class Database;

//! The program that a file belongs to, checked before anything is changed in it.
enum class FileOwner : quint8 {
    Nobody, //!< empty: a new database
    Morelia,
    NewerMorelia, //!< made by a later version of this program
    Foreign,      //!< of another program
};

//! Reads the marks of the file. Throws StorageError when it is no database at all.
FileOwner ownerOf(Database &database);

//! Brings the schema to the newest version, each step in one transaction. Throws StorageError.
void migrate(Database &database);

//! The newest version of the schema.
int schemaVersion();

} // namespace Morelia::Server
