// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/message.h"
#include "models/store/worker.h"

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
};

//! What became of a file: what to send, or why it cannot be sent. The name is always there.
struct TakenFile
{
    Attachment file;
    IntakeProblem problem = IntakeProblem::None;
};

//! Takes files of this computer into the media cache, ready to be sent, on a thread of its own.
class FileIntake
{
public:
    //! files must outlive this.
    explicit FileIntake(AttachmentStore &files);

    //! Reads a file. maxBytes 0 means no limit.
    QFuture<TakenFile> take(const QUrl &url, qint64 maxBytes);
    //! Takes what a function makes, for example a picture from the clipboard; it is called on the intake's thread.
    QFuture<TakenFile> take(std::function<QByteArray()> make, const QString &name, qint64 maxBytes);

private:
    TakenFile read(const QUrl &url, qint64 maxBytes);
    TakenFile keep(const QByteArray &bytes, Attachment file, qint64 maxBytes);

    AttachmentStore &m_files;
    Worker m_worker; // last: its work ends first
};

} // namespace Morelia
