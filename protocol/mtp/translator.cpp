// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/translator.h"

#include "models/markup/markup.h"
#include "protocol/mtp/messageenvelope.h"
#include "protocol/mtp/wire/codec.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

constexpr qint64 maxSeconds = 253402300799; // the end of the year 9999
constexpr qsizetype maxIdChars = 128;

qint64 millisecondsOf(const Wire::Field<qint64> &seconds)
{
    const qint64 value = seconds.valueOr(0);
    return value > 0 && value <= maxSeconds ? value * 1000 : 0;
}

QString textOf(const Wire::Field<QString> &field)
{
    return field.valueOr(QString());
}

bool isUsableId(const Wire::Field<QString> &id)
{
    return id.hasValue() && !id->isEmpty() && id->size() <= maxIdChars;
}

std::optional<FlowKind> kindOf(const QString &type)
{
    if (type == "chat"_L1)
        return FlowKind::Chat;
    if (type == "group"_L1)
        return FlowKind::Group;
    if (type == "channel"_L1)
        return FlowKind::Channel;
    return std::nullopt;
}

bool isSetAndEmpty(const Wire::Field<QString> &field)
{
    return field.hasValue() && field->isEmpty();
}

// The server overwrites the message; an edit to the same text looks alike, but keeps the attachments null.
bool isTombstone(const Wire::MessageData &data)
{
    return data.edited_status.valueOr(false) && textOf(data.text) == "Message deleted"_L1
        && isSetAndEmpty(data.file_picture) && isSetAndEmpty(data.file_video) && isSetAndEmpty(data.file_audio)
        && isSetAndEmpty(data.file_document) && isSetAndEmpty(data.emoji);
}

constexpr std::array attachmentFields{
    std::pair(AttachmentKind::Picture, &Wire::MessageData::file_picture),
    std::pair(AttachmentKind::Video, &Wire::MessageData::file_video),
    std::pair(AttachmentKind::Audio, &Wire::MessageData::file_audio),
    std::pair(AttachmentKind::Document, &Wire::MessageData::file_document),
};

Wire::Field<QString> Wire::MessageData::*fieldOf(AttachmentKind kind)
{
    const auto it = std::ranges::find(attachmentFields, kind, [](const auto &entry) { return entry.first; });
    return it == attachmentFields.end() ? &Wire::MessageData::file_document : it->second;
}

QList<Attachment> attachmentsOf(const Wire::MessageData &data)
{
    QList<Attachment> out;
    for (const auto &[kind, member] : attachmentFields) {
        if ((data.*member).valueOr({}).isEmpty())
            continue;
        Attachment attachment;
        attachment.kind = kind;
        out.append(attachment);
    }
    return out;
}

SpanKind spanKindOf(Look::Kind kind)
{
    switch (kind) {
    case Look::Kind::Bold:
        break;
    case Look::Kind::Italic:
        return SpanKind::Italic;
    case Look::Kind::Strikethrough:
        return SpanKind::Strikethrough;
    case Look::Kind::Code:
        return SpanKind::Monospace;
    case Look::Kind::CodeBlock:
        return SpanKind::CodeBlock;
    case Look::Kind::Quotation:
        return SpanKind::Quotation;
    case Look::Kind::ListEntry:
        return SpanKind::ListEntry;
    }
    return SpanKind::Bold;
}

QList<Span> spansOf(const MessageEnvelope &envelope, const QString &text)
{
    QList<Span> spans;
    const QList<Look> looks = fitting(envelope.looks, text);
    for (const Look &look : looks)
        spans.append({spanKindOf(look.kind), look.place.start, look.place.length, look.language});
    const QList<Mention> mentions = fitting(envelope.mentions, text);
    for (const Mention &mention : mentions)
        spans.append({SpanKind::Mention, mention.place.start, mention.place.length, mention.userId});
    const QList<Smiley> smileys = fitting(envelope.smileys, text);
    for (const Smiley &smiley : smileys)
        spans.append(
            {SpanKind::Smiley, smiley.place.start, smiley.place.length, QString::fromLatin1(smiley.picture.toHex())});
    return spans;
}

// An edit replaces the text that the places are in: what is left is a message.
std::optional<ProfileCard> cardOf(const MessageEnvelope &envelope, const Message &message)
{
    if (envelope.cardRevision == 0 || message.edited || message.deleted || message.senderId.isEmpty())
        return std::nullopt;
    ProfileCard card{.revision = envelope.cardRevision};
    const QString &text = message.body.text;
    const QList<CardPart> parts = fitting(envelope.cardParts, text);
    for (const CardPart &part : parts) {
        QString &words = part.kind == CardPart::Kind::Name ? card.name : card.bio;
        words = text.sliced(part.place.start, part.place.length);
    }
    return card;
}

void applyEnvelope(const MessageEnvelope &envelope, LoggedMessage &message)
{
    message.localId = envelope.localId;
    message.replyToId = envelope.replyToId;
    message.reaction = envelope.reaction;
    message.takesBack = envelope.reactionGone;
    message.card = cardOf(envelope, message);
    if (message.card)
        return;
    if (envelope.forwarded)
        message.origin = Origin{envelope.authorName, envelope.authorId};
    // The places are in the first text; a later one has marks.
    message.body =
        message.edited ? fromMarkup(message.body.text) : Body(message.body.text, spansOf(envelope, message.body.text));
    if (message.attachments.size() != 1)
        return;
    if (!envelope.smileyFile.isEmpty() && message.attachments.first().kind == AttachmentKind::Picture) {
        message.smiley.hash = QString::fromLatin1(envelope.smileyFile.toHex());
        return;
    }
    if (!envelope.albumId.isEmpty())
        message.album = AlbumPlace{envelope.albumId, envelope.albumPlace, envelope.albumCount};
    Attachment &attachment = message.attachments.first();
    attachment.name = envelope.fileName;
    attachment.mime = envelope.mime;
    attachment.width = envelope.width;
    attachment.height = envelope.height;
    // An edited file notice becomes an ordinary text.
    if (envelope.noticeOnly && !message.edited)
        message.body = QString();
}

QByteArray rawOf(Wire::MessageData data)
{
    data.file_picture = {};
    data.file_video = {};
    data.file_audio = {};
    data.file_document = {};
    return QJsonDocument(Wire::toJson(data)).toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<User> toUser(const Wire::UserData &data)
{
    if (!isUsableId(data.uuid))
        return std::nullopt;
    User user;
    user.remoteId = *data.uuid;
    user.login = textOf(data.login);
    user.name = textOf(data.username);
    user.bio = textOf(data.bio);
    user.isBot = data.is_bot.valueOr(false);
    user.isDeleted = user.name == "User deleted"_L1 && user.bio == "deleted"_L1;
    return user;
}

std::optional<Flow> toFlow(const Wire::FlowData &data)
{
    const auto kind = kindOf(textOf(data.type));
    if (!isUsableId(data.uuid) || !kind)
        return std::nullopt;
    Flow flow;
    flow.remoteId = *data.uuid;
    flow.kind = *kind;
    flow.title = textOf(data.title);
    flow.info = textOf(data.info);
    flow.ownerId = textOf(data.owner);
    flow.memberIds = data.users.valueOr({});
    flow.memberIds.removeDuplicates();
    flow.memberIds.removeAll(QString());
    flow.createdMs = millisecondsOf(data.time);
    return flow;
}

std::optional<LoggedMessage> toMessage(const Wire::MessageData &data)
{
    if (!isUsableId(data.uuid) || !isUsableId(data.from_flow))
        return std::nullopt;
    LoggedMessage message;
    message.remoteId = *data.uuid;
    message.flowId = *data.from_flow;
    message.senderId = textOf(data.from_user);
    message.createdMs = millisecondsOf(data.time);
    message.body.text = textOf(data.text);
    message.edited = data.edited_status.valueOr(false);
    message.editedMs = millisecondsOf(data.edited_time);
    message.deleted = isTombstone(data);
    message.attachments = attachmentsOf(data);
    if (const auto envelope = decodeEnvelope(textOf(data.emoji)))
        applyEnvelope(*envelope, message);
    message.raw = rawOf(data);
    return message;
}

Delta factOf(const LoggedMessage &entry)
{
    if (entry.card)
        return ProfileTold{entry.flowId, entry.senderId, *entry.card};
    // Without its sender a reaction is nobody's: it stays the text that older clients see.
    if (entry.reaction.isEmpty() || entry.senderId.isEmpty())
        return MessageSeen{static_cast<const Message &>(entry)};
    return PersonReacted{entry.flowId, entry.replyToId, entry.senderId, entry.reaction, entry.takesBack, entry.order};
}

void appendFacts(const LoggedMessage &entry, QList<Delta> &facts)
{
    // First: then the message is shown with it at once.
    if (!entry.smiley.cacheKey.isEmpty())
        facts.append(SmileySeen{entry.flowId, entry.smiley});
    facts.append(factOf(entry));
}

const Wire::Field<QString> &attachmentField(const Wire::MessageData &data, AttachmentKind kind)
{
    return data.*fieldOf(kind);
}

Wire::Field<QString> &attachmentField(Wire::MessageData &data, AttachmentKind kind)
{
    return data.*fieldOf(kind);
}

CapabilitySet flowCapabilities(FlowKind kind, const QString &ownerId, const QString &selfId)
{
    CapabilitySet set = Capability::HistoryPaging;
    if (kind != FlowKind::Channel || ownerId == selfId)
        set |= CapabilitySet(Capability::SendText) | Capability::Edit | Capability::DeleteForAll;
    return set;
}

} // namespace Morelia::Mtp
