// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/leavingmessage.h"

#include "client/accounts/accountmanager.h"

namespace Morelia {

LeavingMessage::LeavingMessage(const FlowRef &flow, AccountManager &accounts, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_accounts(accounts)
{
    if (const SyncEngine *known = engine())
        connect(known, &SyncEngine::leavingChanged, this, [this](const QString &flowId) {
            if (flowId == m_flow.flowId)
                Q_EMIT changed();
        });
}

QString LeavingMessage::localId() const
{
    return engine() ? engine()->leaving(m_flow.flowId).opId : QString();
}

int LeavingMessage::percent() const
{
    return engine() ? engine()->leaving(m_flow.flowId).percent : 0;
}

void LeavingMessage::cancel(const QString &localId)
{
    // The command that sends a message has its id.
    if (SyncEngine *known = engine())
        known->cancel(localId);
}

SyncEngine *LeavingMessage::engine() const
{
    return m_accounts.engine(m_flow.account);
}

} // namespace Morelia
