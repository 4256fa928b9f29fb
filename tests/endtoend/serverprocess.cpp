// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/endtoend/serverprocess.h"

#include <csignal>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

ServerProcess::ServerProcess(QString dataDir)
    : m_dataDir(std::move(dataDir))
{}

ServerProcess::~ServerProcess() = default;

bool ServerProcess::start()
{
    m_process = std::make_unique<Tests::ServerProcess>(m_dataDir);
    m_process->forwardErrors();
    if (!m_process->start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)}))
        return false;
    m_port = m_process->url().port();
    return true;
}

int ServerProcess::terminate()
{
    m_process->terminate();
    return m_process->waitForExit();
}

void ServerProcess::kill()
{
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
