// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/blockedpeople.h"

#include "models/lists/storewords.h"
#include "models/lists/words.h"
#include "models/store/store.h"

#include <QCollator>

#include <algorithm>
#include <utility>

namespace Morelia {

BlockedPeople::BlockedPeople(Store &store, Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_retry(clock)
{
    connect(&m_retry, &ReadRetry::errorChanged, this, &BlockedPeople::errorChanged);
    connect(&m_retry, &ReadRetry::due, this, &BlockedPeople::read);
    connect(&store, &Store::changed, this, [this](const StoreChanges &changes) {
        if (m_begun && (changes.accounts || !changes.users.isEmpty()))
            read();
    });
}

int BlockedPeople::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant BlockedPeople::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BlockedPerson &person = m_people[index.row()];
    switch (role) {
    case AccountIdRole:
        return person.account;
    case UserIdRole:
        return person.userId;
    case Qt::DisplayRole:
    case NameRole:
        return nameWithLogin(person.name, person.login);
    default:
        return {};
    }
}

QHash<int, QByteArray> BlockedPeople::roleNames() const
{
    return {{AccountIdRole, "accountId"}, {UserIdRole, "userId"}, {NameRole, "name"}};
}

QString BlockedPeople::errorText() const
{
    return m_refusal ? storeErrorText(*m_refusal) : m_retry.errorText();
}

void BlockedPeople::begin()
{
    if (!std::exchange(m_begun, true))
        read();
}

void BlockedPeople::read()
{
    if (!m_turn.begin())
        return;
    m_store.blockedPeople().then(this, [this](const Result<QList<BlockedPerson>> &people) {
        const bool again = m_turn.end();
        if (!people) {
            m_retry.noteFailure(people.error());
            return;
        }
        m_retry.noteSuccess();
        take(*people);
        if (again)
            read();
    });
}

void BlockedPeople::take(const QList<BlockedPerson> &people)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    QList<BlockedPerson> sorted = people;
    std::ranges::stable_sort(sorted, [&collator](const BlockedPerson &a, const BlockedPerson &b) {
        const int order = collator.compare(a.name, b.name);
        return order != 0 ? order < 0 : std::pair(a.account, a.userId) < std::pair(b.account, b.userId);
    });
    if (sorted == m_people)
        return;
    beginResetModel();
    m_people = sorted;
    endResetModel();
    Q_EMIT countChanged();
}

void BlockedPeople::unblock(qint64 accountId, const QString &userId)
{
    m_store.unblock(accountId, userId).then(this, [this](const Result<> &stored) {
        // A second click finds nobody.
        const bool refused = !stored && stored.error().kind != ErrorKind::NotFound;
        const std::optional<Error> refusal = refused ? std::optional(stored.error()) : std::nullopt;
        if (std::exchange(m_refusal, refusal) != refusal)
            Q_EMIT errorChanged();
    });
}

void BlockedPeople::retranslate()
{
    if (!m_people.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT errorChanged();
}

} // namespace Morelia
