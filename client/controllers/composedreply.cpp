// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composedreply.h"

#include "models/store/messagequote.h"
#include "models/store/store.h"

namespace Morelia {

ComposedReply::ComposedReply(const FlowRef &flow, Store &store, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
{
    connect(&store, &Store::changed, this, [this](const StoreChanges &changes) {
        if (isSet() && changes.messages.contains(m_flow))
            follow();
    });
}

void ComposedReply::choose(const LocalId &localId)
{
    m_store.messagesById(m_flow, {localId}).then(this, [this, wish = ++m_wish](const Result<QList<MessageRow>> &rows) {
        if (wish != m_wish)
            return;
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        if (rows->isEmpty() || rows->constFirst().remoteId.isEmpty())
            return;
        take(rows->constFirst());
        Q_EMIT chosen();
    });
}

void ComposedReply::restore(const QString &remoteId)
{
    if (remoteId.isEmpty())
        return;
    // No choice of the person: a draft is older than anything that they choose now.
    m_store.messageByRemoteId(m_flow, remoteId)
        .then(this, [this, remoteId, wish = m_wish](const Result<MessageRow> &row) {
            if (wish != m_wish || isSet())
                return;
            if (row) {
                take(*row);
            } else if (row.error().kind != ErrorKind::NotFound) {
                // It stays a reply, although the answered message could not be read.
                m_answered.remoteId = remoteId;
                Q_EMIT failed(row.error());
                Q_EMIT changed();
            }
        });
}

void ComposedReply::take(const MessageRow &row)
{
    if (row.remoteId.isEmpty() || row.deleted)
        return;
    ++m_reading;
    m_answered.remoteId = row.remoteId;
    setQuote(m_answered.quote, row);
    Q_EMIT changed();
}

// The answered message may be edited or deleted meanwhile; one that is gone keeps its quote.
void ComposedReply::follow()
{
    m_store.messageByRemoteId(m_flow, remoteId())
        .then(this, [this, remoteId = remoteId(), reading = ++m_reading](const Result<MessageRow> &row) {
            if (reading != m_reading || remoteId != this->remoteId())
                return;
            MessageRow quote = m_answered.quote;
            if (row)
                setQuote(quote, *row);
            if (quote == m_answered.quote)
                return;
            m_answered.quote = quote;
            Q_EMIT changed();
        });
}

void ComposedReply::clear()
{
    ++m_wish;
    if (!isSet())
        return;
    m_answered = {};
    Q_EMIT chosen();
    Q_EMIT changed();
}

AnsweredMessage ComposedReply::giveAway()
{
    const AnsweredMessage answered = m_answered;
    clear();
    return answered;
}

void ComposedReply::putBack(const AnsweredMessage &answered)
{
    if (isSet() || answered.remoteId.isEmpty())
        return;
    m_answered = answered;
    Q_EMIT chosen();
    Q_EMIT changed();
}

} // namespace Morelia
