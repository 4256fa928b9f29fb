// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/contract/doublepeer.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Morelia::Test {

bool DoublePeer::start()
{
    m_server.reachable = true;
    return true;
}

bool DoublePeer::stop()
{
    m_server.reachable = false;
    m_server.shutDown();
    return true;
}

QUrl DoublePeer::url() const
{
    return QUrl(u"wss://chat.example.org/ws"_s);
}

bool DoublePeer::waitFor(const std::function<bool()> &condition)
{
    constexpr Milliseconds step = 10ms;
    constexpr Milliseconds patience = 3min;
    for (Milliseconds passed{0}; passed < patience; passed += step) {
        if (condition())
            return true;
        m_clock.advance(step);
    }
    return condition();
}

QStringList DoublePeer::holds(const QString &login, const QString &flowId)
{
    Q_UNUSED(login);
    return m_server.texts(flowId);
}

} // namespace Morelia::Test
