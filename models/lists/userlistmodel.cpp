// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/userlistmodel.h"

#include "models/lists/words.h"
#include "models/store/store.h"
#include "models/text/avatar.h"
#include "models/text/cleaning.h"
#include "models/text/folding.h"

#include <QCollator>

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

// From here on one read of everyone is cheaper.
constexpr qsizetype manyPeople = 16;

} // namespace

UserListModel::UserListModel(Store &store, Clock &clock, QObject *parent)
    : PatchedListModel(parent)
    , m_store(store)
    , m_retry(clock)
{
    connect(&m_retry, &ReadRetry::errorChanged, this, &UserListModel::errorChanged);
    connect(&m_retry, &ReadRetry::due, this, &UserListModel::retry);
    connect(&store, &Store::changed, this, &UserListModel::onChanged);
}

int UserListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant UserListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return value(m_rows[index.row()], role);
}

bool UserListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != SelectedRole || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    setSelected(m_rows[index.row()].id, value.toBool());
    return true;
}

QVariant UserListModel::value(const Person &person, int role) const
{
    switch (role) {
    case UserIdRole:
        return person.id;
    case Qt::DisplayRole:
    case NameRole:
        return person.name;
    case LoginRole:
        return person.login;
    case InitialsRole:
        return person.initials;
    case ColorIndexRole:
        return person.colorIndex;
    case PictureRole:
        return person.picture;
    case IsBotRole:
        return person.isBot;
    case SelectedRole:
        return m_selectedSet.contains(person.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> UserListModel::roleNames() const
{
    return {
        {UserIdRole, "userId"},
        {NameRole, "name"},
        {LoginRole, "login"},
        {InitialsRole, "initials"},
        {ColorIndexRole, "colorIndex"},
        {PictureRole, "picture"},
        {IsBotRole, "isBot"},
        {SelectedRole, "selected"},
    };
}

void UserListModel::setAccountId(AccountId account)
{
    if (m_account == account)
        return;
    m_account = account;
    ++m_generation;
    m_reading = false;
    m_allStale = false;
    m_stale.clear();
    m_retry.noteSuccess();
    const bool wasLoaded = std::exchange(m_loaded, false);
    clearSelection();
    m_people.clear();
    assign({});
    Q_EMIT accountIdChanged();
    if (wasLoaded)
        Q_EMIT loadedChanged();
    if (account != 0)
        read();
}

void UserListModel::setFilterText(const QString &text)
{
    if (m_filterText == text)
        return;
    m_filterText = text;
    filter();
    Q_EMIT filterTextChanged();
}

void UserListModel::setSelected(const QString &userId, bool selected)
{
    const bool known = std::ranges::any_of(m_people, [&](const Person &person) { return person.id == userId; });
    if (!known || m_selectedSet.contains(userId) == selected)
        return;
    if (selected) {
        m_selected.append(userId);
        m_selectedSet.insert(userId);
    } else {
        m_selected.removeAll(userId);
        m_selectedSet.remove(userId);
    }
    const auto it = std::ranges::find(std::as_const(m_rows), userId, &Person::id);
    if (it != m_rows.cend()) {
        const QModelIndex changed = index(static_cast<int>(it - m_rows.cbegin()));
        Q_EMIT dataChanged(changed, changed, {SelectedRole});
    }
    Q_EMIT selectedIdsChanged();
}

void UserListModel::clearSelection()
{
    if (m_selected.isEmpty())
        return;
    m_selected.clear();
    m_selectedSet.clear();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {SelectedRole});
    Q_EMIT selectedIdsChanged();
}

void UserListModel::retry()
{
    if (m_retry.error())
        read();
}

void UserListModel::refreshTexts()
{
    if (m_account != 0 && (m_loaded || m_reading))
        read();
}

void UserListModel::onChanged(const StoreChanges &changes)
{
    if (m_account == 0)
        return;
    const QSet<QString> people = changes.users.value(m_account);
    if (people.isEmpty() && !changes.accounts)
        return;
    m_stale += people;
    if (changes.accounts || m_stale.size() > manyPeople || !m_loaded)
        m_allStale = true;
    readNext();
}

void UserListModel::read()
{
    m_allStale = true;
    readNext();
}

void UserListModel::readNext()
{
    if (m_reading)
        return;
    if (std::exchange(m_allStale, false)) {
        m_stale.clear();
        readAll();
    } else if (!m_stale.isEmpty()) {
        const QString id = *m_stale.cbegin();
        m_stale.remove(id);
        readOne(id);
    }
}

void UserListModel::readAll()
{
    m_reading = true;
    const int generation = m_generation;
    m_store.ownId(m_account).then(this, [this, generation](const Result<QString> &ownId) {
        if (generation != m_generation)
            return;
        if (!ownId && ownId.error().kind != ErrorKind::NotFound) {
            noteFailure(ownId.error());
            return;
        }
        m_ownId = ownId.value_or(QString());
        readUsers();
    });
}

void UserListModel::readUsers()
{
    m_store.users(m_account).then(this, [this, generation = m_generation](const Result<QList<User>> &users) {
        if (generation != m_generation)
            return;
        if (users)
            take(*users);
        else
            noteFailure(users.error());
    });
}

void UserListModel::noteFailure(const Error &error)
{
    m_reading = false;
    m_allStale = true;
    m_retry.noteFailure(error);
}

void UserListModel::readOne(const QString &userId)
{
    m_reading = true;
    m_store.user(m_account, userId).then(this, [this, generation = m_generation](const Result<User> &user) {
        if (generation != m_generation)
            return;
        m_reading = false;
        if (user)
            takeOne(*user);
        else if (user.error().kind != ErrorKind::NotFound)
            m_allStale = true;
        readNext();
    });
}

void UserListModel::takeOne(const User &user)
{
    if (user.isDeleted)
        setSelected(user.remoteId, false);
    m_people.removeIf([&](const Person &person) { return person.id == user.remoteId; });
    if (!user.isDeleted && user.remoteId != m_ownId) {
        const Person person = personOf(user);
        m_people.insert(std::ranges::upper_bound(m_people, person, comesFirst), person);
    }
    filter();
}

void UserListModel::take(const QList<User> &users)
{
    m_reading = false;
    m_retry.noteSuccess();
    m_people.clear();
    QSet<QString> ids;
    for (const User &user : users) {
        if (user.remoteId == m_ownId)
            continue;
        m_people.append(personOf(user));
        ids.insert(user.remoteId);
    }
    const auto removed = m_selected.removeIf([&](const QString &id) { return !ids.contains(id); });
    m_selectedSet = QSet<QString>(m_selected.cbegin(), m_selected.cend());
    filter();
    if (removed > 0)
        Q_EMIT selectedIdsChanged();
    if (!std::exchange(m_loaded, true))
        Q_EMIT loadedChanged();
    readNext();
}

bool UserListModel::comesFirst(const Person &a, const Person &b)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator.compare(a.name, b.name) < 0;
}

UserListModel::Person UserListModel::personOf(const User &user)
{
    Person person;
    person.id = user.remoteId;
    person.name = displayName(user);
    person.login = cleanName(user.login);
    person.initials = Morelia::initials(person.name);
    person.searchText = foldedForSearch(person.name + u'\n' + person.login);
    person.colorIndex = paletteIndex(user.remoteId);
    person.picture = user.card.picture;
    person.isBot = user.isBot;
    return person;
}

void UserListModel::filter()
{
    const QString wanted = foldedForSearch(m_filterText.trimmed());
    QList<Person> target = m_people;
    target.removeIf([&](const Person &person) { return !person.searchText.contains(wanted); });
    assign(target);
}

void UserListModel::assign(const QList<Person> &target)
{
    const int oldCount = count();
    patch(
        m_rows, target, {.first = UserIdRole, .last = IsBotRole, .display = NameRole},
        [](const Person &person) { return person.id; },
        [this](const Person &person, int role) { return value(person, role); });
    if (count() != oldCount)
        Q_EMIT countChanged();
}

} // namespace Morelia
