// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/clipboardwatch.h"
#include "client/controllers/playbackcontroller.h"
#include "client/media/filesaver.h"
#include "client/media/plaincopies.h"
#include "client/platform/filedragger.h"
#include "client/platform/linkopener.h"
#include "models/base/jobqueue.h"
#include "models/lists/messagevalue.h"

#include <QImage>
#include <QObject>
#include <QSet>
#include <QUrl>
#include <QtQmlIntegration/qqmlintegration.h>

namespace Morelia {

class Clock;

//! Actions on the files of messages. Every call answers with one signal, even when nothing was done.
class MediaController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")

    Q_PROPERTY(Morelia::PlaybackController *playback READ playback CONSTANT)

public:
    //! downloads: the folder for save(). copies: folders for copies of files that other programs get, best first; emptied
    //! now and at the end, so that none outlives Morelia for long. files and clock must outlive this.
    MediaController(const AttachmentStore &files, QString downloads, QStringList copies, LinkOpener opener,
        FileDragger dragger, const Clock &clock, QObject *parent = nullptr);
    ~MediaController() override;

    //! Plays sounds and videos in their rows.
    PlaybackController *playback() { return &m_playback; }

    //! Saves a file in the folder for downloads, under a free name.
    Q_INVOKABLE void save(const QString &fileKey, const QString &name);
    //! Saves several in the same way; one signal for all.
    void saveAll(const QList<FileValue> &files);
    //! Saves a file where the person said.
    Q_INVOKABLE void saveAs(const QString &fileKey, const QUrl &target);
    //! Opens a private copy of a file with the system's program for it. Programs are not opened.
    Q_INVOKABLE void open(const QString &fileKey, const QString &name);
    //! Shows the folder of a file that was saved, by the path that saved() gave.
    Q_INVOKABLE void openFolder(const QString &path);
    //! Opens a folder of the person, never one that somebody else has named.
    void showFolder(const QString &path);
    //! Opens an address from a message with the system's program for it.
    Q_INVOKABLE void openLink(const QString &link);
    //! Puts a picture on the clipboard, unless something else came there meanwhile. A later call takes the place of one
    //! that is not done, and answers for it.
    Q_INVOKABLE void copyPicture(const QString &fileKey);
    //! Makes a private copy of a file and drags it out of the window, unless letGo() comes first. Only one is dragged at a
    //! time: a later call takes the place of one that waits for its copy.
    Q_INVOKABLE void dragOut(const QString &fileKey, const QString &name);
    //! The mouse button is up: a drag that has not started is cancelled. Shortly after dragOut() a click was meant, and
    //! that is no failure.
    Q_INVOKABLE void letGo();

Q_SIGNALS:
    void saved(const QString &path);
    //! So many of the wanted files; path is that of one of them.
    void severalSaved(int count, int wanted, const QString &path);
    void opened();
    void copied();
    //! A drag is over, wherever it ended.
    void dragged();
    //! Why it was not done, in words.
    void failed(const QString &words);

private:
    struct DragCopy
    {
        FileSaver::Result file;
        QImage picture;
    };

    QImage dragPicture(const QString &fileKey) const;
    void finishCopying(const QImage &picture, const ClipboardWatch::Copy &copy);
    void finishSaving(const FileSaver::Result &result);
    void finishSavingAll(const QList<FileSaver::Result> &results);
    void finishOpening(const FileSaver::Result &result);
    void drag(const QString &copyId, const DragCopy &copy);
    void removeCopy(const QString &copyId);
    static QString wordsFor(const FileSaver::Result &result);

    const AttachmentStore &m_files;
    const QString m_downloads;
    const LinkOpener m_opener;
    const FileDragger m_dragger;
    const Clock &m_clock;
    const FileSaver m_saver;
    const PlainCopies m_copies;
    QSet<QString> m_saved;
    ClipboardWatch m_clipboard;
    PlaybackController m_playback;
    QString m_wantedDrag; // id of the copy that is dragged once it is there; empty when none is wanted
    qint64 m_dragSinceMs = 0;
    QSet<QString> m_slips; // ids of copies whose drag was a slip
    JobQueue m_jobs;       // last: its work ends first
};

} // namespace Morelia
