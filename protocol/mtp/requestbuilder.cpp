// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/requestbuilder.h"

#include "models/base/textsize.h"
#include "models/markup/markup.h"
#include "protocol/mtp/extensions.h"
#include "protocol/mtp/wire/codec.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Mtp {
namespace {

using namespace Wire;

Envelope request(Method method, const UserData &user)
{
    Envelope envelope;
    envelope.type = methodName(method);
    JsonApi api;
    api.version = u"1.0"_s;
    api.revision = u"17"_s;
    envelope.jsonapi = api;
    Data data;
    data.user = QList<UserData>{user};
    envelope.data = data;
    return envelope;
}

UserData loginData(const QString &login, const QString &credential)
{
    UserData user;
    user.login = sendable(login);
    user.password = sendable(credential);
    return user;
}

QString typeName(FlowKind kind)
{
    switch (kind) {
    case FlowKind::Group:
        return u"group"_s;
    case FlowKind::Channel:
        return u"channel"_s;
    default:
        return u"chat"_s;
    }
}

// A stock server insists on uuid and client_id in every message, stores neither, and reads the uuid only to find a
// message.
MessageData messageData(const QString &uuid)
{
    MessageData message;
    message.uuid = uuid;
    message.client_id = 0;
    return message;
}

// Takes the content out of the field and leaves it empty.
QString taken(Field<QString> &field)
{
    return field.hasValue() ? std::exchange(*field, u""_s) : QString();
}

} // namespace

RequestBuilder::RequestBuilder(const Self &self, Encoder encoder)
    : m_self(self)
    , m_encode(encoder ? std::move(encoder) : Encoder(&encode))
{}

QByteArray RequestBuilder::registerUser(const QString &name, const QString &email) const
{
    UserData user = loginData(m_self.login, m_self.credential);
    if (!name.isEmpty())
        user.username = sendable(name);
    if (!email.isEmpty())
        user.email = sendable(email);
    return m_encode(request(Method::RegisterUser, user));
}

QByteArray RequestBuilder::authentication() const
{
    return m_encode(request(Method::Authentication, loginData(m_self.login, m_self.credential)));
}

QByteArray RequestBuilder::greeting() const
{
    Envelope envelope = signedRequest(Method::PingPong);
    envelope.meta = extensionOffer();
    return m_encode(envelope);
}

QByteArray RequestBuilder::getUpdate(std::optional<qint64> time, const QString &from) const
{
    Envelope envelope = signedRequest(Method::GetUpdate);
    envelope.meta = partRequest(from);
    if (time)
        envelope.data->time = *time;
    return m_encode(envelope);
}

QByteArray RequestBuilder::allFlow(const QString &from) const
{
    Envelope envelope = signedRequest(Method::AllFlow);
    envelope.meta = partRequest(from);
    return m_encode(envelope);
}

QByteArray RequestBuilder::addFlow(const CreateFlow &command) const
{
    FlowData flow;
    flow.type = typeName(command.kind);
    if (!command.title.isNull())
        flow.title = sendable(command.title);
    if (!command.info.isNull())
        flow.info = sendable(command.info);
    flow.owner = m_self.userId;
    flow.users = QList<QString>(command.memberIds);
    Envelope envelope = signedRequest(Method::AddFlow);
    envelope.data->flow = QList<FlowData>{flow};
    return m_encode(envelope);
}

QByteArray RequestBuilder::sendMessage(const QString &flowId, const MessageData &content) const
{
    FlowData flow;
    flow.uuid = flowId;
    const MessageData required = messageData(u"0"_s);
    MessageData message = content;
    message.uuid = required.uuid;
    message.client_id = required.client_id;
    Envelope envelope = signedRequest(Method::SendMessage);
    envelope.data->flow = QList<FlowData>{flow};
    envelope.data->message = QList<MessageData>{message};
    return m_encode(envelope);
}

qint64 RequestBuilder::sendMessageBytes(const QString &flowId, const MessageData &content) const
{
    MessageData rest = content;
    qint64 bytes = jsonBytes(taken(rest.text));
    for (Field<QString> *file : {&rest.file_picture, &rest.file_video, &rest.file_audio, &rest.file_document})
        bytes += taken(*file).size(); // base64, of which JSON escapes nothing
    return bytes + sendMessage(flowId, rest).size();
}

QByteArray RequestBuilder::allMessages(const QString &flowId, qint64 start, qint64 end) const
{
    return page(flowId, 0, start, end);
}

QByteArray RequestBuilder::messagesSince(const QString &flowId, qint64 time) const
{
    return page(flowId, time, 0, pageSize);
}

QByteArray RequestBuilder::page(const QString &flowId, qint64 time, qint64 start, qint64 end) const
{
    FlowData flow;
    flow.uuid = flowId;
    flow.message_start = start;
    flow.message_end = end;
    Envelope envelope = signedRequest(Method::AllMessages);
    envelope.data->time = time;
    envelope.data->flow = QList<FlowData>{flow};
    return m_encode(envelope);
}

QByteArray RequestBuilder::userInfo(const QStringList &userIds) const
{
    Envelope envelope = signedRequest(Method::UserInfo);
    for (const QString &id : userIds) {
        UserData user;
        user.uuid = id;
        envelope.data->user->append(user);
    }
    return m_encode(envelope);
}

QByteArray RequestBuilder::editedMessage(const EditMessage &command) const
{
    MessageData message = messageData(command.remoteId);
    message.text = sendable(toMarkup(command.body));
    Envelope envelope = signedRequest(Method::EditedMessage);
    envelope.data->message = QList<MessageData>{message};
    return m_encode(envelope);
}

qint64 RequestBuilder::editedMessageBytes(const EditMessage &command) const
{
    EditMessage rest = command;
    rest.body = {};
    return jsonBytes(sendable(toMarkup(command.body))) + editedMessage(rest).size();
}

QByteArray RequestBuilder::deleteMessage(const DeleteMessage &command) const
{
    Envelope envelope = signedRequest(Method::DeleteMessage);
    envelope.data->message = QList<MessageData>{messageData(command.remoteId)};
    return m_encode(envelope);
}

QByteArray RequestBuilder::deleteUser() const
{
    Envelope envelope = signedRequest(Method::DeleteUser);
    UserData &user = envelope.data->user->first();
    user.login = sendable(m_self.login);
    user.password = sendable(m_self.credential);
    return m_encode(envelope);
}

Envelope RequestBuilder::signedRequest(Method method) const
{
    UserData user;
    user.uuid = m_self.userId;
    user.auth_id = m_self.authId;
    return request(method, user);
}

QString sendable(const QString &text)
{
    QString out = text;
    for (qsizetype i = 0; i < out.size(); ++i) {
        const QChar c = out.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < out.size() && out.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (c.isNull() || c.isSurrogate())
            out[i] = QChar::ReplacementCharacter;
    }
    return out;
}

} // namespace Morelia::Mtp
