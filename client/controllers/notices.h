// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"
#include "models/store/records.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace Morelia {

class AccountManager;
class FlowActions;
class FlowController;
class FlowListModel;
class Handover;

//! The words of what the window says above everything else, each once.
class Notices
{
    Q_DECLARE_TR_FUNCTIONS(Morelia::Notices)

public:
    //! All must outlive this.
    Notices(AccountManager &accounts, const FlowListModel &flows, FlowActions &flowActions, Handover &handover);

    void setHealth(StoreHealth health) { m_health = health; }
    //! Why the account that the person wanted to be gone is still here.
    void setRemoveError(const std::optional<Error> &error) { m_removeError = error; }

    //! Lasting facts that the person should know; flow: the open one, or null.
    QStringList lasting(FlowController *flow) const;
    //! Failures of the person's own actions, until forget().
    QStringList mishaps(const FlowController *flow) const;
    //! The person has read the mishaps.
    void forget(FlowController *flow);

private:
    AccountManager &m_accounts;
    const FlowListModel &m_flows;
    FlowActions &m_flowActions;
    Handover &m_handover;
    StoreHealth m_health = StoreHealth::Closed;
    std::optional<Error> m_removeError;
    bool m_unusableRead = false; // the person knows of the accounts that cannot be used
};

} // namespace Morelia
