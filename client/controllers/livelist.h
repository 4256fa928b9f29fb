// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"

#include <QObject>
#include <QSet>

namespace Morelia {

class AccountManager;
class FlowListModel;

//! Tells the list of flows who writes and who is online on any account.
class LiveList : public QObject
{
    Q_OBJECT

public:
    //! Both must outlive this.
    LiveList(AccountManager &accounts, FlowListModel &flows, QObject *parent = nullptr);

private:
    void follow(AccountId account);

    AccountManager &m_accounts;
    FlowListModel &m_flows;
    QSet<AccountId> m_followed;
};

} // namespace Morelia
