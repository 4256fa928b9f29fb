// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/filesaver.h"

#include "models/entities/attachmentstore.h"
#include "models/text/filename.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxTries = 1'000;
constexpr QFile::Permissions plainFile = QFile::ReadOwner | QFile::WriteOwner;

// "plan.pdf", "plan (2).pdf", …
QString numbered(const QString &name, int number)
{
    if (number == 1)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const qsizetype end = dot > 0 ? dot : name.size();
    return name.first(end) + u" (%1)"_s.arg(number) + name.sliced(end);
}

bool writeWhole(QFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) == bytes.size() && file.flush())
        return true;
    file.remove();
    return false;
}

} // namespace

FileSaver::FileSaver(const AttachmentStore &files)
    : m_files(files)
{}

FileSaver::Result FileSaver::saveIn(
    const QString &folder, const QString &key, const QString &name, const QString &defaultName) const
{
    const QString safe = safeFileName(name);
    const QString wanted = safe.isEmpty() ? defaultName : safe;
    const QString first = folder + u'/' + wanted;
    const std::optional<QByteArray> bytes = m_files.get(key);
    if (!bytes)
        return {Problem::Gone, first};
    if (!QDir().mkpath(folder))
        return {Problem::NotWritten, first};
    for (int number = 1; number <= maxTries; ++number) {
        QFile file(folder + u'/' + numbered(wanted, number));
        // Exclusively: a link that lies there already is never followed.
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, plainFile))
            return {writeWhole(file, *bytes) ? Problem::None : Problem::NotWritten, file.fileName()};
        if (!QFileInfo::exists(file.fileName()) && !QFileInfo(file.fileName()).isSymLink())
            break;
    }
    return {Problem::NotWritten, first};
}

FileSaver::Result FileSaver::saveTo(const QString &path, const QString &key) const
{
    const std::optional<QByteArray> bytes = m_files.get(key);
    if (!bytes)
        return {Problem::Gone, path};
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.commit();
    return {written ? Problem::None : Problem::NotWritten, path};
}

} // namespace Morelia
