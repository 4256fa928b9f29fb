// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <QString>

namespace Morelia {

class AdapterHandle;

//! Tells a server that the person writes, just often enough that others keep seeing it. Without a connection
//! nothing is told, then or later.
class TypingNotes
{
public:
    TypingNotes(AdapterHandle &adapter, Clock &clock);

    //! The text of a flow has changed; typing is false when it was sent or emptied.
    void note(const QString &flowId, bool typing);
    void setOnline(bool online);

    //! While the person goes on it is said again after this.
    static constexpr Milliseconds repeat{3'000};

private:
    void tell(const QString &flowId, bool typing);

    AdapterHandle &m_adapter;
    Clock &m_clock;
    QString m_flowId; // the flow in which the person types, for the server
    qint64 m_toldMs = 0;
    bool m_online = false;
};

} // namespace Morelia
