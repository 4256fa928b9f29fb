// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/accountdeletion.h"

#include "client/accounts/accountmanager.h"
#include "client/sync/syncengine.h"
#include "models/text/cleaning.h"

namespace Morelia {

AccountDeletion::AccountDeletion(AccountManager &accounts, AccountId account, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_account(account)
{
    connect(&accounts, &AccountManager::statusChanged, this, [this](AccountId changedAccount) {
        if (changedAccount == m_account)
            Q_EMIT changed();
    });
}

SyncEngine *AccountDeletion::engine() const
{
    return m_accounts.engine(m_account);
}

bool AccountDeletion::isPossible() const
{
    const SyncEngine *own = engine();
    return own && own->status().state == SessionState::Online
        && own->identity().capabilities.testFlag(Capability::DeleteAccount);
}

QString AccountDeletion::problem() const
{
    switch (m_problem) {
    case Problem::None:
        break;
    case Problem::OtherLogin:
        return tr("This is not the login of the account.");
    case Problem::Offline:
        return tr("The server is not reached at the moment. The account is still there.");
    case Problem::Refused:
        return m_detail.isEmpty() ? tr("The server has not deleted the account.")
                                  : tr("The server has not deleted the account: %1").arg(m_detail);
    case Problem::Lost:
        return tr("The connection was lost: whether the account is deleted shows at the next sign-in.");
    }
    return {};
}

void AccountDeletion::begin()
{
    if (!isBusy())
        end(Problem::None);
}

void AccountDeletion::remove(const QString &typed)
{
    SyncEngine *own = engine();
    if (isBusy() || !own)
        return;
    if (typed.trimmed() != own->account().config.login) {
        end(Problem::OtherLogin);
        return;
    }
    if (!isPossible()) {
        end(Problem::Offline);
        return;
    }
    m_opId = newLocalId();
    m_finished = connect(own, &SyncEngine::commandFinished, this, &AccountDeletion::onFinished);
    Q_EMIT changed();
    own->execute(m_opId, DeleteAccount{});
}

void AccountDeletion::onFinished(const LocalId &opId, const OpResult &result)
{
    if (opId != m_opId)
        return;
    if (result.status == OpResult::Status::Accepted) {
        end(Problem::None);
        m_accounts.signOut(m_account, AccountManager::LocalData::Remove);
        return;
    }
    m_detail = oneLine(result.failure.detail, 300);
    if (result.failure.kind == FailureKind::Network)
        end(Problem::Lost);
    else
        end(result.status == OpResult::Status::Rejected ? Problem::Refused : Problem::Lost);
}

void AccountDeletion::end(Problem problem)
{
    disconnect(m_finished);
    m_opId.clear();
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace Morelia
