// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/serverprocess.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <csignal>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int startDeadlineMs = 20'000;

} // namespace

ServerProcess::ServerProcess(QString dataDir)
    : m_dataDir(std::move(dataDir))
{}

ServerProcess::~ServerProcess()
{
    kill();
}

bool ServerProcess::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QStringLiteral(MORELIA_BIN_DIR "/morelia-server"),
        {u"--data"_s, m_dataDir, u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)});
    static const QRegularExpression listening(u"ws://127\\.0\\.0\\.1:(\\d+)/ws"_s);
    QByteArray output;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < startDeadlineMs && m_process->state() != QProcess::NotRunning) {
        m_process->waitForReadyRead(100);
        output += m_process->readAllStandardOutput();
        const QRegularExpressionMatch match = listening.match(QString::fromUtf8(output));
        if (match.hasMatch()) {
            m_port = match.captured(1).toInt();
            return true;
        }
    }
    return false;
}

int ServerProcess::terminate()
{
    m_process->terminate();
    return m_process->waitForFinished(startDeadlineMs) ? m_process->exitCode() : -1;
}

void ServerProcess::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(startDeadlineMs);
    m_process.reset();
}

void ServerProcess::freeze()
{
    signal(SIGSTOP);
}

void ServerProcess::thaw()
{
    signal(SIGCONT);
}

void ServerProcess::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process->processId()), number);
}

QString ServerProcess::address() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

} // namespace Morelia::Test
