// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/serverprocess.h"

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;

} // namespace

ServerProcess::~ServerProcess()
{
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

QString ServerProcess::program()
{
    return u"" MORELIA_BIN_DIR "/morelia-server"_s;
}

bool ServerProcess::start(const QStringList &arguments)
{
    QStringList all{u"--data"_s, m_folder};
    if (!arguments.contains("--listen"_L1))
        all += {u"--listen"_s, u"127.0.0.1:0"_s};
    m_process.start(program(), all + arguments);
    return waitForLine();
}

bool ServerProcess::startAfter(const QString &commands)
{
    m_process.start(u"/bin/sh"_s,
        {u"-c"_s, commands + u"; exec \"$0\" \"$@\""_s, program(), u"--data"_s, m_folder, u"--listen"_s,
            u"127.0.0.1:0"_s});
    return waitForLine();
}

bool ServerProcess::waitForLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patienceMs))
            return false;
    }
    m_line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_url = QUrl(m_line.section(u' ', -1));
    return m_line.startsWith("listening on ws://"_L1);
}

int ServerProcess::waitForExit()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patienceMs))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace Morelia::Test
