// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/mediacontroller.h"

#include "client/media/picturedecoder.h"
#include "models/entities/attachmentstore.h"
#include "models/entities/ids.h"
#include "models/text/filename.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>

#include <utility>

namespace Morelia {

MediaController::MediaController(
    const AttachmentStore &files, QString downloads, QString copies, LinkOpener opener, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_downloads(std::move(downloads))
    , m_copies(std::move(copies))
    , m_opener(std::move(opener))
    , m_saver(files)
{
    removeCopies();
}

MediaController::~MediaController()
{
    // Behind what is still being written.
    m_worker.runAndWait([this] { return removeCopies(); });
}

bool MediaController::removeCopies() const
{
    // An empty path would be the folder in which the program was started.
    return !m_copies.isEmpty() && QDir(m_copies).removeRecursively();
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
    m_worker
        .run([this, fileKey, name, fallback = tr("File")] {
            return m_saver.saveIn(m_downloads, fileKey, name, fallback);
        })
        .then(this, [this](const FileSaver::Result &result) { finishSaving(result); });
}

void MediaController::saveAs(const QString &fileKey, const QUrl &target)
{
    if (!target.isLocalFile()) {
        Q_EMIT failed(tr("Choose a place on this computer."));
        return;
    }
    m_worker.run([this, fileKey, path = target.toLocalFile()] { return m_saver.saveTo(path, fileKey); })
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
    // Each copy lies in a folder of its own, so that its name stays as it is.
    const QString folder = m_copies + u'/' + newLocalId();
    m_worker
        .run([this, folder, fileKey, name, fallback = tr("File")] {
            QDir().mkpath(m_copies);
            QFile::setPermissions(m_copies, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            return m_saver.saveIn(folder, fileKey, name, fallback);
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
    // Only what was saved here: a path from elsewhere is nobody's wish.
    const QString words = m_saved.contains(path) ? m_opener.openFile(QFileInfo(path).absolutePath())
                                                 : tr("The file was not saved by Morelia.");
    if (words.isEmpty())
        Q_EMIT opened();
    else
        Q_EMIT failed(words);
}

void MediaController::copyPicture(const QString &fileKey)
{
    m_worker
        .run([this, fileKey] {
            const std::optional<QByteArray> bytes = m_files.get(fileKey);
            return bytes ? decodePicture(*bytes) : QImage();
        })
        .then(this, [this](const QImage &picture) {
            if (picture.isNull()) {
                Q_EMIT failed(tr("This picture cannot be shown."));
                return;
            }
            QGuiApplication::clipboard()->setImage(picture);
            Q_EMIT copied();
        });
}

QString MediaController::wordsFor(const FileSaver::Result &result)
{
    if (result.problem == FileSaver::Problem::Gone)
        return tr("The file is not on this computer any more.");
    return tr("The file cannot be written: %1").arg(QDir::toNativeSeparators(result.path));
}

} // namespace Morelia
