// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/newchatcontroller.h"

#include "client/accounts/accountmanager.h"
#include "models/lists/storewords.h"
#include "models/store/store.h"
#include "models/text/cleaning.h"

#include <algorithm>

namespace Morelia {

namespace {

constexpr int longestTitle = 120;

FlowKind flowKindOf(NewChatController::Kind kind)
{
    switch (kind) {
    case NewChatController::Kind::Chat:
        return FlowKind::Chat;
    case NewChatController::Kind::Group:
        return FlowKind::Group;
    case NewChatController::Kind::Channel:
        return FlowKind::Channel;
    }
    return FlowKind::Chat;
}

} // namespace

NewChatController::NewChatController(Store &store, AccountManager &accounts, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_people(store, clock)
{
    connect(&m_people, &UserListModel::selectedIdsChanged, this, &NewChatController::changed);
    connect(&m_people, &UserListModel::errorChanged, this, &NewChatController::changed);
    connect(&accounts, &AccountManager::statusChanged, this, [this](AccountId account) {
        if (account == m_account)
            Q_EMIT changed();
    });
    connect(&accounts, &AccountManager::removed, this, &NewChatController::onRemoved);
}

NewChatController::~NewChatController() = default;

NewChatController::Kind NewChatController::kind() const
{
    return m_kind;
}

void NewChatController::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    m_problem = Problem::None;
    const QStringList chosen = m_people.selectedIds();
    // A chat has one other person.
    if (kind == Kind::Chat && chosen.size() > 1)
        m_people.clearSelection();
    Q_EMIT changed();
}

qint64 NewChatController::accountId() const
{
    return m_account;
}

void NewChatController::setAccountId(qint64 accountId)
{
    if (m_account == accountId || m_busy || !m_accounts.engine(accountId))
        return;
    m_account = accountId;
    m_problem = Problem::None;
    m_people.clearSelection();
    m_people.setAccountId(accountId);
    Q_EMIT changed();
}

QString NewChatController::title() const
{
    return m_title;
}

void NewChatController::setTitle(const QString &title)
{
    if (m_title == title)
        return;
    m_title = title;
    Q_EMIT changed();
}

bool NewChatController::arePeopleKnown() const
{
    const SyncEngine *engine = m_accounts.engine(m_account);
    return engine && engine->hasSynced();
}

int NewChatController::maxTitleChars() const
{
    return longestTitle;
}

QString NewChatController::titleText() const
{
    const bool full = m_kind != Kind::Chat && m_title.size() >= longestTitle;
    return full ? tr("The name is full: %n characters are the most.", nullptr, longestTitle) : QString();
}

QString NewChatController::missingText() const
{
    const bool nobody = m_people.selectedIds().isEmpty();
    if (m_kind == Kind::Chat)
        return nobody ? tr("Choose somebody.") : QString();
    const bool untitled = cleanName(m_title).isEmpty();
    // Others may come to a channel later; a group without others would be a monologue.
    if (m_kind == Kind::Group && nobody)
        return untitled ? tr("Type a name and choose somebody.") : tr("Choose somebody.");
    return untitled ? tr("Type a name.") : QString();
}

bool NewChatController::canCreate() const
{
    return !m_busy && m_title.size() <= longestTitle && missingText().isEmpty();
}

bool NewChatController::busy() const
{
    return m_busy;
}

QString NewChatController::errorText() const
{
    switch (m_problem) {
    case Problem::None:
        if (const std::optional<Error> &unread = m_people.error())
            return storeErrorText(*unread);
        return {};
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

void NewChatController::reset(qint64 accountId)
{
    m_kind = Kind::Chat;
    m_title.clear();
    m_problem = Problem::None;
    m_people.clearSelection();
    m_people.setFilterText({});
    const SyncEngine *wanted = m_accounts.engine(accountId);
    const SyncEngine *engine = wanted ? wanted : m_accounts.current();
    m_account = engine ? engine->account().config.id : 0;
    m_people.setAccountId(m_account);
    Q_EMIT changed();
}

void NewChatController::toggle(const QString &userId)
{
    const bool chosen = m_people.selectedIds().contains(userId);
    if (m_kind == Kind::Chat && !chosen)
        m_people.clearSelection();
    m_people.setSelected(userId, !chosen);
    m_problem = Problem::None;
    Q_EMIT changed();
}

void NewChatController::create()
{
    SyncEngine *engine = m_accounts.engine(m_account);
    if (!engine || !canCreate())
        return;
    m_problem = Problem::None;
    m_busy = true;
    m_engine = engine;
    Q_EMIT changed();
    const Wish wish{.kind = m_kind, .title = m_title.trimmed(), .people = m_people.selectedIds()};
    if (wish.kind != Kind::Chat) {
        createOnServer(wish);
        return;
    }
    m_store.chatWith(engine->account().config.id, wish.people.constFirst())
        .then(this, [this, wish](const Result<FlowRef> &known) {
            if (!known && known.error().kind == ErrorKind::NotFound) {
                createOnServer(wish);
                return;
            }
            m_busy = false;
            if (!known) {
                m_problem = Problem::Unread;
                m_storeError = known.error();
            }
            Q_EMIT changed();
            if (known)
                Q_EMIT created(known->account, known->flowId);
        });
}

void NewChatController::createOnServer(const Wish &wish)
{
    if (!m_engine || m_engine->status().state != SessionState::Online) {
        m_busy = false;
        const bool signedOut = m_engine && m_engine->status().state == SessionState::NeedsUser;
        m_problem = signedOut ? Problem::SignedOut : Problem::Offline;
        Q_EMIT changed();
        return;
    }
    m_opId = newLocalId();
    m_finished = connect(m_engine, &SyncEngine::commandFinished, this, &NewChatController::onFinished);
    m_engine->execute(m_opId,
        CreateFlow{.kind = flowKindOf(wish.kind),
            .title = wish.kind == Kind::Chat ? QString() : wish.title,
            .info = {},
            .memberIds = QStringList{m_engine->account().config.userId} + wish.people});
}

void NewChatController::onFinished(const LocalId &opId, const OpResult &result)
{
    if (opId != m_opId)
        return;
    disconnect(m_finished);
    m_opId.clear();
    m_busy = false;
    const bool accepted = result.status == OpResult::Status::Accepted && !result.remoteId.isEmpty();
    if (!accepted) {
        m_problem = result.status == OpResult::Status::Rejected ? Problem::Refused : Problem::Lost;
        if (result.failure.kind == FailureKind::Network)
            m_problem = Problem::Offline;
        m_detail = oneLine(result.failure.detail, 300);
    }
    Q_EMIT changed();
    if (accepted && m_engine)
        Q_EMIT created(m_engine->account().config.id, result.remoteId);
}

// The answer of an account that has gone never comes.
void NewChatController::onRemoved(qint64 accountId)
{
    if (m_opId.isEmpty() || accountId != m_account)
        return;
    disconnect(m_finished);
    m_opId.clear();
    m_busy = false;
    Q_EMIT changed();
}

} // namespace Morelia
