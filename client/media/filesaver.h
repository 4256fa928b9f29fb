// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

class AttachmentStore;

//! Brings files out of the media cache into folders of the person. Blocks on the disk: use it on a thread of work.
class FileSaver
{
public:
    enum class Problem : quint8 {
        None,
        Gone,      //!< the bytes are not in the cache, or damaged
        NotWritten //!< the target cannot be written: no right, no room, no free name
    };
    struct Result
    {
        Problem problem = Problem::None;
        QString path; //!< where the file lies now, or should lie
    };

    //! files must outlive this.
    explicit FileSaver(const AttachmentStore &files);

    //! Writes a file into a folder under a safe form of its name, or under a free one beside it: "plan (2).pdf".
    //! Never overwrites. defaultName is taken where nothing of the name is left.
    Result saveIn(const QString &folder, const QString &key, const QString &name, const QString &defaultName) const;
    //! Writes a file to a path that the person chose; an existing file is replaced once the new one is whole.
    Result saveTo(const QString &path, const QString &key) const;

private:
    const AttachmentStore &m_files;
};

} // namespace Morelia
