// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/outgoingcontent.h"

#include "protocol/mtp/attachmentform.h"
#include "protocol/mtp/flowbook.h"
#include "protocol/mtp/logging.h"
#include "protocol/mtp/messageenvelope.h"
#include "protocol/mtp/profilenotice.h"
#include "protocol/mtp/reactionnotice.h"
#include "protocol/mtp/translator.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

constexpr std::array fileKinds{
    AttachmentKind::Picture, AttachmentKind::Video, AttachmentKind::Audio, AttachmentKind::Document};

bool hasFile(const Wire::MessageData &data)
{
    return std::ranges::any_of(
        fileKinds, [&](AttachmentKind kind) { return !attachmentField(data, kind).valueOr({}).isEmpty(); });
}

bool sameFiles(const Wire::MessageData &a, const Wire::MessageData &b)
{
    return std::ranges::all_of(fileKinds, [&](AttachmentKind kind) {
        return attachmentField(a, kind).valueOr({}) == attachmentField(b, kind).valueOr({});
    });
}

void putSpan(const Span &span, MessageEnvelope &envelope)
{
    const TextPlace place{span.start, span.length};
    switch (span.kind) {
    case SpanKind::Bold:
        envelope.looks.append({Look::Kind::Bold, place});
        break;
    case SpanKind::Italic:
        envelope.looks.append({Look::Kind::Italic, place});
        break;
    case SpanKind::Strikethrough:
        envelope.looks.append({Look::Kind::Strikethrough, place});
        break;
    case SpanKind::Monospace:
        envelope.looks.append({Look::Kind::Code, place});
        break;
    case SpanKind::CodeBlock:
        envelope.looks.append({Look::Kind::CodeBlock, place, isLanguage(span.value) ? span.value : QString()});
        break;
    case SpanKind::Quotation:
        envelope.looks.append({Look::Kind::Quotation, place});
        break;
    case SpanKind::ListEntry:
        envelope.looks.append({Look::Kind::ListEntry, place});
        break;
    case SpanKind::Mention:
    case SpanKind::OwnMention:
        envelope.mentions.append({place, span.value});
        break;
    case SpanKind::Smiley:
        envelope.smileys.append({place, QByteArray::fromHex(span.value.toLatin1())});
        break;
    }
}

MessageEnvelope envelopeOf(const SendMessage &command, qint64 fileBytes)
{
    MessageEnvelope envelope{command.localId, command.replyToId};
    for (const Span &span : command.body.spans)
        putSpan(span, envelope);
    if (command.origin) {
        envelope.forwarded = true;
        envelope.authorName = command.origin->authorName;
        envelope.authorId = command.origin->authorId;
    }
    if (command.attachments.isEmpty())
        return envelope;
    const Attachment &file = command.attachments.first();
    envelope.fileName = file.name;
    envelope.mime = file.mime;
    envelope.size = fileBytes;
    envelope.width = file.width;
    envelope.height = file.height;
    envelope.noticeOnly = command.body.text.isEmpty();
    if (command.album) {
        envelope.albumId = command.album->id;
        envelope.albumPlace = command.album->place;
        envelope.albumCount = command.album->count;
    }
    return envelope;
}

// An empty one where there is none.
MessageEnvelope envelopeIn(const Wire::MessageData &data)
{
    return decodeEnvelope(data.emoji.valueOr({})).value_or(MessageEnvelope());
}

// Without its envelope the message would be something else.
bool needsEnvelope(const Wire::MessageData &data)
{
    const MessageEnvelope envelope = envelopeIn(data);
    return !envelope.reaction.isEmpty() || envelope.cardRevision > 0;
}

// Nothing that is of use only as a whole was cut.
bool isUnharmed(const Wire::MessageData &sent, const Wire::MessageData &kept)
{
    return sameFiles(sent, kept) && (!needsEnvelope(sent) || kept.emoji.valueOr({}) == *sent.emoji);
}

// The words stand for themselves.
OpResult withoutSmileys(OpResult result)
{
    result.smileys.clear();
    return result;
}

Wire::MessageData contentOf(const SendMessage &command, const QByteArray &file)
{
    Wire::MessageData content;
    content.text = sendable(command.body.text);
    if (command.attachments.isEmpty())
        return content;
    const Attachment &attachment = command.attachments.first();
    attachmentField(content, attachment.kind) = encodeAttachment(file);
    if (command.body.text.isEmpty())
        content.text = sendable(fileNotice(attachment.name, file.size()));
    return content;
}

} // namespace

OutgoingContent::OutgoingContent(
    Link &link, const Self &self, AttachmentStore &files, Carriers &carriers, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_self(self)
    , m_requests(self)
    , m_files(files)
    , m_carriers(carriers)
{}

OutgoingContent::Prepared OutgoingContent::prepare(const SendMessage &command) const
{
    const auto file = fileOf(command.attachments);
    if (const auto *problem = std::get_if<Failure>(&file))
        return *problem;
    const auto &bytes = std::get<QByteArray>(file);
    Wire::MessageData content = contentOf(command, bytes);
    if (!m_carriers.mayUseEnvelope())
        return content;
    MessageEnvelope envelope = envelopeOf(command, bytes.size());
    QByteArray picture;
    if (const auto smiley = smileyFor(command, picture)) {
        envelope.smileyFile = QByteArray::fromHex(smiley->hash.toLatin1());
        content.file_picture = encodeAttachment(picture);
    }
    if (const QString emoji = encodeEnvelope(envelope); !emoji.isEmpty())
        content.emoji = emoji;
    return content;
}

// The first that can go; the others wait for later messages.
std::optional<SmileyPicture> OutgoingContent::smileyFor(const SendMessage &command, QByteArray &bytes) const
{
    if (!command.attachments.isEmpty() || !m_carriers.maySendSmileys())
        return std::nullopt;
    for (const SmileyPicture &smiley : command.smileys) {
        const auto picture = m_files.get(smiley.cacheKey);
        if (!picture || picture->isEmpty() || picture->size() > maxSmileyBytes || smileyHash(*picture) != smiley.hash)
            continue;
        bytes = *picture;
        return smiley;
    }
    return std::nullopt;
}

QStringList OutgoingContent::smileysOf(const Wire::MessageData &content)
{
    const QByteArray hash = envelopeIn(content).smileyFile;
    return hash.isEmpty() ? QStringList() : QStringList{QString::fromLatin1(hash.toHex())};
}

bool OutgoingContent::canDropFile(const Wire::MessageData &content)
{
    const MessageEnvelope envelope = envelopeIn(content);
    return hasFile(content) && (envelope.cardRevision > 0 || !envelope.smileyFile.isEmpty());
}

SendMessage OutgoingContent::messageOf(const ReactToMessage &command)
{
    return {command.localId, command.flowId, reactionNotice(command), command.remoteId};
}

OutgoingContent::Prepared OutgoingContent::prepare(const ReactToMessage &command) const
{
    MessageEnvelope envelope{command.localId, command.remoteId};
    envelope.reaction = command.value;
    envelope.reactionGone = command.takeBack;
    Wire::MessageData content = contentOf(messageOf(command), {});
    content.emoji = encodeEnvelope(envelope);
    if (!m_carriers.mayUseEnvelope())
        return Failure{FailureKind::Unsupported, false, u"this server does not keep reactions"_s};
    if (envelopeIn(content).reaction.isEmpty())
        return Failure{FailureKind::Invalid, false, u"this is no sign for a reaction"_s};
    return content;
}

SendMessage OutgoingContent::messageOf(const TellProfile &command)
{
    return {command.localId, command.flowId, profileNotice(command.card).text, {}};
}

OutgoingContent::Prepared OutgoingContent::prepare(const TellProfile &command) const
{
    if (!m_carriers.mayUseEnvelope())
        return Failure{FailureKind::Unsupported, false, u"this server does not keep profiles"_s};
    const ProfileNotice notice = profileNotice(command.card);
    MessageEnvelope envelope{command.localId, {}};
    envelope.cardRevision = command.card.revision;
    envelope.cardParts = notice.parts;
    Wire::MessageData content = contentOf(messageOf(command), {});
    content.emoji = encodeEnvelope(envelope);
    const auto picture = m_carriers.mayAttach() ? m_files.get(command.card.picture) : std::nullopt;
    if (picture && !picture->isEmpty() && picture->size() <= maxCardPictureBytes)
        content.file_picture = encodeAttachment(*picture);
    return content;
}

std::variant<QByteArray, Failure> OutgoingContent::fileOf(const QList<Attachment> &attachments) const
{
    if (attachments.isEmpty())
        return QByteArray();
    if (!m_carriers.mayAttach())
        return Failure{FailureKind::Unsupported, false, u"this server does not keep files"_s};
    if (attachments.size() > 1)
        return Failure{FailureKind::Unsupported, false, u"a message takes one file here"_s};
    const auto bytes = m_files.get(attachments.first().cacheKey);
    if (!bytes)
        return Failure{FailureKind::Invalid, false, u"the file is not there any more"_s};
    if (bytes->isEmpty())
        return Failure{FailureKind::Invalid, false, u"the file is empty"_s};
    if (bytes->size() > maxFileBytes)
        return Failure{FailureKind::TooLarge, false, {}};
    return *bytes;
}

void OutgoingContent::settle(
    const SendMessage &command, const Wire::MessageData &content, const OpResult &accepted, const ResultHandler &done)
{
    claim(accepted.remoteId);
    const bool isFirstFile = hasFile(content) && m_carriers.files() == Carriers::Verdict::Untried;
    const bool isFirstEnvelope = content.emoji.hasValue() && m_carriers.envelope() == Carriers::Verdict::Untried;
    const bool waits = isFirstFile || (isFirstEnvelope && needsEnvelope(content));
    if (!waits)
        done(accepted);
    if (waits || isFirstEnvelope)
        readBack(command, content, accepted, waits ? done : ResultHandler());
}

void OutgoingContent::readBack(
    const SendMessage &command, const Wire::MessageData &content, const OpResult &accepted, const ResultHandler &done)
{
    // With the time of a message that is there the answer is never empty, so it does not kill the link.
    m_link.ask(Priority::User,
        [this, flowId = command.flowId, time = accepted.timeMs / 1000] {
            return m_requests.messagesSince(flowId, time);
        },
        {m_questions, [this, command, content, accepted, done](const Reply &reply) {
             const QList<Wire::MessageData> messages = reply.data().message.valueOr({});
             const auto kept = std::ranges::find_if(
                 messages, [&](const Wire::MessageData &data) { return data.uuid.valueOr({}) == accepted.remoteId; });
             if (kept != messages.end())
                 judge(content, *kept);
             if (done && kept != messages.end() && !isUnharmed(content, *kept) && !accepted.smileys.isEmpty())
                 done(withoutSmileys(accepted));
             else if (done && kept != messages.end() && !isUnharmed(content, *kept))
                 takeBack(command, accepted.remoteId, canDropFile(content), done);
             else if (done)
                 done(accepted);
         }});
}

// Half a file is of no use, nor is a reaction that nobody knows as one. mayRepeat: it can go without the file.
void OutgoingContent::takeBack(
    const SendMessage &command, const QString &remoteId, bool mayRepeat, const ResultHandler &done)
{
    m_link.ask(Priority::User,
        [this, remove = DeleteMessage{command.flowId, remoteId}] { return m_requests.deleteMessage(remove); },
        {m_questions, [done, remoteId, mayRepeat](const Reply &reply) {
             QString detail = u"the server has cut it off"_s;
             if (!reply.isOk()) {
                 // Not repeated: the message that stays can be deleted by its author like any other.
                 qCWarning(lcMtp) << "what the server has cut off stays in message" << remoteId << ": code"
                                  << reply.code << (reply.isLost() ? u"the link broke"_s : reply.failure.detail);
                 detail += u"; what it took of it could not be taken back"_s;
             }
             done(OpResult::rejected(FailureKind::Unsupported, mayRepeat, detail));
         }});
}

void OutgoingContent::judge(const Wire::MessageData &sent, const Wire::MessageData &kept)
{
    const CapabilitySet before = m_carriers.capabilities();
    const QList<Cursor> cursors = m_carriers.cursors();
    if (sent.emoji.hasValue())
        m_carriers.judgeEnvelope(kept.emoji.valueOr({}) == *sent.emoji);
    if (hasFile(sent))
        m_carriers.judgeFiles(sameFiles(sent, kept));
    if (m_carriers.cursors() != cursors || m_carriers.capabilities() != before)
        Q_EMIT carriersChanged();
}

bool OutgoingContent::refuseFiles()
{
    m_carriers.judgeFiles(false);
    Q_EMIT carriersChanged();
    return !m_carriers.mayAttach();
}

bool OutgoingContent::isDelivered(const SendMessage &command, qint64 firstTriedMs, const Wire::MessageData &data) const
{
    if (!isOwn(command.flowId, data))
        return false;
    const QString remoteId = *data.uuid;
    if (const QString localId = envelopeIn(data).localId; !localId.isEmpty())
        return localId == command.localId;
    if (m_carriers.envelope() == Carriers::Verdict::Kept && m_carriers.mayUseEnvelope())
        return false;
    // Without ids the content decides; equal ones are taken in their order.
    if (m_claimed.contains(remoteId) || data.time.valueOr(0) < firstTriedMs / 1000 - FlowBook::overlapSeconds)
        return false;
    const QString key = command.attachments.isEmpty() ? QString() : command.attachments.first().cacheKey;
    const Wire::MessageData content = contentOf(command, m_files.get(key).value_or(QByteArray()));
    return data.text.valueOr({}) == *content.text && sameFiles(data, content);
}

bool OutgoingContent::isDelivered(const QString &flowId, const LocalId &localId, const Wire::MessageData &data) const
{
    return isOwn(flowId, data) && !localId.isEmpty() && envelopeIn(data).localId == localId;
}

bool OutgoingContent::isOwn(const QString &flowId, const Wire::MessageData &data) const
{
    return !data.uuid.valueOr({}).isEmpty() && data.from_flow.valueOr({}) == flowId
        && data.from_user.valueOr({}) == m_self.userId;
}

} // namespace Morelia::Mtp
