// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/forwarding.h"

#include "client/accounts/accountmanager.h"
#include "client/controllers/wholemessages.h"
#include "client/sync/syncengine.h"
#include "models/entities/album.h"
#include "models/store/store.h"

#include <QCoreApplication>

#include <optional>

namespace Morelia {

namespace {

QFuture<Result<Forwarded>> ended(const Result<Forwarded> &result)
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

// The command that sends a message on; without one, the outcome says why.
std::optional<NewCommand> sending(
    const WholeMessage &message, const FlowRef &to, const Origin &origin, Forwarded &outcome)
{
    const MessageRow &row = message.row;
    const QList<Attachment> files = readableFiles(row.attachments);
    const bool unreadable = row.withheld || row.damaged;
    if (row.deleted || unreadable || (message.body.isEmpty() && files.isEmpty())) {
        outcome.someAreGone = outcome.someAreGone || row.deleted;
        outcome.someCannotBeRead = outcome.someCannotBeRead || (!row.deleted && unreadable);
        outcome.someLackTheirFile = outcome.someLackTheirFile || (!row.deleted && !unreadable);
        return {};
    }
    const LocalId id = newLocalId();
    return NewCommand{id,
        SendMessage{.localId = id,
            .flowId = to.flowId,
            .body = withoutMentions(message.body),
            .replyToId = {},
            .attachments = files,
            .origin = origin}};
}

// Parts of one album that go on side by side; its sender alone can say which album that was.
bool isSameAlbum(const MessageRow &a, const MessageRow &b)
{
    return a.album && b.album && a.album->id == b.album->id && a.senderId == b.senderId;
}

// What goes on of an album is an album of its own. rows: those of the commands.
void putAlbums(QList<NewCommand> &commands, const QList<MessageRow> &rows)
{
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype end = first + 1;
        while (end < rows.size() && isSameAlbum(rows[end - 1], rows[end]))
            ++end;
        const QList<std::optional<AlbumPlace>> albums = newAlbums(end - first);
        for (qsizetype i = first; i < end; ++i)
            std::get<SendMessage>(commands[i].command).album = albums[i - first];
        first = end;
    }
}

} // namespace

QFuture<Result<Forwarded>> forwardMessages(Store &store, AccountManager &accounts, const FlowRef &from,
    const QSet<LocalId> &ids, const FlowRef &to, bool named)
{
    const auto sendAll = [&accounts, from, to, named, wanted = static_cast<int>(ids.size())](
                             const Result<QList<WholeMessage>> &messages) {
        if (!messages)
            return ended(failed(messages.error()));
        Forwarded outcome{.wanted = wanted};
        outcome.someAreGone = messages->size() < wanted;
        QList<NewCommand> commands;
        QList<MessageRow> rows;
        for (const WholeMessage &message : *messages) {
            const Origin origin = originOf(message.row, from.account == to.account, named);
            if (const auto command = sending(message, to, origin, outcome)) {
                commands.append(*command);
                rows.append(message.row);
            }
        }
        putAlbums(commands, rows);
        SyncEngine *engine = accounts.engine(to.account);
        if (!engine || commands.isEmpty())
            return ended(engine ? Result<Forwarded>(outcome) : failed(ErrorKind::NotFound));
        outcome.sent = static_cast<int>(commands.size());
        return engine->enqueue(commands).then([outcome](const Result<QList<OutboxItem>> &items) -> Result<Forwarded> {
            return items ? Result<Forwarded>(outcome) : failed(items.error());
        });
    };
    return wholeMessages(store, accounts, from, ids).then(&accounts, sendAll).unwrap();
}

QString leftOutText(const Forwarded &forwarded)
{
    if (forwarded.sent >= forwarded.wanted)
        return {};
    QStringList reasons;
    if (forwarded.someAreGone)
        reasons.append(QCoreApplication::translate("Morelia", "deleted meanwhile"));
    if (forwarded.someCannotBeRead)
        reasons.append(QCoreApplication::translate("Morelia", "cannot be read"));
    if (forwarded.someLackTheirFile)
        reasons.append(QCoreApplication::translate("Morelia", "the file is not on this computer"));
    return QCoreApplication::translate("Morelia", "%1 of %n message(s) could not be forwarded: %2.",
        "number of those left out, of all, why: one or more of the reasons", forwarded.wanted)
        .arg(QString::number(forwarded.wanted - forwarded.sent), reasons.join(QLatin1StringView(", ")));
}

} // namespace Morelia
