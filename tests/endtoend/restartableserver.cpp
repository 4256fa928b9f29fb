// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/restartableserver.h"

#include <csignal>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

RestartableServer::RestartableServer(QString dataDir)
    : m_dataDir(std::move(dataDir))
{}

RestartableServer::~RestartableServer() = default;

bool RestartableServer::start()
{
    m_process = std::make_unique<ServerProcess>(m_dataDir);
    m_process->forwardErrors();
    if (!m_process->start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)}))
        return false;
    m_port = m_process->url().port();
    return true;
}

int RestartableServer::terminate()
{
    m_process->terminate();
    return m_process->waitForExit();
}

void RestartableServer::kill()
{
    m_process.reset();
}

void RestartableServer::freeze()
{
    signal(SIGSTOP);
}

void RestartableServer::thaw()
{
    signal(SIGCONT);
}

void RestartableServer::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process->processId()), number);
}

QString RestartableServer::address() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

} // namespace Morelia::Test
