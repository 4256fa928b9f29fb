// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/livecontroller.h"

#include "client/accounts/accountmanager.h"
#include "models/lists/timetext.h"
#include "models/lists/typingtext.h"

#include <QDateTime>

namespace Morelia {

LiveController::LiveController(const FlowRef &flow, AccountManager &accounts, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_accounts(accounts)
    , m_clock(clock)
{
    const SyncEngine *known = engine();
    if (!known)
        return;
    connect(&known->live(), &LiveState::writersChanged, this, [this](const QString &flowId) {
        if (flowId == m_flow.flowId)
            Q_EMIT changed();
    });
    connect(&known->live(), &LiveState::presenceChanged, this, [this](const QString &userId) {
        if (userId == m_peer)
            Q_EMIT changed();
    });
}

LiveController::~LiveController()
{
    // Leaving the flow ends typing in it.
    noteTyping(false);
}

SyncEngine *LiveController::engine() const
{
    return m_accounts.engine(m_flow.account);
}

std::optional<PresenceSeen> LiveController::presence() const
{
    return m_peer.isEmpty() || !engine() ? std::nullopt : engine()->live().presence(m_peer);
}

QString LiveController::typingText() const
{
    return engine() ? Morelia::typingText(engine()->live().writers(m_flow.flowId)) : QString();
}

bool LiveController::online() const
{
    const std::optional<PresenceSeen> seen = presence();
    return seen && seen->online;
}

QString LiveController::presenceText() const
{
    return words(presence(), m_clock);
}

QString LiveController::words(const std::optional<PresenceSeen> &seen, const Clock &clock)
{
    if (!seen)
        return {};
    if (seen->online)
        return tr("online");
    const QDate today = QDateTime::fromMSecsSinceEpoch(clock.wallMs()).date();
    const QString when = listTimeText(seen->lastSeenMs, today);
    //: %1 is a time of today, a day of the last week, or a date.
    return when.isEmpty() ? QString() : tr("last seen: %1").arg(when);
}

void LiveController::setPeer(const QString &userId)
{
    if (m_peer == userId)
        return;
    m_peer = userId;
    Q_EMIT changed();
}

void LiveController::noteTyping(bool typing)
{
    if (SyncEngine *known = engine())
        known->noteTyping(m_flow.flowId, typing);
}

} // namespace Morelia
