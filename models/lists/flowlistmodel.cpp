// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/flowlistmodel.h"

#include "models/lists/floworder.h"
#include "models/lists/timetext.h"
#include "models/lists/typingtext.h"
#include "models/lists/words.h"
#include "models/store/savedrow.h"
#include "models/store/store.h"
#include "models/text/avatar.h"

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

// From here on one read of everything is cheaper than many of one.
constexpr qsizetype manyStaleFlows = 16;
// More than a high screen shows.
constexpr int shownAtOnce = 50;

} // namespace

FlowListModel::FlowListModel(Store &store, Clock &clock, QObject *parent)
    : PatchedListModel(parent)
    , m_store(store)
    , m_clock(clock)
    , m_days(clock)
    , m_mutes(clock)
    , m_retry(clock)
    , m_requests(store, clock)
{
    connect(&m_days, &DayWatch::changed, this, &FlowListModel::refreshTimes);
    connect(&m_mutes, &MuteWatch::ended, this, &FlowListModel::endMutes);
    connect(&m_retry, &ReadRetry::errorChanged, this, &FlowListModel::errorChanged);
    connect(&m_retry, &ReadRetry::due, this, &FlowListModel::retry);
    connect(&m_requests, &RequestFeed::changed, this, &FlowListModel::takeRequests);
    connect(&m_requests, &RequestFeed::errorChanged, this, &FlowListModel::errorChanged);
    connect(&store, &Store::changed, this, &FlowListModel::onChanged);
    readNext();
}

int FlowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FlowListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return value(m_rows[index.row()], role);
}

QVariant FlowListModel::value(const FlowRow &row, int role) const
{
    switch (role) {
    case AccountIdRole:
        return row.ref.account;
    case FlowIdRole:
        return row.ref.flowId;
    case KindRole:
        return static_cast<int>(row.kind);
    case Qt::DisplayRole:
    case TitleRole:
        return flowTitle(row);
    case InitialsRole:
        return initials(flowTitle(row));
    case ColorIndexRole:
        return paletteIndex(row.peerId.isEmpty() ? row.ref.flowId : row.peerId);
    case PictureRole:
        return row.picture;
    case LastTextRole:
        return lastLine(row);
    case LastSenderRole:
        return lastSender(row);
    case LastOutgoingRole:
        return row.lastOutgoing;
    case LastDeletedRole:
        return row.lastDeleted;
    case LastStateRole:
        return static_cast<int>(row.lastState);
    case ActivityMsRole:
        return row.activityMs;
    case TimeTextRole:
        return listTimeText(row.activityMs, m_days.today());
    case UnreadRole:
        return row.unread;
    case DraftRole:
        return row.draft;
    case MemberCountRole:
        return row.memberCount;
    case PinnedRole:
        return row.choices.isPinned();
    case MutedRole:
        return row.choices.isMuted(m_clock.wallMs());
    case MentionsRole:
        return row.unreadMentions;
    case MarkedUnreadRole:
        return row.choices.markedUnread;
    case ArchivedRole:
        return row.choices.archived;
    case NotificationsRole:
        return static_cast<int>(row.choices.notifications);
    case CurrentRole:
        return row.ref == m_current;
    case TypingRole:
        return typingText(m_writers.value(row.ref));
    case OnlineRole:
        return !row.peerId.isEmpty() && m_online.contains({row.ref.account, row.peerId});
    default:
        return {};
    }
}

QHash<int, QByteArray> FlowListModel::roleNames() const
{
    return {
        {AccountIdRole, "accountId"},
        {FlowIdRole, "flowId"},
        {KindRole, "kind"},
        {TitleRole, "title"},
        {InitialsRole, "initials"},
        {ColorIndexRole, "colorIndex"},
        {PictureRole, "picture"},
        {LastTextRole, "lastText"},
        {LastSenderRole, "lastSender"},
        {LastOutgoingRole, "lastOutgoing"},
        {LastDeletedRole, "lastDeleted"},
        {LastStateRole, "lastState"},
        {ActivityMsRole, "activityMs"},
        {TimeTextRole, "timeText"},
        {UnreadRole, "unread"},
        {DraftRole, "draft"},
        {MemberCountRole, "memberCount"},
        {PinnedRole, "pinned"},
        {MutedRole, "muted"},
        {MentionsRole, "mentions"},
        {MarkedUnreadRole, "markedUnread"},
        {ArchivedRole, "archived"},
        {NotificationsRole, "notifications"},
        {CurrentRole, "current"},
        {TypingRole, "typing"},
        {OnlineRole, "online"},
    };
}

int FlowListModel::rowOf(const FlowRef &ref) const
{
    const auto it = std::ranges::find(m_rows, ref, &FlowRow::ref);
    return it == m_rows.cend() ? -1 : static_cast<int>(it - m_rows.cbegin());
}

void FlowListModel::setCurrent(const FlowRef &ref)
{
    if (m_current == ref)
        return;
    const FlowRef old = std::exchange(m_current, ref);
    for (const int row : {rowOf(old), rowOf(ref)})
        tellRow(row, CurrentRole);
    // The one that was open may have been read meanwhile.
    if (m_unreadOnly)
        assign(all());
}

void FlowListModel::setUnreadOnly(bool unreadOnly)
{
    if (m_unreadOnly == unreadOnly)
        return;
    m_unreadOnly = unreadOnly;
    assign(all());
    Q_EMIT unreadOnlyChanged();
}

void FlowListModel::setWriters(const FlowRef &ref, const QStringList &names)
{
    if (m_writers.value(ref) == names)
        return;
    if (names.isEmpty())
        m_writers.remove(ref);
    else
        m_writers.insert(ref, names);
    tellRow(rowOf(ref), TypingRole);
}

void FlowListModel::setOnline(AccountId account, const QString &userId, bool online)
{
    const std::pair user{account, userId};
    if (m_online.contains(user) == online)
        return;
    if (online)
        m_online.insert(user);
    else
        m_online.remove(user);
    for (int row = 0; row < count(); ++row) {
        if (m_rows.at(row).ref.account == account && m_rows.at(row).peerId == userId)
            tellRow(row, OnlineRole);
    }
}

void FlowListModel::tellRow(int row, Role role)
{
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {role});
}

void FlowListModel::setShownAccount(AccountId account)
{
    if (m_shownAccount == account)
        return;
    m_shownAccount = account;
    m_requests.setAccount(account);
    assign(all());
    Q_EMIT shownAccountChanged();
}

void FlowListModel::setComplete(bool complete)
{
    if (std::exchange(m_complete, complete) != complete)
        Q_EMIT completeChanged();
}

void FlowListModel::retry()
{
    m_requests.retry();
    readNext();
}

void FlowListModel::refreshTexts()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1),
            {Qt::DisplayRole, TitleRole, InitialsRole, LastTextRole, LastSenderRole, TimeTextRole});
}

void FlowListModel::refreshTimes()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {TimeTextRole, TypingRole});
}

void FlowListModel::onChanged(const StoreChanges &changes)
{
    m_allStale = m_allStale || changes.accounts;
    m_stale.unite(changes.flows);
    // Titles of chats come with changed flows; names of last senders do not.
    for (const QList<FlowRow> *rows : {&m_rows, &m_hidden}) {
        for (const FlowRow &row : *rows) {
            if (row.namesLastSender() && changes.users.value(row.ref.account).contains(row.lastSenderId))
                m_stale.insert(row.ref);
        }
    }
    readNext();
}

void FlowListModel::readNext()
{
    if (m_reading)
        return;
    if (m_allStale && !m_loaded)
        readBeginning();
    else if (m_allStale || m_stale.size() > manyStaleFlows)
        readAll();
    else if (!m_stale.isEmpty())
        readOne(takeStale());
}

void FlowListModel::readBeginning()
{
    read(m_store.latestFlows(shownAtOnce), [](const QList<FlowRow> &rows) { return rows.size() < shownAtOnce; });
}

void FlowListModel::readAll()
{
    read(m_store.flows(FlowSet::Ordinary), [](const QList<FlowRow> &) { return true; });
}

template <typename IsWhole>
void FlowListModel::read(QFuture<Result<QList<FlowRow>>> future, IsWhole isWhole)
{
    m_reading = true;
    m_allStale = false;
    m_stale.clear();
    future.then(this, [this, isWhole](const Result<QList<FlowRow>> &rows) {
        m_reading = false;
        if (!rows) {
            m_allStale = true;
            m_retry.noteFailure(rows.error());
            return;
        }
        m_retry.noteSuccess();
        m_whole = isWhole(*rows);
        m_allStale = m_allStale || !m_whole;
        assign(*rows);
        if (!std::exchange(m_loaded, true))
            Q_EMIT loadedChanged();
        readNext();
    });
}

FlowRef FlowListModel::takeStale()
{
    const auto first = m_stale.constBegin();
    FlowRef ref = *first;
    m_stale.erase(first);
    return ref;
}

void FlowListModel::readOne(const FlowRef &ref)
{
    m_reading = true;
    m_store.flow(ref).then(this, [this, wanted = ref](const Result<FlowRow> &row) {
        m_reading = false;
        if (!row && row.error().kind != ErrorKind::NotFound) {
            m_allStale = true;
            m_retry.noteFailure(row.error());
            return;
        }
        m_retry.noteSuccess();
        QList<FlowRow> target = all();
        target.removeIf([&](const FlowRow &old) { return old.ref == wanted; });
        if (row && row->isOrdinary())
            target.append(*row);
        assign(target);
        readNext();
    });
}

bool FlowListModel::isOfShownAccount(const FlowRow &row) const
{
    return m_shownAccount == 0 || row.ref.account == m_shownAccount;
}

bool FlowListModel::isShown(const FlowRow &row) const
{
    return !m_inRequests && isOfShownAccount(row) && row.choices.archived == m_inArchive && !row.deletedHere
        && !isEmptySaved(row);
}

bool FlowListModel::isLeftOut(const FlowRow &row) const
{
    return m_unreadOnly && row.unread == 0 && !row.choices.markedUnread && row.ref != m_current;
}

void FlowListModel::assign(QList<FlowRow> ordinary)
{
    int leftOut = 0;
    const auto hidden = std::ranges::stable_partition(ordinary, [this, &leftOut](const FlowRow &row) {
        const bool isOut = isShown(row) && isLeftOut(row);
        leftOut += isOut ? 1 : 0;
        return !isOut && isShown(row);
    });
    m_hidden.assign(hidden.begin(), hidden.end());
    ordinary.erase(hidden.begin(), hidden.end());
    QList<FlowRow> target = m_inRequests ? m_requests.rows() : ordinary;
    std::ranges::stable_sort(target, comesFirst);
    const int oldCount = count();
    patch(
        m_rows, target, {.first = AccountIdRole, .last = CurrentRole, .display = TitleRole},
        [](const FlowRow &row) { return row.ref; }, [this](const FlowRow &row, int role) { return value(row, role); });
    if (count() != oldCount)
        Q_EMIT countChanged();
    if (std::exchange(m_leftOut, leftOut) != leftOut)
        Q_EMIT leftOutChanged();
    updateTotals();
    Q_EMIT allChanged();
}

void FlowListModel::updateTotals()
{
    const QList<FlowRow> none;
    FlowTotals totals = FlowTotals::of({m_inRequests ? &none : &m_rows, &m_hidden}, m_shownAccount, m_clock.wallMs());
    m_mutes.setFirstEnd(totals.firstMuteEnd);
    // Of a part there is no sum.
    if (!m_whole) {
        totals.unread = m_totals.unread;
        totals.unreadByAccount = m_totals.unreadByAccount;
    }
    const FlowTotals before = std::exchange(m_totals, totals);
    if (before.unread != totals.unread)
        Q_EMIT totalUnreadChanged();
    if (before.unreadByAccount != totals.unreadByAccount)
        Q_EMIT unreadByAccountChanged();
    if (before.archived != totals.archived || before.archivedUnread != totals.archivedUnread)
        Q_EMIT archiveChanged();
    if (totals.archived == 0)
        setInArchive(false);
}

void FlowListModel::setInArchive(bool inArchive)
{
    if (m_inArchive == inArchive || (inArchive && m_totals.archived == 0))
        return;
    if (inArchive)
        setInRequests(false);
    m_inArchive = inArchive;
    assign(all());
    Q_EMIT inArchiveChanged();
}

void FlowListModel::setInRequests(bool inRequests)
{
    if (m_inRequests == inRequests || (inRequests && m_requests.total() == 0))
        return;
    if (inRequests)
        setInArchive(false);
    const QList<FlowRow> ordinary = all();
    m_inRequests = inRequests;
    assign(ordinary);
    Q_EMIT inRequestsChanged();
}

void FlowListModel::takeRequests()
{
    if (m_requests.total() == 0)
        setInRequests(false);
    else if (m_inRequests)
        assign(all());
    Q_EMIT requestsChanged();
}

void FlowListModel::endMutes()
{
    for (int row = 0; row < count(); ++row) {
        const FlowChoices &choices = m_rows.at(row).choices;
        if (choices.mutedUntilMs > 0 && !choices.isMuted(m_clock.wallMs()))
            tellRow(row, MutedRole);
    }
    updateTotals();
}

FlowRef FlowListModel::neighbour(int step) const
{
    const int row = currentRow();
    return at(row < 0 ? 0 : std::clamp(row + step, 0, qMax(0, count() - 1))).ref;
}

FlowRef FlowListModel::nextUnread(int step) const
{
    QList<FlowRow> rows = m_inArchive || m_inRequests ? m_hidden : m_rows;
    rows.removeIf([this](const FlowRow &row) { return row.choices.archived || !isOfShownAccount(row); });
    return Morelia::nextUnread(std::move(rows), m_current, step, m_clock.wallMs());
}

bool FlowListModel::isMarkedUnread(const FlowRef &ref) const
{
    for (const QList<FlowRow> *rows : {&m_rows, &m_hidden}) {
        const auto it = std::ranges::find(*rows, ref, &FlowRow::ref);
        if (it != rows->cend())
            return it->choices.markedUnread;
    }
    return false;
}

} // namespace Morelia
