// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/sealeddatabase.h"

#include <QSet>
#include <QString>

#include <optional>

namespace Morelia {

//! Finds the keys of all files that rows name.
class FileKeyReader
{
public:
    explicit FileKeyReader(SealedDatabase &database);

    //! Nothing when a row is damaged: the keys in it are unknown then.
    [[nodiscard]] std::optional<QSet<QString>> all();

private:
    [[nodiscard]] bool addAttachments();
    [[nodiscard]] bool addDrafts();
    [[nodiscard]] bool addCommands();
    [[nodiscard]] bool addSmileys();
    bool addFaces();

    SealedDatabase &m_database;
    QSet<QString> m_keys;
};

} // namespace Morelia
