// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/notices.h"

#include "client/accounts/accountmanager.h"
#include "client/accounts/localserver.h"
#include "client/accounts/unusableaccount.h"
#include "client/controllers/flowactions.h"
#include "client/controllers/flowcontroller.h"
#include "client/controllers/handover.h"
#include "models/lists/flowlistmodel.h"
#include "models/lists/storewords.h"

#include <algorithm>

namespace Morelia {

namespace {

void addOnce(QStringList &texts, const QString &text)
{
    if (!text.isEmpty() && !texts.contains(text))
        texts.append(text);
}

void addError(QStringList &texts, const std::optional<Error> &error)
{
    if (error)
        addOnce(texts, storeErrorText(*error));
}

} // namespace

Notices::Notices(AccountManager &accounts, const FlowListModel &flows, FlowActions &flowActions, Handover &handover)
    : m_accounts(accounts)
    , m_flows(flows)
    , m_flowActions(flowActions)
    , m_handover(handover)
{}

QStringList Notices::lasting(FlowController *flow) const
{
    QStringList notices;
    if (m_health == StoreHealth::MemoryOnly)
        notices.append(tr("The disk is full or cannot be written. New messages and what waits to be sent are lost when "
                          "Morelia ends. Make room, then start Morelia again."));
    const LocalServer &server = m_accounts.localServer();
    if (server.takenPort() != 0)
        notices.append(
            tr("Another program has taken port %1 of this computer. Until Morelia starts again, others on this "
               "computer reach you at %2.")
                .arg(QString::number(server.takenPort()), server.shareAddress()));
    addError(notices, m_accounts.storeError());
    addError(notices, m_flows.error());
    if (flow) {
        addError(notices, flow->messages()->error());
        addError(notices, flow->headError());
    }
    addOnce(notices, m_handover.waitingText());
    return notices;
}

QStringList Notices::mishaps(const FlowController *flow) const
{
    QStringList mishaps = m_unusableRead ? QStringList() : unusableTexts(m_accounts.unusable());
    addError(mishaps, m_removeError);
    const auto add = [&mishaps](const auto &error) { addError(mishaps, error); };
    std::ranges::for_each(m_flowActions.errors(), add);
    addOnce(mishaps, m_flowActions.leftOut());
    if (flow) {
        std::ranges::for_each(flow->storeErrors(), add);
        addOnce(mishaps, flow->keptText());
    }
    addOnce(mishaps, m_handover.problem());
    return mishaps;
}

void Notices::forget(FlowController *flow)
{
    m_removeError.reset();
    m_unusableRead = true;
    m_flowActions.forgetErrors();
    if (flow)
        flow->forgetStoreErrors();
    m_handover.forgetProblem();
}

} // namespace Morelia
