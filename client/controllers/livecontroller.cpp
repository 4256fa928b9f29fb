// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/livecontroller.h"

#include "client/accounts/accountmanager.h"
#include "models/lists/timetext.h"
#include "models/lists/typingtext.h"

#include <QDateTime>

namespace Morelia {

struct LiveController::Private
{
    Private(const FlowRef &ref, AccountManager &manager, Clock &c)
        : flow(ref)
        , accounts(manager)
        , clock(c)
    {}

    SyncEngine *engine() const { return accounts.engine(flow.account); }
    std::optional<PresenceSeen> presence() const
    {
        return peer.isEmpty() || !engine() ? std::nullopt : engine()->live().presence(peer);
    }

    const FlowRef flow;
    AccountManager &accounts;
    Clock &clock;
    QString peer;
};

LiveController::LiveController(const FlowRef &flow, AccountManager &accounts, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(flow, accounts, clock))
{
    const SyncEngine *engine = d->engine();
    if (!engine)
        return;
    connect(&engine->live(), &LiveState::writersChanged, this, [this](const QString &flowId) {
        if (flowId == d->flow.flowId)
            Q_EMIT changed();
    });
    connect(&engine->live(), &LiveState::presenceChanged, this, [this](const QString &userId) {
        if (userId == d->peer)
            Q_EMIT changed();
    });
}

LiveController::~LiveController()
{
    // Leaving the flow ends typing in it.
    noteTyping(false);
}

QString LiveController::typingText() const
{
    return d->engine() ? Morelia::typingText(d->engine()->live().writers(d->flow.flowId)) : QString();
}

bool LiveController::online() const
{
    const std::optional<PresenceSeen> seen = d->presence();
    return seen && seen->online;
}

QString LiveController::presenceText() const
{
    const std::optional<PresenceSeen> seen = d->presence();
    if (!seen)
        return {};
    if (seen->online)
        return tr("online");
    const QDate today = QDateTime::fromMSecsSinceEpoch(d->clock.wallMs()).date();
    const QString when = listTimeText(seen->lastSeenMs, today);
    //: %1 is a time of today, a day of the last week, or a date.
    return when.isEmpty() ? QString() : tr("last seen: %1").arg(when);
}

void LiveController::setPeer(const QString &userId)
{
    if (d->peer == userId)
        return;
    d->peer = userId;
    Q_EMIT changed();
}

void LiveController::noteTyping(bool typing)
{
    if (SyncEngine *engine = d->engine())
        engine->noteTyping(d->flow.flowId, typing);
}

} // namespace Morelia
