// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/storage.h"

#include "server/storage/schema.h"

#include <QDir>
#include <QFile>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

StorageProblem notWritable(const QString &folder, const QString &reason)
{
    return {StorageProblem::Kind::NotWritable,
        u"Cannot write to the data folder %1 (%2): give a folder that this user owns."_s.arg(folder, reason)};
}

bool isDatabase(const QString &path)
{
    QFile file(path);
    // A file that cannot be read passes: SQLite will give the reason.
    return file.size() == 0 || !file.open(QIODevice::ReadOnly) || file.read(16) == QByteArray("SQLite format 3", 16);
}

} // namespace

Storage::Storage()
    : m_users(m_database)
    , m_sessions(m_database)
    , m_flows(m_database)
    , m_messages(m_database)
{}

std::optional<StorageProblem> Storage::open(const QString &folder, const QByteArray &key)
{
    const QString shown = QDir::toNativeSeparators(folder);
    const bool existed = QDir(folder).exists();
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return notWritable(shown, u"it cannot be made"_s);
    if (!existed)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (std::optional<StorageProblem> problem = lock(folder))
        return problem;
    const QString path = QDir(folder).filePath(u"morelia-server.sqlite"_s);
    StorageProblem foreign{StorageProblem::Kind::Foreign,
        u"%1 was made by another program: give another data folder."_s.arg(QDir::toNativeSeparators(path))};
    if (!isDatabase(path))
        return foreign;
    try {
        // Made before SQLite makes it, so that it is never readable for others.
        if (QFile file(path); !file.exists() && file.open(QIODevice::WriteOnly))
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        m_database.open(path);
        switch (ownerOf(m_database)) {
        case FileOwner::Foreign:
            return foreign;
        case FileOwner::NewerMorelia:
            return StorageProblem{StorageProblem::Kind::TooNew,
                u"%1 was made by a newer version: update this program, or give another data folder."_s.arg(
                    QDir::toNativeSeparators(path))};
        case FileOwner::Nobody:
        case FileOwner::Morelia:
            m_database.makeDurable();
            migrate(m_database);
            break;
        }
        m_database.useKey(key);
        if (!keyFits())
            return StorageProblem{StorageProblem::Kind::OtherKey,
                u"%1 is sealed with another key: give the data folder that belongs to this one."_s.arg(
                    QDir::toNativeSeparators(path))};
    } catch (const StorageError &error) {
        return notWritable(shown, QString::fromUtf8(error.what()));
    }
    return std::nullopt;
}

std::optional<StorageProblem> Storage::lock(const QString &folder)
{
    m_lock = std::make_unique<QLockFile>(QDir(folder).filePath(u"morelia-server.lock"_s));
    // Only a dead process makes a lock stale, never its age.
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0))
        return std::nullopt;
    const QString shown = QDir::toNativeSeparators(folder);
    if (m_lock->error() != QLockFile::LockFailedError)
        return notWritable(shown, u"no lock file can be made"_s);
    return StorageProblem{StorageProblem::Kind::InUse,
        u"Another server uses the data folder %1: stop it first, or give another folder."_s.arg(shown)};
}

bool Storage::keyFits()
{
    const QString known = u"Morelia"_s;
    const QString kept = setting(u"seal"_s);
    if (kept.isEmpty()) {
        ReplyBudget any(1);
        const bool isNew = m_users.after(0, any).rows.isEmpty();
        if (isNew)
            setSetting(u"seal"_s, QString::fromLatin1(m_database.seal().seal(known).toBase64()));
        return isNew;
    }
    try {
        return m_database.seal().open(QByteArray::fromBase64(kept.toLatin1())) == known;
    } catch (const StorageError &) {
        return false;
    }
}

QString Storage::setting(const QString &name)
{
    Statement row(m_database, u"SELECT value FROM setting WHERE name = ?"_s, {name});
    return row.next() ? row.text(0) : QString();
}

void Storage::setSetting(const QString &name, const QString &value)
{
    const Statement insert(m_database, u"INSERT OR REPLACE INTO setting(name, value) VALUES(?, ?)"_s, {name, value});
}

} // namespace Morelia::Server
