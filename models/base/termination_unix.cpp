// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/termination.h"

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace Morelia {
namespace {

// A signal handler can reach nothing but a global.
std::array<int, 2> wakePair{-1, -1};

extern "C" void wakeEventLoop(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = write(wakePair[0], &byte, 1);
}

} // namespace

Termination::Termination(QObject *parent)
    : QObject(parent)
{
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, wakePair.data()) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(wakePair[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(wakePair[1], &byte, 1) == 1)
            Q_EMIT requested();
    });
    struct sigaction action = {};
    action.sa_handler = wakeEventLoop;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

Termination::~Termination()
{
    struct sigaction action = {};
    action.sa_handler = SIG_DFL;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    m_notifier.reset();
    for (int &end : wakePair) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace Morelia
