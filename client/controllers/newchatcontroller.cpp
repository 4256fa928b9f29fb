// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/newchatcontroller.h"

#include "client/accounts/accountmanager.h"
#include "models/entities/savedflow.h"
#include "models/lists/storewords.h"
#include "models/text/cleaning.h"

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
    , m_accounts(accounts)
    , m_people(store, clock)
    , m_maker(store, accounts)
{
    connect(&m_maker, &FlowMaker::changed, this, &NewChatController::changed);
    connect(
        &m_maker, &FlowMaker::made, this, [this](const FlowRef &flow) { Q_EMIT created(flow.account, flow.flowId); });
    connect(&m_people, &UserListModel::selectedIdsChanged, this, &NewChatController::changed);
    connect(&m_people, &UserListModel::errorChanged, this, &NewChatController::changed);
    connect(&accounts, &AccountManager::statusChanged, this, [this](AccountId account) {
        if (account == m_account)
            Q_EMIT changed();
    });
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
    m_maker.forgetProblem();
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
    if (m_account == accountId || m_maker.isBusy() || !m_accounts.engine(accountId))
        return;
    m_account = accountId;
    m_maker.forgetProblem();
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
    return !m_maker.isBusy() && m_title.size() <= longestTitle && missingText().isEmpty();
}

bool NewChatController::busy() const
{
    return m_maker.isBusy();
}

QString NewChatController::errorText() const
{
    if (const QString notMade = m_maker.errorText(); !notMade.isEmpty())
        return notMade;
    const std::optional<Error> &unread = m_people.error();
    return unread ? storeErrorText(*unread) : QString();
}

void NewChatController::reset(qint64 accountId)
{
    m_kind = Kind::Chat;
    m_title.clear();
    m_maker.forgetProblem();
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
    m_maker.forgetProblem();
    Q_EMIT changed();
}

void NewChatController::create()
{
    if (!canCreate())
        return;
    m_maker.make({.account = m_account,
        .kind = flowKindOf(m_kind),
        .title = m_title.trimmed(),
        .people = m_people.selectedIds()});
}

void NewChatController::openSaved()
{
    if (m_accounts.engine(m_account))
        Q_EMIT created(m_account, savedFlowId);
}

} // namespace Morelia
