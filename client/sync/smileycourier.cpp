// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/smileycourier.h"

#include "client/sync/logging.h"
#include "models/store/store.h"

namespace Morelia {

namespace {

QStringList smileysOf(const Body &body)
{
    QStringList hashes;
    for (const Span &span : body.spans) {
        if (span.kind == SpanKind::Smiley && !span.value.isEmpty())
            hashes.append(span.value);
    }
    return hashes;
}

} // namespace

SmileyCourier::SmileyCourier(AccountId account, Store &store)
    : m_account(account)
    , m_store(store)
{}

bool SmileyCourier::mayComplete(const Command &command) const
{
    const auto *message = std::get_if<SendMessage>(&command);
    return message && (m_owing.contains(message->flowId) || !smileysOf(message->body).isEmpty());
}

// Asked as it leaves and not earlier: what was refused meanwhile has not been sent.
QFuture<SendMessage> SmileyCourier::complete(const SendMessage &message, QObject *context)
{
    return m_store.dueSmileys({m_account, message.flowId}, smileysOf(message.body))
        .then(context, [this, message](const Result<QList<SmileyPicture>> &due) {
            SendMessage completed = message;
            if (due)
                completed.smileys = *due;
            else
                qCInfo(logSync) << "a message goes without the pictures of its smileys";
            // A server may take one a message, and none beside a file or before it is known to keep them.
            if (!completed.smileys.isEmpty())
                m_owing.insert(message.flowId);
            else
                m_owing.remove(message.flowId);
            return completed;
        });
}

} // namespace Morelia
