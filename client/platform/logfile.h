// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QMutex>
#include <QtLogging>

namespace Morelia {

//! The program's log: one redacted line an entry, on standard error and in a file that is cut when it grows.
//! Qt knows one message handler only, so there is one log at a time: the last one that was made.
class LogFile
{
public:
    //! Starts to log. Without a usable path only standard error is written.
    explicit LogFile(const QString &path, qint64 maxBytes = qint64{2} * 1024 * 1024);
    //! Gives the messages back to the handler before.
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    //! One line for an entry, without the line break.
    static QString line(QtMsgType type, const QString &category, const QString &message);

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(const QString &line);

    QMutex m_mutex;
    QFile m_file;
    const qint64 m_maxBytes;
    QtMessageHandler m_previous = nullptr;
};

} // namespace Morelia
