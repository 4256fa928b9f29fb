// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/translator.h"

#include "protocol/mtp/messageenvelope.h"
#include "protocol/wire/codec.h"

#include <QJsonDocument>

#include <array>

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

// The server overwrites; only an edit to the same words looks alike, and that keeps the attachments null.
bool isTombstone(const Wire::MessageData &data)
{
    return data.edited_status.valueOr(false) && textOf(data.text) == "Message deleted"_L1
        && isSetAndEmpty(data.file_picture) && isSetAndEmpty(data.file_video) && isSetAndEmpty(data.file_audio)
        && isSetAndEmpty(data.file_document) && isSetAndEmpty(data.emoji);
}

QList<Attachment> attachmentsOf(const Wire::MessageData &data)
{
    const std::array fields{std::pair(&data.file_picture, AttachmentKind::Picture),
        std::pair(&data.file_video, AttachmentKind::Video), std::pair(&data.file_audio, AttachmentKind::Audio),
        std::pair(&data.file_document, AttachmentKind::Document)};
    QList<Attachment> out;
    for (const auto &[field, kind] : fields) {
        if (!field->hasValue() || (*field)->isEmpty())
            continue;
        Attachment attachment;
        attachment.kind = kind;
        attachment.size = (*field)->size() / 4 * 3;
        out.append(attachment);
    }
    return out;
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

std::optional<Flow> toFlow(const Wire::FlowData &data, const QString &selfId)
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
    flow.capabilities = flowCapabilities(flow.kind, flow.ownerId, selfId);
    return flow;
}

std::optional<Message> toMessage(const Wire::MessageData &data)
{
    if (!isUsableId(data.uuid) || !isUsableId(data.from_flow))
        return std::nullopt;
    Message message;
    message.remoteId = *data.uuid;
    message.flowId = *data.from_flow;
    message.senderId = textOf(data.from_user);
    message.createdMs = millisecondsOf(data.time);
    message.text = textOf(data.text);
    message.edited = data.edited_status.valueOr(false);
    message.editedMs = millisecondsOf(data.edited_time);
    message.deleted = isTombstone(data);
    message.attachments = attachmentsOf(data);
    if (const auto envelope = decodeEnvelope(textOf(data.emoji))) {
        message.localId = envelope->localId;
        message.replyToId = envelope->replyToId;
    }
    message.raw = rawOf(data);
    return message;
}

CapabilitySet flowCapabilities(FlowKind kind, const QString &ownerId, const QString &selfId)
{
    CapabilitySet set = Capability::HistoryPaging;
    if (kind != FlowKind::Channel || ownerId == selfId)
        set |= CapabilitySet(Capability::SendText) | Capability::Edit | Capability::DeleteForAll;
    return set;
}

} // namespace Morelia::Mtp
