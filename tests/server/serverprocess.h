// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QUrl>

namespace Morelia::Test {

//! The real program morelia-server in a process of its own.
class ServerProcess
{
public:
    explicit ServerProcess(QString folder)
        : m_folder(std::move(folder))
    {}
    ~ServerProcess();

    //! Starts on any free port and waits for its line; further arguments may follow. False when it ended instead.
    bool start(const QStringList &arguments = {});
    //! The same by `sh -c`, with these commands before it.
    bool startAfter(const QString &commands);
    //! Waits for the end and returns the exit code, -1 after a crash or twenty seconds.
    int waitForExit();
    void terminate() { m_process.terminate(); }
    void kill() { m_process.kill(); }

    //! Sends the program's error channel to that of the test, and errors() stays empty. Before start.
    void forwardErrors() { m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel); }
    qint64 processId() const { return m_process.processId(); }

    QUrl url() const { return m_url; }
    QString firstLine() const { return m_line; }
    QByteArray errors() { return m_process.readAllStandardError(); }
    static QString program();

private:
    bool waitForLine();

    const QString m_folder;
    QProcess m_process;
    QString m_line;
    QUrl m_url;
};

} // namespace Morelia::Test
