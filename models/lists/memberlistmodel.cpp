// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/memberlistmodel.h"

#include "models/lists/words.h"
#include "models/store/store.h"
#include "models/text/avatar.h"
#include "models/text/cleaning.h"

#include <QCollator>

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

constexpr qsizetype maxBioChars = 4'000;

} // namespace

MemberListModel::MemberListModel(const FlowRef &flow, Store &store, Clock &clock, QObject *parent)
    : PatchedListModel(parent)
    , m_flow(flow)
    , m_store(store)
    , m_retry(clock)
{
    connect(&m_retry, &ReadRetry::errorChanged, this, &MemberListModel::changed);
    connect(&m_retry, &ReadRetry::due, this, &MemberListModel::read);
    connect(&store, &Store::changed, this, &MemberListModel::onChanged);
}

int MemberListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MemberListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == OnlineRole)
        return m_presence.value(row.user.remoteId).online;
    if (role == PresenceRole)
        return m_presence.value(row.user.remoteId).words;
    return value(row, role);
}

QVariant MemberListModel::value(const Row &row, int role)
{
    switch (role) {
    case UserIdRole:
        return row.user.remoteId;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case LoginRole:
        return cleanName(row.user.login);
    case BioRole:
        return cleanBody(Body(row.user.toldBio().left(maxBioChars))).text.trimmed();
    case InitialsRole:
        return initials(row.name);
    case ColorIndexRole:
        return paletteIndex(row.user.remoteId);
    case PictureRole:
        return row.user.card.picture;
    case IsBotRole:
        return row.user.isBot;
    case OwnerRole:
        return row.owner;
    case OwnRole:
        return row.own;
    default:
        return {};
    }
}

void MemberListModel::setPresence(const QString &userId, const MemberPresence &presence)
{
    if (m_presence.value(userId) == presence)
        return;
    m_presence.insert(userId, presence);
    const auto row = std::ranges::find(m_rows, userId, [](const Row &one) { return one.user.remoteId; });
    if (row != m_rows.end()) {
        const QModelIndex at = index(static_cast<int>(row - m_rows.begin()));
        Q_EMIT dataChanged(at, at, {OnlineRole, PresenceRole});
    }
}

void MemberListModel::setPresences(const QHash<QString, MemberPresence> &presences)
{
    if (std::exchange(m_presence, presences) != presences && !m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {OnlineRole, PresenceRole});
}

QHash<int, QByteArray> MemberListModel::roleNames() const
{
    return {
        {UserIdRole, "userId"},
        {NameRole, "name"},
        {LoginRole, "login"},
        {BioRole, "bio"},
        {InitialsRole, "initials"},
        {ColorIndexRole, "colorIndex"},
        {PictureRole, "picture"},
        {IsBotRole, "isBot"},
        {OwnerRole, "owner"},
        {OwnRole, "own"},
        {OnlineRole, "online"},
        {PresenceRole, "presence"},
    };
}

void MemberListModel::begin()
{
    if (!std::exchange(m_begun, true))
        read();
}

QString MemberListModel::peerBio() const
{
    const auto peer = std::ranges::find(m_rows, false, &Row::own);
    return m_isChat && peer != m_rows.end() ? value(*peer, BioRole).toString() : QString();
}

void MemberListModel::refreshTexts()
{
    if (m_begun)
        read();
}

void MemberListModel::onChanged(const StoreChanges &changes)
{
    if (!m_begun)
        return;
    const QSet<QString> people = changes.users.value(m_flow.account);
    const bool isOurs = std::ranges::any_of(m_rows, [&](const Row &row) { return people.contains(row.user.remoteId); });
    if (isOurs || changes.flows.contains(m_flow))
        read();
}

void MemberListModel::read()
{
    if (!m_turn.begin())
        return;
    m_store.ownId(m_flow.account).then(this, [this](const Result<QString> &ownId) {
        m_ownId = ownId.value_or(QString());
        if (ownId || ownId.error().kind == ErrorKind::NotFound)
            readFlow();
        else
            noteFailure(ownId.error());
    });
}

void MemberListModel::readFlow()
{
    m_store.flow(m_flow).then(this, [this](const Result<FlowRow> &flow) {
        if (flow || flow.error().kind == ErrorKind::NotFound)
            readMembers(flow.value_or(FlowRow()));
        else
            noteFailure(flow.error());
    });
}

void MemberListModel::readMembers(const FlowRow &flow)
{
    m_store.members(m_flow).then(this, [this, flow](const Result<QList<User>> &members) {
        if (members)
            take(flow, *members);
        else
            noteFailure(members.error());
    });
}

void MemberListModel::take(const FlowRow &flow, const QList<User> &members)
{
    m_retry.noteSuccess();
    m_isChat = flow.kind == FlowKind::Chat;
    QList<Row> rows;
    QSet<QString> ids;
    for (const User &user : members) {
        if (ids.contains(user.remoteId))
            continue;
        ids.insert(user.remoteId);
        rows.append({.user = user,
            .name = displayName(user),
            .owner = !m_isChat && user.remoteId == flow.ownerId,
            .own = user.remoteId == m_ownId});
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(rows, [&collator](const Row &a, const Row &b) {
        return a.owner != b.owner ? a.owner : collator.compare(a.name, b.name) < 0;
    });
    const int oldCount = count();
    patch(
        m_rows, rows, {.first = UserIdRole, .last = OwnRole, .display = NameRole},
        [](const Row &row) { return row.user.remoteId; }, &MemberListModel::value);
    if (count() != oldCount)
        Q_EMIT countChanged();
    Q_EMIT changed();
    if (m_turn.end())
        read();
}

void MemberListModel::noteFailure(const Error &error)
{
    m_turn = {}; // the retry reads what is there then
    m_retry.noteFailure(error);
}

} // namespace Morelia
