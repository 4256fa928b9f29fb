// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/typingnotes.h"

#include "client/sync/adapterhandle.h"

namespace Morelia {

TypingNotes::TypingNotes(AdapterHandle &adapter, Clock &clock)
    : m_adapter(adapter)
    , m_clock(clock)
{}

void TypingNotes::setOnline(bool online)
{
    m_online = online;
    m_flowId.clear();
}

void TypingNotes::note(const QString &flowId, bool typing)
{
    if (!m_online)
        return;
    const bool told = m_flowId == flowId;
    if (!typing) {
        if (told)
            tell(flowId, false);
        return;
    }
    if (told && m_clock.monotonicMs() - m_toldMs < repeat.count())
        return;
    if (!told && !m_flowId.isEmpty())
        tell(QString(m_flowId), false);
    tell(flowId, true);
}

void TypingNotes::tell(const QString &flowId, bool typing)
{
    m_flowId = typing ? flowId : QString();
    m_toldMs = m_clock.monotonicMs();
    m_adapter.submit(newLocalId(), SetTyping{.flowId = flowId, .typing = typing});
}

} // namespace Morelia
