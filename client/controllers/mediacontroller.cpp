// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/mediacontroller.h"

#include "client/media/picturedecoder.h"
#include "client/media/pictureheader.h"
#include "models/base/clock.h"
#include "models/entities/attachmentstore.h"
#include "models/entities/ids.h"
#include "models/text/filename.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

#include <utility>

namespace Morelia {

namespace {

constexpr Milliseconds slip{500}; // a drag this short is a click: hands move a little
constexpr QSize dragPictureBound{128, 128};
// A drag waits until its picture is decoded; larger pictures are dragged without one.
constexpr qint64 maxDragPicturePixels = 12'000'000;

} // namespace

MediaController::MediaController(const AttachmentStore &files, QString downloads, QStringList copies, LinkOpener opener,
    FileDragger dragger, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_downloads(std::move(downloads))
    , m_opener(std::move(opener))
    , m_dragger(std::move(dragger))
    , m_clock(clock)
    , m_saver(files)
    , m_copies(files, std::move(copies))
    , m_playback(files)
{
    m_copies.removeAll();
}

MediaController::~MediaController()
{
    // Runs after the copies that are still being written.
    m_jobs.runAndWait([this] { m_copies.removeAll(); });
}

void MediaController::openLink(const QString &link)
{
    const QString problem = m_opener.open(link);
    if (problem.isEmpty())
        Q_EMIT opened();
    else
        Q_EMIT failed(problem);
}

void MediaController::save(const QString &fileKey, const QString &name)
{
    m_jobs
        .run([this, fileKey, name, fallback = tr("File")] {
            return m_saver.saveIn(m_downloads, fileKey, name, fallback);
        })
        .then(this, [this](const FileSaver::Result &result) { finishSaving(result); });
}

void MediaController::saveAll(const QList<FileValue> &files)
{
    m_jobs
        .run([this, files, fallback = tr("File")] {
            QList<FileSaver::Result> results;
            for (const FileValue &file : files)
                results.append(m_saver.saveIn(m_downloads, file.key, file.name, fallback));
            return results;
        })
        .then(this, [this](const QList<FileSaver::Result> &results) { finishSavingAll(results); });
}

void MediaController::finishSavingAll(const QList<FileSaver::Result> &results)
{
    QStringList paths;
    for (const FileSaver::Result &result : results) {
        if (result.problem == FileSaver::Problem::None)
            paths.append(result.path);
    }
    m_saved.unite({paths.cbegin(), paths.cend()});
    if (!paths.isEmpty())
        Q_EMIT severalSaved(static_cast<int>(paths.size()), static_cast<int>(results.size()), paths.constFirst());
    else
        Q_EMIT failed(
            wordsFor(results.isEmpty() ? FileSaver::Result{FileSaver::Problem::Gone, {}} : results.constFirst()));
}

void MediaController::saveAs(const QString &fileKey, const QUrl &target)
{
    if (!target.isLocalFile()) {
        Q_EMIT failed(tr("Choose a place on this computer."));
        return;
    }
    m_jobs.run([this, fileKey, path = target.toLocalFile()] { return m_saver.saveTo(path, fileKey); })
        .then(this, [this](const FileSaver::Result &result) { finishSaving(result); });
}

void MediaController::finishSaving(const FileSaver::Result &result)
{
    if (result.problem != FileSaver::Problem::None) {
        Q_EMIT failed(wordsFor(result));
        return;
    }
    m_saved.insert(result.path);
    Q_EMIT saved(result.path);
}

void MediaController::open(const QString &fileKey, const QString &name)
{
    if (isProgramName(name)) {
        Q_EMIT failed(tr("Morelia does not start programs. Save the file, and open it yourself if you trust it."));
        return;
    }
    m_jobs
        .run([this, id = newLocalId(), fileKey, name, fallback = tr("File")] {
            return m_copies.make(id, fileKey, name, fallback);
        })
        .then(this, [this](const FileSaver::Result &result) { finishOpening(result); });
}

void MediaController::finishOpening(const FileSaver::Result &result)
{
    const QString words =
        result.problem == FileSaver::Problem::None ? m_opener.openFile(result.path) : wordsFor(result);
    if (words.isEmpty())
        Q_EMIT opened();
    else
        Q_EMIT failed(words);
}

void MediaController::openFolder(const QString &path)
{
    // Only folders of files that were saved here: no other path may be opened.
    const QString words = m_saved.contains(path) ? m_opener.openFile(QFileInfo(path).absolutePath())
                                                 : tr("The file was not saved by Morelia.");
    if (words.isEmpty())
        Q_EMIT opened();
    else
        Q_EMIT failed(words);
}

void MediaController::showFolder(const QString &path)
{
    if (const QString words = m_opener.openFile(path); !words.isEmpty())
        Q_EMIT failed(words);
}

void MediaController::copyPicture(const QString &fileKey)
{
    m_jobs
        .run([this, fileKey] {
            const std::optional<QByteArray> bytes = m_files.get(fileKey);
            return bytes ? decodePicture(*bytes) : QImage();
        })
        .then(this, [this, copy = m_clipboard.begin()](const QImage &picture) {
            if (m_clipboard.isLatest(copy))
                finishCopying(picture, copy);
        });
}

void MediaController::finishCopying(const QImage &picture, const ClipboardWatch::Copy &copy)
{
    if (picture.isNull()) {
        Q_EMIT failed(tr("This picture cannot be shown."));
    } else if (!m_clipboard.isUntouched(copy)) {
        Q_EMIT failed(tr("Something else was copied meanwhile, so the picture was not."));
    } else {
        QGuiApplication::clipboard()->setImage(picture);
        Q_EMIT copied();
    }
}

void MediaController::dragOut(const QString &fileKey, const QString &name)
{
    // Copy first: programs ask for the file while it is dragged over them, and the interface must not wait then.
    m_wantedDrag = newLocalId();
    m_dragSinceMs = m_clock.monotonicMs();
    m_jobs
        .run([this, id = m_wantedDrag, fileKey, name, fallback = tr("File")] {
            return DragCopy{m_copies.make(id, fileKey, name, fallback), dragPicture(fileKey)};
        })
        .then(this, [this, id = m_wantedDrag](const DragCopy &copy) { drag(id, copy); });
}

void MediaController::letGo()
{
    if (!m_wantedDrag.isEmpty() && m_clock.monotonicMs() - m_dragSinceMs < slip.count())
        m_slips.insert(m_wantedDrag);
    m_wantedDrag.clear();
}

QImage MediaController::dragPicture(const QString &fileKey) const
{
    const QByteArray bytes = m_files.get(fileKey).value_or(QByteArray());
    const QSize size = readPictureHeader(bytes).size;
    const bool quick = qint64{size.width()} * size.height() <= maxDragPicturePixels;
    return quick ? decodePicture(bytes, dragPictureBound) : QImage();
}

void MediaController::drag(const QString &copyId, const DragCopy &copy)
{
    const bool wanted = copyId == m_wantedDrag;
    const bool slipped = m_slips.remove(copyId);
    if (wanted)
        m_wantedDrag.clear();
    if (copy.file.problem != FileSaver::Problem::None) {
        removeCopy(copyId);
        Q_EMIT failed(wordsFor(copy.file));
    } else if (!wanted) {
        removeCopy(copyId);
        if (slipped)
            Q_EMIT dragged();
        else
            Q_EMIT failed(tr("The file was not ready when you let go of it. Drag it again."));
    } else {
        // The program that took it may read the copy until Morelia ends.
        if (!m_dragger.drag(copy.file.path, copy.picture))
            removeCopy(copyId);
        Q_EMIT dragged();
    }
}

void MediaController::removeCopy(const QString &copyId)
{
    m_jobs.run([this, copyId] { m_copies.remove(copyId); });
}

QString MediaController::wordsFor(const FileSaver::Result &result)
{
    if (result.problem == FileSaver::Problem::Gone)
        return tr("The file is not on this computer any more.");
    return tr("The file cannot be written: %1").arg(QDir::toNativeSeparators(result.path));
}

} // namespace Morelia
