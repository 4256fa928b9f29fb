// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/notifications/answers.h"

#include "client/accounts/accountmanager.h"
#include "models/lists/storewords.h"
#include "models/text/cleaning.h"

namespace Morelia {

NotificationAnswers::NotificationAnswers(AccountManager &accounts, Notifier &notifier, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_notifier(notifier)
{
    connect(&notifier, &Notifier::readRequested, this, &NotificationAnswers::markRead);
    connect(&notifier, &Notifier::replyRequested, this, &NotificationAnswers::reply);
}

void NotificationAnswers::markRead(const FlowRef &flow)
{
    // A mark that was not stored shows: the messages stay unread.
    m_accounts.markAllRead(flow).then(this, [](const Result<> &) {});
}

void NotificationAnswers::reply(const FlowRef &flow, const QString &text)
{
    const QString clean = cleanOutgoing(text);
    SyncEngine *engine = m_accounts.engine(flow.account);
    if (clean.isEmpty())
        return;
    if (!engine) {
        refuse(flow, text, tr("The account is not here any more."));
        return;
    }
    if (m_accounts.textExcess(flow.account, clean) > 0) {
        refuse(flow, text, tr("It is too long for this server."));
        return;
    }
    const LocalId id = newLocalId();
    engine->enqueue(id, SendMessage{.localId = id, .flowId = flow.flowId, .body = clean, .replyToId = {}})
        .then(this, [this, flow, text](const Result<OutboxItem> &stored) {
            if (stored)
                markRead(flow);
            else
                refuse(flow, text, storeErrorText(stored.error()));
        });
}

// Nothing that was typed is lost: the notification comes again with it.
void NotificationAnswers::refuse(const FlowRef &flow, const QString &text, const QString &why)
{
    m_notifier.show({.flow = flow,
        .title = tr("Your answer was not sent"),
        .lines = {why, text},
        .initials = {},
        .picture = {},
        .canReply = true});
}

} // namespace Morelia
