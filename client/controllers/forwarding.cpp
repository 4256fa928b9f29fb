// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/forwarding.h"

#include "client/accounts/accountmanager.h"
#include "client/sync/syncengine.h"
#include "models/store/store.h"

namespace Morelia {

namespace {

QFuture<Result<>> ended(const Result<> &result)
{
    return QtFuture::makeReadyValueFuture(result);
}

Origin originOf(const MessageRow &row, bool sameAccount, bool named)
{
    if (!named)
        return {};
    // Its first author, through however many hands it went.
    if (row.origin)
        return {row.origin->authorName, sameAccount ? row.origin->authorId : QString()};
    return {row.senderName, sameAccount ? row.senderId : QString()};
}

// Its first readers were meant.
Body withoutMentions(Body body)
{
    body.spans.removeIf([](const Span &span) { return span.kind == SpanKind::Mention; });
    return body;
}

QList<Attachment> readableFiles(QList<Attachment> files)
{
    files.removeIf([](const Attachment &file) { return file.cacheKey.isEmpty(); });
    return files;
}

QFuture<Result<>> send(SyncEngine *engine, const SendMessage &message)
{
    if (!engine || (message.body.isEmpty() && message.attachments.isEmpty()))
        return ended(failed(ErrorKind::NotFound));
    return engine->enqueue(message.localId, message).then([](const Result<OutboxItem> &item) -> Result<> {
        return item ? Result<>() : failed(item.error());
    });
}

} // namespace

QFuture<Result<>> forwardMessage(
    Store &store, AccountManager &accounts, const FlowRef &from, const LocalId &localId, const FlowRef &to, bool named)
{
    const auto withBody = [&accounts, from, to, named](const MessageRow &row, const Body &body) {
        return send(accounts.engine(to.account),
            {.localId = newLocalId(),
                .flowId = to.flowId,
                .body = withoutMentions(body),
                .replyToId = {},
                .attachments = readableFiles(row.attachments),
                .origin = originOf(row, from.account == to.account, named)});
    };
    return store.messagesById(from, {localId})
        .then(&accounts,
            [&store, &accounts, from, localId, withBody](const Result<QList<MessageRow>> &rows) {
                if (!rows)
                    return ended(failed(rows.error()));
                if (rows->isEmpty() || rows->constFirst().deleted || rows->constFirst().withheld)
                    return ended(failed(ErrorKind::NotFound));
                return store.originalBody(from, localId)
                    .then(&accounts,
                        [row = rows->constFirst(), withBody](const Result<Body> &body) {
                            return body ? withBody(row, *body) : ended(failed(body.error()));
                        })
                    .unwrap();
            })
        .unwrap();
}

} // namespace Morelia
