// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/accountsmodel.h"

#include "client/accounts/accountmanager.h"

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

constexpr int colors = 8;

QString labelOf(const ConnectionController &connection)
{
    //: An account: %1 is the person's name there, %2 the server.
    return AccountsModel::tr("%1 · %2").arg(connection.userName(), connection.serverName());
}

} // namespace

AccountsModel::AccountsModel(AccountManager &accounts, Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_accounts(accounts)
    , m_clock(clock)
{
    connect(&accounts, &AccountManager::loaded, this, &AccountsModel::readAgain);
    connect(&accounts, &AccountManager::adopted, this, &AccountsModel::add);
    connect(&accounts, &AccountManager::removed, this, &AccountsModel::remove);
    readAgain();
}

AccountsModel::~AccountsModel() = default;

void AccountsModel::readAgain()
{
    const QList<AccountId> ids = m_accounts.ids();
    for (const AccountId id : ids)
        add(id);
}

void AccountsModel::add(AccountId account)
{
    if (connectionOf(account))
        return;
    const int row = count();
    beginInsertRows({}, row, row);
    m_rows.push_back(std::make_unique<ConnectionController>(m_accounts, account, m_clock));
    connect(m_rows.back().get(), &ConnectionController::changed, this, [this, account] { tell(account); });
    endInsertRows();
    Q_EMIT countChanged();
    Q_EMIT stateChanged();
    updateLabels();
}

void AccountsModel::tell(AccountId account)
{
    const auto it = std::ranges::find(m_rows, account, &ConnectionController::accountId);
    if (it == m_rows.end())
        return;
    const QModelIndex place = index(static_cast<int>(it - m_rows.begin()));
    Q_EMIT dataChanged(place, place, {Qt::DisplayRole, LabelRole});
    Q_EMIT stateChanged();
    updateLabels();
}

void AccountsModel::remove(AccountId account)
{
    const auto it = std::ranges::find(m_rows, account, &ConnectionController::accountId);
    if (it == m_rows.end())
        return;
    const int row = static_cast<int>(it - m_rows.begin());
    beginRemoveRows({}, row, row);
    // The views may need a turn to let go of it.
    it->release()->deleteLater();
    m_rows.erase(it);
    endRemoveRows();
    Q_EMIT countChanged();
    Q_EMIT stateChanged();
    updateLabels();
}

void AccountsModel::updateLabels()
{
    QVariantMap labels;
    for (const auto &connection : m_rows)
        labels.insert(QString::number(connection->accountId()), labelOf(*connection));
    if (std::exchange(m_labels, labels) != labels)
        Q_EMIT labelsChanged();
}

QString AccountsModel::onlineText() const
{
    if (count() < 2)
        return {};
    const auto online = std::ranges::count(m_rows, State::Online, &ConnectionController::state);
    //: How many accounts are online: %1 of %2.
    return online == count() ? tr("all online") : tr("%1 of %2 online").arg(online).arg(count());
}

int AccountsModel::state() const
{
    // States in which the person can do something come first.
    for (const State state : {State::NeedsUser, State::Waiting, State::Offline, State::Connecting, State::SigningIn,
             State::Syncing, State::SignedOut}) {
        if (std::ranges::find(m_rows, state, &ConnectionController::state) != m_rows.end())
            return static_cast<int>(state);
    }
    return static_cast<int>(m_rows.empty() ? State::Offline : State::Online);
}

bool AccountsModel::canRetry() const
{
    return std::ranges::any_of(m_rows, &ConnectionController::canRetry);
}

void AccountsModel::retryNow()
{
    for (const auto &connection : m_rows) {
        if (connection->canRetry())
            connection->retryNow();
    }
}

bool AccountsModel::needsUser() const
{
    return std::ranges::any_of(m_rows, &ConnectionController::needsUser);
}

int AccountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    ConnectionController *connection = m_rows.at(static_cast<std::size_t>(index.row())).get();
    switch (role) {
    case Qt::DisplayRole:
        return connection->userName();
    case AccountIdRole:
        return connection->accountId();
    case LabelRole:
        return labelOf(*connection);
    case ConnectionRole:
        return QVariant::fromValue(connection);
    case ColorRole:
        return colorOf(connection->accountId());
    default:
        return {};
    }
}

QHash<int, QByteArray> AccountsModel::roleNames() const
{
    return {{AccountIdRole, "accountId"}, {LabelRole, "label"}, {ConnectionRole, "connection"}, {ColorRole, "color"}};
}

ConnectionController *AccountsModel::connectionOf(AccountId account) const
{
    const auto it = std::ranges::find(m_rows, account, &ConnectionController::accountId);
    return it == m_rows.end() ? nullptr : it->get();
}

void AccountsModel::retranslate()
{
    for (const auto &connection : m_rows)
        Q_EMIT connection->changed();
}

int AccountsModel::colorOf(qint64 account) const
{
    // Ids are never given again, so an account keeps its colour when another one goes.
    return account > 0 ? static_cast<int>((account - 1) % colors) : 0;
}

} // namespace Morelia
