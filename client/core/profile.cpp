// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/core/profile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>
#include <QStorageInfo>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leastRoom = qint64{64} * 1024; // bytes; below it no profile can be made
constexpr QFile::Permissions privateFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString folderOf(const QString &name, const QString &dataDir)
{
    const QString base = dataDir.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/profiles"_L1
        : QDir(dataDir).absolutePath();
    return base + u'/' + name;
}

// Empty without a runtime folder of the session: then Qt would name one that outlives the session.
QString runtimeFolder()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    if (!qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
#endif
    return {};
}

} // namespace

Profile::Profile(const QString &name, const QString &dataDir)
    : m_name(name)
    , m_folder(folderOf(name, dataDir))
{}

QString Profile::make()
{
    // An existing profile can be read even from a disk that takes no changes.
    if (QDir().mkpath(m_folder) && (QFile::setPermissions(m_folder, privateFolder) || !isNew()))
        return {};
    return withoutRoom().value_or(tr("The folder of the profile cannot be made: %1").arg(m_folder));
}

std::optional<QString> Profile::withoutRoom() const
{
    QString place = m_folder;
    while (!QFile::exists(place) && place.contains(u'/'))
        place.truncate(place.lastIndexOf(u'/'));
    const QStorageInfo storage(place.isEmpty() ? u"/"_s : place);
    // One that takes no changes at all has no room either, and needs other words.
    const bool takesFiles = storage.isValid() && !storage.isReadOnly() && storage.bytesTotal() > 0;
    if (!takesFiles || storage.bytesAvailable() >= leastRoom)
        return std::nullopt;
    return tr("The disk is full: make room, then start Morelia again. Its data belongs here: %1").arg(m_folder);
}

bool Profile::lock(const QString &file)
{
    m_lock = std::make_unique<QLockFile>(file);
    // Age says nothing: Morelia runs for weeks. A lock of a process that is gone is taken over.
    m_lock->setStaleLockTime(0);
    return m_lock->tryLock();
}

QString Profile::open()
{
    QString problem = make();
    if (!problem.isEmpty())
        return problem;
    if (lock(m_folder + "/lock"_L1))
        return {};
    // On a full disk what is stored can still be read: then the lock lies elsewhere, where there is room.
    const bool readable = m_lock->error() != QLockFile::LockFailedError && !isNew();
    if (readable && (lock(copiesFolders().constFirst() + ".lock"_L1) || m_lock->error() != QLockFile::LockFailedError))
        return {};
    if (m_lock->error() == QLockFile::LockFailedError)
        return tr("Morelia already runs with the profile “%1”. Use its window, or start another profile: "
                  "morelia --profile NAME")
            .arg(m_name);
    return withoutRoom().value_or(tr("The folder of the profile cannot be written: %1").arg(m_folder));
}

QString Profile::settingsFile() const
{
    return m_folder + "/settings.ini"_L1;
}

QString Profile::keyFile() const
{
    return m_folder + "/key"_L1;
}

QString Profile::storeFolder() const
{
    return m_folder + "/store"_L1;
}

QString Profile::serverFolder() const
{
    return m_folder + "/server"_L1;
}

QString Profile::mediaFolder() const
{
    return m_folder + "/media"_L1;
}

QString Profile::smileyFolder() const
{
    return m_folder + "/smileys"_L1;
}

QString Profile::id() const
{
    const QString real = QDir(m_folder).canonicalPath(); // one profile, however it is spelled
    const QByteArray hash =
        QCryptographicHash::hash((real.isEmpty() ? m_folder : real).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(8).toHex());
}

QStringList Profile::copiesFolders() const
{
    const QString name = "/morelia-"_L1 + id();
    QStringList folders{QDir::tempPath() + name};
    if (const QString runtime = runtimeFolder(); !runtime.isEmpty())
        folders.prepend(runtime + name);
    return folders;
}

QString Profile::logFile() const
{
    return m_folder + "/morelia.log"_L1;
}

bool Profile::isNew() const
{
    return QDir(storeFolder()).isEmpty();
}

} // namespace Morelia
