// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/smileyfolder.h"

#include "client/media/localfile.h"
#include "client/media/metadata.h"
#include "client/media/picturedecoder.h"
#include "client/media/pictureheader.h"
#include "client/media/smallpicture.h"
#include "models/entities/attachmentstore.h"
#include "models/text/smileycode.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLoggingCategory>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

Q_LOGGING_CATEGORY(logSmileys, "morelia.client.media", QtInfoMsg)

constexpr int mostFiles = 2'000; // that are looked at
constexpr QSize stickerPreview{256, 256};
constexpr qsizetype nameOfHash = 6; // digits that name a picture whose file has no usable name

bool isPlainFile(const QFileInfo &file)
{
    return file.isFile() && !file.isSymLink() && file.size() > 0 && file.size() <= maxPictureBytes;
}

} // namespace

SmileyFolder::SmileyFolder(const QString &folder, AttachmentStore &files, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_files(files)
    , m_settling(clock.makeTimer())
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &SmileyFolder::readSoon);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &SmileyFolder::readSoon);
    connect(m_settling.get(), &Timer::timeout, this, &SmileyFolder::readNow);
}

bool SmileyFolder::make()
{
    if (!QDir().mkpath(m_folder))
        return false;
    start();
    return true;
}

void SmileyFolder::start()
{
    if (!QFileInfo(m_folder).isDir() || m_watcher.directories().contains(m_folder))
        return;
    // Before it is read: nothing can come unnoticed in between.
    if (!m_watcher.addPath(m_folder))
        qCInfo(logSmileys) << "the folder of smileys cannot be watched";
    readNow();
}

void SmileyFolder::readSoon()
{
    if (!m_settling->isActive())
        m_settling->start(settling);
}

void SmileyFolder::readNow()
{
    if (std::exchange(m_isReading, true)) {
        m_readsAgain = true;
        return;
    }
    m_jobs.run([folder = m_folder, known = m_seen, &files = m_files] { return look(folder, known, files); })
        .then(this, [this](const SeenFiles &seen) { take(seen); });
}

SmileyFolder::SeenFiles SmileyFolder::look(const QString &folder, const SeenFiles &known, AttachmentStore &files)
{
    SeenFiles seen;
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::NoSymLinks | QDir::Readable, QDir::Name);
    for (const QString &name : names) {
        if (seen.size() >= mostFiles)
            break;
        const QString path = folder + u'/' + name;
        const QFileInfo before(path);
        if (!isPlainFile(before))
            continue;
        const auto same = known.constFind(name);
        if (same != known.cend() && same->size == before.size() && same->modified == before.lastModified()) {
            seen.insert(name, *same);
            continue;
        }
        Seen file = lookAt(path, files);
        file.size = before.size();
        file.modified = before.lastModified();
        // Else it is still being written; the watcher tells when there is more.
        const QFileInfo after(path);
        if (after.size() != file.size || after.lastModified() != file.modified)
            file = {};
        else if (file.picture.cacheKey.isEmpty())
            qCInfo(logSmileys) << "a file of the folder of smileys is no picture that can be shown";
        seen.insert(name, file);
    }
    return seen;
}

SmileyFolder::Seen SmileyFolder::lookAt(const QString &path, AttachmentStore &files)
{
    Seen seen;
    const LocalFile file(QUrl::fromLocalFile(path));
    const auto bytes = file.kind() == LocalFile::Kind::Plain ? file.read(maxPictureBytes) : std::nullopt;
    if (!bytes || readPictureHeader(*bytes).format == PictureFormat::None)
        return seen;
    const QByteArray picture = withoutMetadata(*bytes);
    const QImage decoded = decodePicture(picture, stickerPreview);
    if (decoded.isNull())
        return seen;
    const bool isSmall = isSmallPicture(picture);
    seen.picture.cacheKey = files.put(isSmall ? picture : encodePng(decoded)).value_or(QString());
    if (isSmall && !seen.picture.cacheKey.isEmpty())
        seen.picture.hash = smileyHash(picture);
    return seen;
}

void SmileyFolder::take(const SeenFiles &seen)
{
    m_isReading = false;
    m_seen = seen;
    QStringList names = seen.keys();
    names.sort();
    QList<OwnSmiley> all;
    QHash<QString, SmileyPicture> sendable;
    QSet<QString> codes;
    for (const QString &name : std::as_const(names)) {
        const SmileyPicture &picture = seen[name].picture;
        if (picture.cacheKey.isEmpty() || all.size() >= maxPictures)
            continue;
        QString code = smileyCodeOf(name);
        if (code.isEmpty())
            code = u"smiley_"_s + (picture.hash.isEmpty() ? picture.cacheKey : picture.hash).left(nameOfHash);
        if (codes.contains(code))
            continue;
        codes.insert(code);
        all.append({code, QUrl::fromLocalFile(m_folder + u'/' + name), picture});
        if (!picture.hash.isEmpty())
            sendable.insert(code, picture);
    }
    std::ranges::sort(all, {}, &OwnSmiley::code);
    const bool isOther = all != m_all;
    m_all = all;
    m_sendable = sendable;
    // A file may have changed between its reading and its watch: look again.
    if (watchFiles())
        m_readsAgain = true;
    if (isOther)
        Q_EMIT changed();
    Q_EMIT read();
    if (std::exchange(m_readsAgain, false))
        readNow();
}

// True when there is a new one to watch. A folder that was taken away and came back is watched anew by make().
bool SmileyFolder::watchFiles()
{
    const QStringList watched = m_watcher.files();
    QStringList fresh;
    for (auto it = m_seen.cbegin(); it != m_seen.cend() && watched.size() + fresh.size() < maxPictures; ++it) {
        if (const QString path = m_folder + u'/' + it.key(); !watched.contains(path))
            fresh.append(path);
    }
    return !fresh.isEmpty() && m_watcher.addPaths(fresh).size() < fresh.size();
}

} // namespace Morelia
