// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <optional>

class QUrl;

namespace Morelia {

//! A file of this computer that a person chose. It is found by the bytes of its name, which need not be UTF-8. Blocks on
//! the disk: use it on a thread of work.
class LocalFile
{
public:
    enum class Kind : quint8 { Missing, Folder, Plain, Other };

    //! url: as a dialog, a drop or the clipboard gives it.
    explicit LocalFile(const QUrl &url);

    //! The last part of the path; bytes that are no UTF-8 are replaced.
    QString name() const;
    Kind kind() const;
    //! In bytes; 0 for what is no plain file.
    qint64 size() const;
    //! At most maxBytes and one more, or all of it where maxBytes is 0; nothing when it cannot be read.
    std::optional<QByteArray> read(qint64 maxBytes) const;

private:
    std::filesystem::path m_path;
};

} // namespace Morelia
