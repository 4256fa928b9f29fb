// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/windowprocess.h"

#include <QDeadlineTimer>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int windowDeadlineMs = 60'000;

} // namespace

WindowProcess::WindowProcess(const QString &runtimeDir, Screen screen)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"WAYLAND_SOCKET"_s, u"QT_QPA_PLATFORM"_s,
             u"DBUS_SESSION_BUS_ADDRESS"_s, u"LANGUAGE"_s})
        environment.remove(name);
    if (screen == Screen::Offscreen)
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtimeDir);
    environment.insert(u"TMPDIR"_s, runtimeDir);
    environment.insert(u"HOME"_s, runtimeDir);
    environment.insert(u"QT_LOGGING_RULES"_s, u"morelia.client.app.info=true"_s);
    m_process.setProcessEnvironment(environment);
}

WindowProcess::~WindowProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(windowDeadlineMs);
}

bool WindowProcess::start(const QStringList &arguments)
{
    m_process.start(QStringLiteral(MORELIA_BIN_DIR "/morelia"), arguments);
    return m_process.waitForStarted(windowDeadlineMs);
}

bool WindowProcess::says(const QString &words)
{
    const QDeadlineTimer deadline(windowDeadlineMs);
    while (!errors().contains(words)) {
        if (deadline.hasExpired() || (m_process.state() == QProcess::NotRunning && !errors().contains(words)))
            return false;
        m_process.waitForReadyRead(100);
    }
    return true;
}

bool WindowProcess::endWaiting()
{
    if (m_process.state() != QProcess::Running)
        return false;
    m_process.terminate();
    // The signal ends a dialogue of the start as it ends any program; a window ends in order.
    return m_process.waitForFinished(windowDeadlineMs)
        && (m_process.exitStatus() == QProcess::CrashExit || m_process.exitCode() == 0);
}

int WindowProcess::exitCode()
{
    const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(windowDeadlineMs);
    return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace Morelia::Test
