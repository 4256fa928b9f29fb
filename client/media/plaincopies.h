// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/media/filesaver.h"

#include <QStringList>

namespace Morelia {

//! Plain copies of files, for other programs to read. Each lies in a folder of its own, so that its name stays as it is,
//! within private folders that hold nothing else. Blocks on the disk: use it on a thread of work.
class PlainCopies
{
public:
    //! folders: where they may lie, best first. files must outlive this.
    PlainCopies(const AttachmentStore &files, QStringList folders);

    //! Writes a copy in the first folder that takes it. id names the copy, and is new.
    FileSaver::Result make(
        const QString &id, const QString &key, const QString &name, const QString &defaultName) const;
    //! Removes one copy.
    void remove(const QString &id) const;
    //! Removes all of them, also those of a run that crashed.
    void removeAll() const;

private:
    FileSaver::Result makeIn(const QString &folder, const QString &id, const QString &key, const QString &name,
        const QString &defaultName) const;

    const QStringList m_folders;
    const FileSaver m_saver;
};

} // namespace Morelia
