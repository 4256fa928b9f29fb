// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/messagevalue.h"

#include "models/lists/reactionpeople.h"
#include "models/lists/timetext.h"
#include "models/lists/words.h"
#include "models/text/avatar.h"
#include "models/text/cleaning.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

constexpr int failureChars = 500;
constexpr int lineChars = 120;
constexpr qsizetype mostReactions = 30;

// In the order in which they came. Where there are too many, the own ones and the most frequent ones stay.
QList<ReactionCount> shownReactions(const QList<ReactionCount> &reactions)
{
    if (reactions.size() <= mostReactions)
        return reactions;
    QList<ReactionCount> ranked = reactions;
    std::ranges::stable_sort(ranked,
        [](const ReactionCount &a, const ReactionCount &b) { return a.mine != b.mine ? a.mine : a.count > b.count; });
    ranked.resize(mostReactions);
    QList<ReactionCount> shown;
    for (const ReactionCount &reaction : reactions) {
        if (ranked.contains(reaction))
            shown.append(reaction);
    }
    return shown;
}

FileValue fileValue(const QList<Attachment> &files)
{
    FileValue value;
    if (files.isEmpty())
        return value;
    const Attachment &file = files.constFirst();
    value.kind = static_cast<int>(file.kind);
    value.name = fileTitle(file);
    value.sizeText = file.size > 0 ? sizeText(file.size) : QString();
    value.key = file.cacheKey;
    value.readable = !file.cacheKey.isEmpty();
    value.mayMove = file.mime == "image/gif"_L1 || file.mime == "image/webp"_L1;
    value.width = file.width;
    value.height = file.height;
    return value;
}

} // namespace

MessageKind MessageValue::kind() const
{
    if (deleted || withheld || damaged)
        return MessageKind::Tombstone;
    if (!hasFile())
        return MessageKind::Text;
    const bool picture = file.kind == static_cast<int>(AttachmentKind::Picture);
    return picture && file.readable && !file.held ? MessageKind::Picture : MessageKind::File;
}

QString MessageValue::line() const
{
    if (deleted)
        return {};
    const QString words = oneLine(writtenPart(body.text, 0, lineChars * 4), lineChars);
    return words.isEmpty() && hasFile() ? file.name : words;
}

bool MessageValue::answerable() const
{
    // Its state may be that of an edit or a deletion, which tells nothing of the message itself.
    return !deleted && !withheld && !damaged && (!outgoing || !remoteId.isEmpty());
}

MessageValue messageValue(const MessageRow &row)
{
    MessageValue value;
    value.localId = row.localId;
    value.remoteId = row.remoteId;
    value.order = row.order;
    value.senderId = row.senderId;
    value.senderName = row.withheld ? QString() : displayName(row.senderName);
    value.initials = initials(displayName(row.senderName));
    value.colorIndex = paletteIndex(row.senderId);
    value.senderPicture = row.senderPicture;
    value.outgoing = row.outgoing;
    value.body = row.body;
    value.timeMs = row.createdMs;
    value.timeText = clockText(row.createdMs);
    value.state = static_cast<int>(row.state);
    value.failureKind = static_cast<int>(row.failure.kind);
    value.failureDetail = oneLine(row.failure.detail, failureChars);
    value.retryable = row.failure.retryable;
    value.opId = row.opId;
    value.pending = static_cast<int>(row.pending);
    value.edited = row.edited;
    value.deleted = row.deleted;
    value.withheld = row.withheld;
    value.damaged = row.damaged;
    value.quote = {row.replyToId, quoteAuthor(row), quoteLine(row), row.replyOrder, row.replyDeleted};
    value.originText = originText(row);
    value.file = fileValue(row.attachments);
    const QList<ReactionCount> shown = shownReactions(row.reactions);
    for (const ReactionCount &reaction : shown)
        value.reactions.append(
            {reaction.value, QLocale().toString(reaction.count), reaction.mine, reactionPeople(reaction)});
    return value;
}

} // namespace Morelia
