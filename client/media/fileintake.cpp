// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/fileintake.h"

#include "client/media/localfile.h"
#include "client/media/metadata.h"
#include "client/media/pictureheader.h"
#include "client/media/recordingheader.h"
#include "models/entities/attachmentstore.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QSysInfo>

#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

static_assert(FileIntake::maxConvertedBytes == maxOwnPictureBytes);

// Only what every Morelia can show counts as a picture, and what it can play as a sound or a video; the rest travels as a
// document.
AttachmentKind kindOf(const PictureHeader &picture, const RecordingHeader &recording, qsizetype bytes)
{
    if (isShowable(picture, bytes))
        return AttachmentKind::Picture;
    if (!recording.isValid())
        return AttachmentKind::Document;
    return recording.isVideo ? AttachmentKind::Video : AttachmentKind::Audio;
}

QString mimeOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return u"image/png"_s;
    case PictureFormat::Jpeg:
        return u"image/jpeg"_s;
    case PictureFormat::Gif:
        return u"image/gif"_s;
    case PictureFormat::WebP:
        return u"image/webp"_s;
    case PictureFormat::None:
        break;
    }
    return {};
}

bool isTooLarge(qint64 bytes, qint64 maxBytes)
{
    return maxBytes > 0 && bytes > maxBytes;
}

IntakeProblem problemOf(const LocalFile &file, qint64 maxBytes)
{
    switch (file.kind()) {
    case LocalFile::Kind::Missing:
        return IntakeProblem::Missing;
    case LocalFile::Kind::Folder:
        return IntakeProblem::Folder;
    case LocalFile::Kind::Other:
        // A pipe or a device may never end.
        return IntakeProblem::Unreadable;
    case LocalFile::Kind::Plain:
        break;
    }
    if (file.size() == 0)
        return IntakeProblem::Empty;
    return isTooLarge(file.size(), maxBytes) ? IntakeProblem::TooLarge : IntakeProblem::None;
}

// The screen shows a line end in a name as a space, and a server may drop it: it is sent as it is shown.
QString inOneLine(QString name)
{
    for (QChar &c : name) {
        if (c.isSpace() && c.category() == QChar::Other_Control)
            c = u' ';
    }
    return name;
}

// Some programs write whose file it is.
bool isThisComputer(const QString &host)
{
    return host.isEmpty() || host == "localhost"_L1
        || host.compare(QSysInfo::machineHostName(), Qt::CaseInsensitive) == 0;
}

} // namespace

FileIntake::FileIntake(AttachmentStore &files)
    : m_files(files)
{}

QFuture<TakenFile> FileIntake::take(const QUrl &url, const IntakeRules &rules)
{
    return m_jobs.run([this, url, rules] { return read(url, rules); });
}

QFuture<TakenFile> FileIntake::take(std::function<QByteArray()> make, const QString &name, const IntakeRules &rules)
{
    return m_jobs.run([this, make = std::move(make), name, rules] {
        Attachment file;
        file.name = name;
        return convert(make(), file, rules);
    });
}

QFuture<TakenFile> FileIntake::takeAgain(const Attachment &taken, const IntakeRules &rules)
{
    return m_jobs.run([this, taken, rules] {
        const std::optional<QByteArray> bytes = m_files.get(taken.cacheKey);
        return bytes ? convert(*bytes, taken, rules) : TakenFile{taken, IntakeProblem::Missing};
    });
}

TakenFile FileIntake::read(const QUrl &url, const IntakeRules &rules)
{
    Attachment file;
    file.name = url.fileName();
    if (!url.isLocalFile() || !isThisComputer(url.host()))
        return {file, IntakeProblem::NotLocal};
    const LocalFile source(url);
    file.name = inOneLine(source.name());
    file.size = source.size();
    const qint64 maxBytes = rules.convert ? qMax(rules.maxBytes, maxConvertedBytes) : rules.maxBytes;
    const IntakeProblem problem = problemOf(source, maxBytes);
    if (problem != IntakeProblem::None) {
        file.mime = QMimeDatabase().mimeTypeForFile(file.name, QMimeDatabase::MatchExtension).name();
        return {file, problem};
    }
    const std::optional<QByteArray> bytes = source.read(maxBytes);
    return bytes ? convert(*bytes, file, rules) : TakenFile{file, IntakeProblem::Unreadable};
}

TakenFile FileIntake::convert(const QByteArray &bytes, Attachment file, const IntakeRules &rules)
{
    if (!rules.convert || bytes.isEmpty())
        return keep(bytes, file, rules);
    const QByteArray converted = rules.convert(bytes);
    if (converted.isEmpty())
        return {file, IntakeProblem::Unusable};
    // A name that tells another format would mislead who saves the file.
    const PictureFormat format = readPictureHeader(converted).format;
    if (format == PictureFormat::Jpeg && readPictureHeader(bytes).format != format)
        file.name = QFileInfo(file.name).completeBaseName() + ".jpg"_L1;
    return keep(converted, file, rules);
}

TakenFile FileIntake::keep(const QByteArray &source, Attachment file, const IntakeRules &rules)
{
    const QByteArray bytes = rules.stripMetadata ? withoutMetadata(source) : source;
    if (bytes.isEmpty())
        return {file, IntakeProblem::Empty};
    file.size = qMax(file.size, bytes.size());
    if (isTooLarge(bytes.size(), rules.maxBytes))
        return {file, IntakeProblem::TooLarge};
    const PictureHeader header = readPictureHeader(bytes);
    file.mime = mimeOf(header.format);
    if (file.mime.isEmpty())
        file.mime = QMimeDatabase().mimeTypeForFileNameAndData(file.name, bytes).name();
    const RecordingHeader recording = readRecordingHeader(bytes);
    file.kind = kindOf(header, recording, bytes.size());
    file.size = bytes.size();
    const QSize size = file.kind == AttachmentKind::Picture ? header.size : recording.size;
    if (!size.isEmpty()) {
        file.width = size.width();
        file.height = size.height();
    }
    const std::optional<QString> key = m_files.put(bytes);
    file.cacheKey = key.value_or(QString());
    return {file, key ? IntakeProblem::None : IntakeProblem::NotKept};
}

} // namespace Morelia
