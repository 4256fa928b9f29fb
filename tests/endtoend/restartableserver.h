// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/server/serverprocess.h"

#include <QString>

#include <memory>

namespace Morelia::Test {

//! A server program that can be stopped in every way and comes back on its port.
class RestartableServer
{
public:
    explicit RestartableServer(QString dataDir);
    ~RestartableServer();
    Q_DISABLE_COPY_MOVE(RestartableServer)

    //! Starts it on a free port, later on the same one. False when it does not say that it listens.
    bool start();
    //! SIGTERM; its exit code, or -1 when it does not end.
    int terminate();
    //! SIGKILL.
    void kill();
    //! SIGSTOP and SIGCONT.
    void freeze();
    void thaw();

    //! The address for a client.
    QString address() const;

private:
    void signal(int number) const;

    const QString m_dataDir;
    int m_port = 0;
    std::unique_ptr<ServerProcess> m_process;
};

} // namespace Morelia::Test
