// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace Morelia::Test {

//! The program with a window as a process of its own, without a screen, in folders of its own.
class WindowProcess
{
public:
    enum class Screen : quint8 {
        Offscreen, //!< windows open invisibly
        None,      //!< as in a terminal without a desktop
    };

    //! runtimeDir: with the files by which two starts find each other.
    explicit WindowProcess(const QString &runtimeDir, Screen screen = Screen::Offscreen);
    ~WindowProcess();
    Q_DISABLE_COPY_MOVE(WindowProcess)

    bool start(const QStringList &arguments);
    //! The standard error output holds the words. False when they do not come.
    bool says(const QString &words);
    //! It has neither ended nor ends by itself: a window waits for the person. Ends it.
    bool endWaiting();
    //! Waits for the end. The exit code; -1 when it does not end or crashes.
    int exitCode();
    QString output() { return QString::fromLocal8Bit(m_output += m_process.readAllStandardOutput()); }
    QString errors() { return QString::fromLocal8Bit(m_errors += m_process.readAllStandardError()); }

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace Morelia::Test
