// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/handover.h"

#include "client/controllers/composercontroller.h"
#include "client/controllers/flowcontroller.h"
#include "client/controllers/invitation.h"

#include <utility>

namespace Morelia {

void Handover::take(const QList<QUrl> &urls)
{
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            m_files.append(url);
        else
            takeLink(url);
    }
    Q_EMIT changed();
    attach();
}

void Handover::takeLink(const QUrl &link)
{
    const QString server = invitedServer(link);
    if (!server.isEmpty())
        Q_EMIT joinRequested(server);
    else
        m_problem = tr("This version of Morelia does not understand that link.");
}

void Handover::setFlow(FlowController *flow)
{
    m_flow = flow;
    // A conversation that was just opened does not know yet what it may do. Its composer may outlive it, and come back.
    if (flow)
        connect(
            flow->composer(), &ComposerController::capabilitiesChanged, this, &Handover::attach, Qt::UniqueConnection);
    attach();
}

void Handover::attach()
{
    if (!m_flow || m_files.isEmpty() || !m_flow->composer()->canAttach())
        return;
    m_flow->composer()->attach(std::exchange(m_files, {}));
    Q_EMIT changed();
}

QString Handover::waitingText() const
{
    return m_files.isEmpty() ? QString()
                             : tr("Open a conversation that takes files: %n file(s) will be attached there.", nullptr,
                                   static_cast<int>(m_files.size()));
}

void Handover::forgetProblem()
{
    m_problem.clear();
    Q_EMIT changed();
}

} // namespace Morelia
