// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jobqueue.h"
#include "models/entities/message.h"

#include <QFuture>
#include <QUrl>

#include <functional>

namespace Morelia {

class AttachmentStore;

//! Why a file cannot be attached.
enum class IntakeProblem : quint8 {
    None,
    NotLocal, //!< the address is none of a file on this computer
    Missing,
    Folder,
    Empty,
    TooLarge,
    Unreadable, //!< no right to read it, or no plain file
    NotKept,    //!< the media cache cannot take it: the disk is full or broken
    TooMany,    //!< more than go at a time
    Unusable,   //!< IntakeRules::convert makes nothing of it
};

//! Rules for a file that is taken.
struct IntakeRules
{
    qint64 maxBytes = 0;       //!< of what is sent; 0 means no limit
    bool stripMetadata = true; //!< places and camera data leave a picture
    //! Makes what is kept of the bytes of a file, which may then have more of them than maxBytes. Called on the intake's
    //! thread.
    std::function<QByteArray(const QByteArray &)> convert = {};
};

//! A file that is ready to be sent, or why it cannot be. The name is always there.
struct TakenFile
{
    Attachment file;
    IntakeProblem problem = IntakeProblem::None;
};

//! Takes files of this computer into the media cache, ready to be sent, on a thread of its own.
class FileIntake
{
public:
    //! Most bytes of a file for IntakeRules::convert.
    static constexpr qint64 maxConvertedBytes = qint64{64} * 1024 * 1024;

    //! files must outlive this.
    explicit FileIntake(AttachmentStore &files);

    //! Reads a file.
    QFuture<TakenFile> take(const QUrl &url, const IntakeRules &rules);
    //! Takes bytes that a function makes, such as a picture from the clipboard; it is called on the intake's thread.
    QFuture<TakenFile> take(std::function<QByteArray()> make, const QString &name, const IntakeRules &rules);

    //! Takes a file once more that was taken before, by other rules.
    QFuture<TakenFile> takeAgain(const Attachment &taken, const IntakeRules &rules);

private:
    TakenFile read(const QUrl &url, const IntakeRules &rules);
    TakenFile convert(const QByteArray &bytes, Attachment file, const IntakeRules &rules);
    TakenFile keep(const QByteArray &bytes, Attachment file, const IntakeRules &rules);

    AttachmentStore &m_files;
    JobQueue m_jobs; // last: its work ends first
};

} // namespace Morelia
