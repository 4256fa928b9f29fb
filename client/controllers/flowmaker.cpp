// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowmaker.h"

#include "client/accounts/accountmanager.h"
#include "models/lists/storewords.h"
#include "models/store/store.h"
#include "models/text/cleaning.h"

namespace Morelia {

FlowMaker::FlowMaker(Store &store, AccountManager &accounts, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
{
    connect(&accounts, &AccountManager::removed, this, &FlowMaker::onRemoved);
}

FlowMaker::~FlowMaker() = default;

QString FlowMaker::errorText() const
{
    switch (m_problem) {
    case Problem::None:
        break;
    case Problem::SignedOut:
        return tr("You are signed out here, and a new chat needs the server. Sign in again first.");
    case Problem::Offline:
        return tr("There is no connection to the server, and a new chat needs one. Try again when you are online.");
    case Problem::Refused:
        return m_detail.isEmpty() ? tr("The server did not make it.")
                                  : tr("The server did not make it: %1").arg(m_detail);
    case Problem::Lost:
        return tr("The connection broke off. The chat may be there already: look at the list before you try again.");
    case Problem::Unread:
        return storeErrorText(m_storeError);
    }
    return {};
}

void FlowMaker::make(const Wish &wish)
{
    SyncEngine *engine = m_accounts.engine(wish.account);
    if (!engine || m_busy)
        return;
    m_wish = wish;
    m_problem = Problem::None;
    m_busy = true;
    m_engine = engine;
    Q_EMIT changed();
    if (wish.kind != FlowKind::Chat) {
        makeOnServer();
        return;
    }
    m_store.chatWith(wish.account, wish.people.value(0))
        .then(this, [this, turn = m_turn](const Result<FlowRef> &known) {
            if (turn != m_turn)
                return;
            if (!known && known.error().kind == ErrorKind::NotFound) {
                makeOnServer();
                return;
            }
            if (!known)
                m_storeError = known.error();
            end(known ? Problem::None : Problem::Unread);
            if (known)
                Q_EMIT made(*known);
        });
}

void FlowMaker::makeOnServer()
{
    if (!m_engine || m_engine->status().state != SessionState::Online) {
        const bool signedOut = m_engine && m_engine->status().state == SessionState::NeedsUser;
        end(signedOut ? Problem::SignedOut : Problem::Offline);
        return;
    }
    m_opId = newLocalId();
    m_finished = connect(m_engine, &SyncEngine::commandFinished, this, &FlowMaker::onFinished);
    m_engine->execute(m_opId,
        CreateFlow{.kind = m_wish.kind,
            .title = m_wish.kind == FlowKind::Chat ? QString() : m_wish.title,
            .info = {},
            .memberIds = QStringList{m_engine->account().config.userId} + m_wish.people});
}

void FlowMaker::onFinished(const LocalId &opId, const OpResult &result)
{
    if (opId != m_opId)
        return;
    const bool accepted = result.status == OpResult::Status::Accepted && !result.remoteId.isEmpty();
    if (accepted) {
        end(Problem::None);
        Q_EMIT made({m_wish.account, result.remoteId});
        return;
    }
    m_detail = oneLine(result.failure.detail, 300);
    if (result.failure.kind == FailureKind::Network)
        end(Problem::Offline);
    else
        end(result.status == OpResult::Status::Rejected ? Problem::Refused : Problem::Lost);
}

// The answer of an account that has gone never comes.
void FlowMaker::onRemoved(qint64 accountId)
{
    if (!m_opId.isEmpty() && accountId == m_wish.account)
        end(Problem::None);
}

void FlowMaker::giveUp()
{
    if (m_busy)
        end(Problem::None);
}

void FlowMaker::end(Problem problem)
{
    disconnect(m_finished);
    m_opId.clear();
    ++m_turn;
    m_busy = false;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace Morelia
