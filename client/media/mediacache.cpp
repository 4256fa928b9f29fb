// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/mediacache.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <sodium.h>

#include <algorithm>

namespace Morelia {

namespace {

constexpr qsizetype hashBytes = crypto_generichash_BYTES;
constexpr QFile::Permissions privateFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

// A key becomes the name of a file, so any other text must be refused.
bool isKey(const QString &key)
{
    return key.size() == 2 * hashBytes
        && std::ranges::all_of(key, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

MediaCache::MediaCache(const QString &folder, const SecretKey &profileKey)
    : m_folder(folder)
    , m_nameKey(profileKey.derive("morelia media name"))
    , m_sealer(profileKey.derive("morelia media content"))
{}

std::optional<QString> MediaCache::put(const QByteArray &bytes)
{
    if (!m_sealer.isValid() || m_nameKey.isEmpty() || !QDir().mkpath(m_folder))
        return std::nullopt;
    QString key = keyOf(bytes);
    // The file that lies there may be damaged: only one that can be read again counts.
    if (get(key)) {
        // A fresh time, so that removeUnused() takes it for new.
        QFile known(fileOf(key));
        if (known.open(QIODevice::ReadWrite))
            known.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
        return key;
    }
    QFile::setPermissions(m_folder, privateFolder);
    QSaveFile file(fileOf(key));
    if (!file.open(QIODevice::WriteOnly) || file.write(m_sealer.seal(bytes, key.toLatin1())) < 0 || !file.commit())
        return std::nullopt;
    return key;
}

std::optional<QByteArray> MediaCache::get(const QString &key) const
{
    QFile file(fileOf(key));
    if (!m_sealer.isValid() || !isKey(key) || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return m_sealer.open(file.readAll(), key.toLatin1());
}

int MediaCache::removeUnused(const QSet<QString> &used, qint64 graceSeconds)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-graceSeconds);
    int removed = 0;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        if (!used.contains(file.fileName()) && file.lastModified() <= limit && QFile::remove(file.filePath()))
            ++removed;
    }
    return removed;
}

QString MediaCache::keyOf(const QByteArray &bytes) const
{
    QByteArray hash(hashBytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), size_t(hash.size()),
        reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<unsigned long long>(bytes.size()),
        m_nameKey.data(), SecretKey::size);
    return QString::fromLatin1(hash.toHex());
}

QString MediaCache::fileOf(const QString &key) const
{
    return m_folder + u'/' + key;
}

} // namespace Morelia
