// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/plaincopies.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
    #include <unistd.h>
#endif

#include <utility>

namespace Morelia {

namespace {

constexpr QFile::Permissions privateFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

// Where everyone may write, somebody else may have laid a folder or a link under this name.
bool isOurs(const QString &folder)
{
    const QFileInfo info(folder);
#ifdef Q_OS_UNIX
    if (info.ownerId() != geteuid())
        return false;
#endif
    return info.isDir() && !info.isSymLink();
}

bool prepare(const QString &folder)
{
    if (folder.isEmpty())
        return false;
    QDir().mkdir(folder, privateFolder);
    return isOurs(folder) && QFile::setPermissions(folder, privateFolder);
}

// The best place is often a small part of the memory, and others need it too.
bool isHalfFree(const QString &folder)
{
    const QStorageInfo storage(folder);
    return storage.bytesAvailable() >= storage.bytesTotal() / 2;
}

} // namespace

PlainCopies::PlainCopies(const AttachmentStore &files, QStringList folders)
    : m_folders(std::move(folders))
    , m_saver(files)
{}

FileSaver::Result PlainCopies::make(
    const QString &id, const QString &key, const QString &name, const QString &defaultName) const
{
    FileSaver::Result result{FileSaver::Problem::NotWritten, name};
    for (qsizetype i = 0; i < m_folders.size(); ++i) {
        const QString &folder = m_folders.at(i);
        const bool isLast = i == m_folders.size() - 1;
        if (!prepare(folder) || (!isLast && !isHalfFree(folder)))
            continue;
        result = makeIn(folder, id, key, name, defaultName);
        if (result.problem != FileSaver::Problem::NotWritten)
            break;
    }
    return result;
}

FileSaver::Result PlainCopies::makeIn(
    const QString &folder, const QString &id, const QString &key, const QString &name, const QString &defaultName) const
{
    const QString own = folder + u'/' + id;
    const FileSaver::Result result = m_saver.saveIn(own, key, name, defaultName);
    if (result.problem != FileSaver::Problem::None)
        QDir().rmdir(own);
    return result;
}

void PlainCopies::remove(const QString &id) const
{
    for (const QString &folder : m_folders) {
        if (isOurs(folder))
            QDir(folder + u'/' + id).removeRecursively();
    }
}

void PlainCopies::removeAll() const
{
    for (const QString &folder : m_folders) {
        if (isOurs(folder))
            QDir(folder).removeRecursively();
    }
}

} // namespace Morelia
