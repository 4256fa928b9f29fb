// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/jobqueue.h"
#include "models/entities/smiley.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

namespace Morelia {

class AttachmentStore;

//! A picture of the person's folder.
struct OwnSmiley
{
    QString code; //!< without colons
    QUrl file;
    //! As it goes along with messages, without places and camera data. A sticker, which is too large for that, has no
    //! hash, and a smaller picture to be looked at.
    SmileyPicture picture;

    bool isSticker() const { return picture.hash.isEmpty(); }
    friend bool operator==(const OwnSmiley &, const OwnSmiley &) = default;
};

//! The person's own smileys: the pictures of one folder, each with the name of its file as code. What is put there, or
//! taken away, is noticed. PNG, GIF, WebP and JPEG alone, told by content; links and everything that cannot be shown are
//! left out.
class SmileyFolder : public QObject
{
    Q_OBJECT

public:
    //! Pictures beyond this are left out.
    static constexpr int maxPictures = 500;
    //! From a change until the folder is read: a copy takes its time.
    static constexpr Milliseconds settling{200};

    //! files and clock must outlive this. Nothing is read before start().
    SmileyFolder(const QString &folder, AttachmentStore &files, Clock &clock, QObject *parent = nullptr);

    QString path() const { return m_folder; }
    //! Makes the folder where it is missing, and start(). False when it cannot be made.
    [[nodiscard]] bool make();
    //! Reads the folder, if it is there, and follows it from now on. changed() comes, unless there is nothing.
    void start();

    //! By code.
    const QList<OwnSmiley> &all() const { return m_all; }
    //! Those that go along with messages, by code.
    const QHash<QString, SmileyPicture> &sendable() const { return m_sendable; }

Q_SIGNALS:
    //! Pictures came or went.
    void changed();
    //! The folder was read, with or without a change.
    void read();

private:
    //! A file as it was last looked at.
    struct Seen
    {
        qint64 size = -1;
        QDateTime modified;
        SmileyPicture picture; // without a key: none that can be shown
    };
    using SeenFiles = QHash<QString, Seen>; // by name

    static SeenFiles look(const QString &folder, const SeenFiles &known, AttachmentStore &files);
    static Seen lookAt(const QString &path, AttachmentStore &files);
    void readSoon();
    void readNow();
    void take(const SeenFiles &seen);
    bool watchFiles();

    const QString m_folder;
    AttachmentStore &m_files;
    QFileSystemWatcher m_watcher;
    const std::unique_ptr<Timer> m_settling;
    SeenFiles m_seen;
    QList<OwnSmiley> m_all;
    QHash<QString, SmileyPicture> m_sendable;
    bool m_isReading = false;
    bool m_readsAgain = false;
    JobQueue m_jobs; // last: its work ends first
};

} // namespace Morelia
