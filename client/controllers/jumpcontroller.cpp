// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/jumpcontroller.h"

#include "client/accounts/accountmanager.h"
#include "models/base/clock.h"
#include "models/lists/flowlistmodel.h"
#include "models/store/savedrow.h"

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

QList<JumpPerson> everyone(const UserListModel &people)
{
    QList<JumpPerson> all;
    all.reserve(people.count());
    for (int row = 0; row < people.count(); ++row) {
        const auto text = [index = people.index(row)](int role) { return index.data(role).toString(); };
        all.append({.id = text(UserListModel::UserIdRole),
            .name = text(UserListModel::NameRole),
            .login = text(UserListModel::LoginRole),
            .picture = text(UserListModel::PictureRole)});
    }
    return all;
}

} // namespace

JumpController::JumpController(
    Store &store, AccountManager &accounts, FlowListModel &flows, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_flows(flows)
    , m_clock(clock)
    , m_rows(clock)
    , m_maker(store, accounts)
{
    connect(&flows, &FlowListModel::allChanged, this, [this] {
        m_flowsStale = true;
        refreshSoon();
    });
    connect(&accounts, &AccountManager::adopted, this, [this](AccountId account) {
        m_flowsStale = true;
        noteStale(account);
    });
    connect(&accounts, &AccountManager::removed, this, [this](AccountId account) {
        m_people.erase(account);
        m_flowsStale = true;
        noteStale(account);
    });
    connect(&m_maker, &FlowMaker::changed, this, &JumpController::changed);
    connect(
        &m_maker, &FlowMaker::made, this, [this](const FlowRef &flow) { Q_EMIT chosen(flow.account, flow.flowId); });
}

JumpController::~JumpController() = default;

bool JumpController::isOpenMuted() const
{
    return m_open.choices.isMuted(m_clock.wallMs());
}

void JumpController::begin(bool writableOnly, bool people)
{
    m_isBegun = true;
    m_flowsStale = true;
    m_filterText.clear();
    m_commands.clear();
    m_maker.forgetProblem();
    const QList<AccountId> accounts = people ? m_accounts.ids() : QList<AccountId>();
    for (const AccountId account : accounts)
        addPeople(account);
    const QList<FlowRow> flows = m_flows.all();
    const auto open = std::ranges::find(flows, m_flows.current(), &FlowRow::ref);
    m_open = open == flows.cend() ? FlowRow() : *open;
    m_rows.setOffer({.writableOnly = writableOnly, .people = people});
    m_rows.setOpen(m_flows.current());
    m_rows.setFilterText({});
    m_rows.setCommands({});
    refresh();
    setCurrent(0);
    Q_EMIT begun();
    Q_EMIT filterTextChanged();
    Q_EMIT commandsChanged();
    Q_EMIT changed();
}

void JumpController::end()
{
    m_isBegun = false;
    m_maker.giveUp();
}

// Saved messages can be opened before there are any.
QList<FlowRow> JumpController::conversations() const
{
    QList<FlowRow> flows = m_flows.all();
    const QList<AccountId> accounts = m_accounts.ids();
    for (const AccountId account : accounts) {
        const FlowRow saved = emptySavedRow(account);
        if (std::ranges::find(std::as_const(flows), saved.ref, &FlowRow::ref) == flows.cend())
            flows.append(saved);
    }
    return flows;
}

void JumpController::addPeople(AccountId account)
{
    std::unique_ptr<UserListModel> &people = m_people[account];
    if (people)
        return;
    people = std::make_unique<UserListModel>(m_store, m_clock);
    const auto changed = [this, account] { noteStale(account); };
    connect(people.get(), &UserListModel::rowsInserted, this, changed);
    connect(people.get(), &UserListModel::rowsRemoved, this, changed);
    connect(people.get(), &UserListModel::rowsMoved, this, changed);
    connect(people.get(), &UserListModel::dataChanged, this, changed);
    people->setAccountId(account);
}

void JumpController::noteStale(AccountId account)
{
    m_stalePeople.insert(account);
    refreshSoon();
}

// One batch of news changes many rows, one after the other.
void JumpController::refreshSoon()
{
    if (!m_isBegun || std::exchange(m_refreshing, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_refreshing = false;
            if (m_isBegun)
                refresh();
        },
        Qt::QueuedConnection);
}

void JumpController::refresh()
{
    if (std::exchange(m_flowsStale, false))
        m_rows.setConversations(conversations());
    for (const AccountId account : std::exchange(m_stalePeople, {})) {
        const auto people = m_people.find(account);
        m_rows.setPeople(account, people == m_people.end() ? QList<JumpPerson>() : everyone(*people->second));
    }
    update();
}

void JumpController::update()
{
    m_rows.update();
    if (!m_current.isValid())
        setCurrent(0);
    else
        Q_EMIT currentChanged();
}

void JumpController::setFilterText(const QString &text)
{
    if (m_filterText == text)
        return;
    m_filterText = text;
    m_rows.setFilterText(text);
    m_rows.update();
    setCurrent(0);
    Q_EMIT filterTextChanged();
}

void JumpController::setCommands(const QStringList &names)
{
    if (m_commands == names)
        return;
    m_commands = names;
    m_rows.setCommands(names);
    m_rows.update();
    setCurrent(0);
    Q_EMIT commandsChanged();
}

void JumpController::refreshTexts()
{
    for (const auto &[account, people] : m_people)
        people->refreshTexts();
    m_flowsStale = true;
    refreshSoon();
}

void JumpController::setCurrent(int row)
{
    m_current = m_rows.index(row);
    Q_EMIT currentChanged();
}

void JumpController::move(int step)
{
    if (const int count = m_rows.count(); count > 0)
        setCurrent(((current() + step) % count + count) % count);
}

void JumpController::moveWithin(int step)
{
    if (const int count = m_rows.count(); count > 0)
        setCurrent(std::clamp(current() + step, 0, count - 1));
}

void JumpController::take(int row)
{
    const JumpListModel::Target target = m_rows.at(row < 0 ? current() : row);
    if (target.id.isEmpty() || m_maker.isBusy())
        return;
    switch (target.kind) {
    case JumpListModel::Kind::Conversation:
        Q_EMIT chosen(target.account, target.id);
        break;
    case JumpListModel::Kind::Person:
        m_maker.make({.account = target.account, .kind = FlowKind::Chat, .title = {}, .people = {target.id}});
        break;
    case JumpListModel::Kind::Command:
        Q_EMIT commandChosen(target.id.toInt());
        break;
    }
}

} // namespace Morelia
