// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowactions.h"

#include "client/accounts/accountmanager.h"
#include "client/controllers/forwarding.h"
#include "models/base/clock.h"
#include "models/store/store.h"

#include <QDateTime>

#include <chrono>

namespace Morelia {

namespace {

constexpr int morningHour = 8;

} // namespace

FlowActions::FlowActions(Store &store, AccountManager &accounts, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
{}

void FlowActions::markRead(qint64 accountId, const QString &flowId)
{
    m_accounts.markAllRead({accountId, flowId}).then(this, [this](const Result<> &stored) { note(stored); });
}

void FlowActions::setMarkedUnread(qint64 accountId, const QString &flowId, bool marked)
{
    choose({accountId, flowId}, {.markedUnread = marked});
}

void FlowActions::setPinned(qint64 accountId, const QString &flowId, bool pinned)
{
    choose({accountId, flowId}, {.pinned = pinned});
}

void FlowActions::mute(qint64 accountId, const QString &flowId, MuteSpan span)
{
    choose({accountId, flowId}, {.mutedUntilMs = endOf(span)});
}

void FlowActions::unmute(qint64 accountId, const QString &flowId)
{
    choose({accountId, flowId}, {.mutedUntilMs = 0});
}

void FlowActions::setNotifications(qint64 accountId, const QString &flowId, Notifications notifications)
{
    choose({accountId, flowId}, {.notifications = static_cast<FlowNotifications>(notifications)});
}

void FlowActions::setArchived(qint64 accountId, const QString &flowId, bool archived)
{
    choose({accountId, flowId}, {.archived = archived});
}

void FlowActions::deleteHere(qint64 accountId, const QString &flowId)
{
    const FlowRef flow{accountId, flowId};
    m_store.deleteHere(flow).then(this, [this, flow](const Result<> &stored) {
        note(stored);
        if (stored)
            Q_EMIT deletedHere(flow);
    });
}

void FlowActions::answer(qint64 accountId, const QString &flowId, Answer answer)
{
    m_store.answer({accountId, flowId}, static_cast<RequestAnswer>(answer)).then(this, [this](const Result<> &stored) {
        note(stored);
    });
}

void FlowActions::forward(qint64 fromAccount, const QString &fromFlow, const QStringList &localIds, qint64 toAccount,
    const QString &toFlow, bool named)
{
    const QSet<LocalId> ids(localIds.cbegin(), localIds.cend());
    forwardMessages(m_store, m_accounts, {fromAccount, fromFlow}, ids, {toAccount, toFlow}, named)
        .then(this, [this](const Result<Forwarded> &forwarded) {
            if (forwarded)
                noteForwarded(*forwarded);
            else
                note(failed(forwarded.error()));
        });
}

void FlowActions::noteForwarded(const Forwarded &forwarded)
{
    if (forwarded.wanted == 1 && forwarded.sent == 0) {
        note(failed(ErrorKind::NotFound));
        return;
    }
    const QString leftOut = leftOutText(forwarded);
    if (leftOut.isEmpty())
        return;
    m_leftOut = leftOut;
    Q_EMIT errorsChanged();
}

qint64 FlowActions::endOf(MuteSpan span) const
{
    const qint64 now = m_clock.wallMs();
    switch (span) {
    case MuteSpan::Hour:
        return now + Milliseconds(std::chrono::hours(1)).count();
    case MuteSpan::UntilMorning:
        return QDateTime(QDateTime::fromMSecsSinceEpoch(now).date().addDays(1), QTime(morningHour, 0))
            .toMSecsSinceEpoch();
    case MuteSpan::ForGood:
        break;
    }
    return mutedForGood;
}

void FlowActions::choose(const FlowRef &flow, const FlowChange &change)
{
    m_store.choose(flow, change).then(this, [this](const Result<> &stored) { note(stored); });
}

void FlowActions::note(const Result<> &outcome)
{
    if (outcome || m_errors.contains(outcome.error()))
        return;
    m_errors.append(outcome.error());
    Q_EMIT errorsChanged();
}

void FlowActions::forgetErrors()
{
    const bool had = !m_errors.isEmpty() || !m_leftOut.isEmpty();
    m_errors.clear();
    m_leftOut.clear();
    if (had)
        Q_EMIT errorsChanged();
}

} // namespace Morelia
