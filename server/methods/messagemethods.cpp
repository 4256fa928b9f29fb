// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/identifiers.h"
#include "server/methods/handlers.h"
#include "server/storage/storage.h"

#include <algorithm>

namespace Morelia::Server::Methods {

using namespace Qt::StringLiterals;

namespace {

Reply missing(const QString &member)
{
    return Reply::refusal(Code::Unsupported, u"Required and missing: %1"_s.arg(member));
}

// The flow that the request names, if the caller is in it.
std::variant<FlowRow, Reply> ownFlow(const Request &request, const Services &services)
{
    const Wire::FlowData *form = request.flow();
    if (!form)
        return missing(u"data.flow[0]"_s);
    if (!form->uuid)
        return missing(u"data.flow[0].uuid"_s);
    const std::optional<FlowRow> flow = services.storage.flows().byUuid(*form->uuid);
    if (!flow)
        return Reply::failure(Code::NotFound, u"No such flow"_s);
    if (!services.storage.flows().isMember(flow->id, request.caller.id))
        return Reply::failure(Code::Forbidden, u"Not a member of this flow"_s);
    return *flow;
}

// The message that the request names, if the caller wrote it and is still in its flow.
std::variant<MessageRow, Reply> ownMessage(const Request &request, const Services &services)
{
    const Wire::MessageData *form = request.message();
    if (!form)
        return missing(u"data.message[0]"_s);
    if (!form->uuid)
        return missing(u"data.message[0].uuid"_s);
    const std::optional<MessageRow> message = services.storage.messages().byUuid(*form->uuid);
    if (!message)
        return Reply::failure(Code::NotFound, u"No such message"_s);
    const RowId caller = request.caller.id;
    if (message->sender != caller || !services.storage.flows().isMember(message->flow, caller))
        return Reply::failure(Code::Forbidden, u"Only the author may change a message"_s);
    return *message;
}

// A page of a flow; with a total it is one of several.
Reply pageReply(const FlowRow &flow, const QList<MessageRow> &messages, std::optional<qint64> total)
{
    Wire::FlowData place;
    place.uuid = flow.uuid;
    if (total)
        place.message_end = *total;
    QList<Wire::MessageData> list;
    Reply reply;
    for (const MessageRow &message : messages) {
        list.append(toWire(message));
        reply.offsets.insert(message.uuid, message.offset);
    }
    Wire::Data data;
    data.flow = QList{place};
    data.message = list;
    reply.data = data;
    reply.code = total ? Code::Partial : Code::Ok;
    return reply;
}

} // namespace

Outcome sendMessage(const Request &request, const Services &services)
{
    const Wire::MessageData *form = request.message();
    if (!form)
        return missing(u"data.message[0]"_s);
    const auto target = ownFlow(request, services);
    if (const Reply *problem = std::get_if<Reply>(&target))
        return *problem;
    const auto &flow = std::get<FlowRow>(target);
    const UserRow &caller = request.caller;
    if (flow.type == u"channel" && flow.owner != caller.id)
        return Reply::failure(Code::Forbidden, u"Only its owner writes into a channel"_s);

    MessageRow message{.uuid = newUuid(), .flow = flow.id, .sender = caller.id};
    message.text = form->text.valueOr(QString());
    message.attachments = {form->file_picture.valueOr(QString()), form->file_video.valueOr(QString()),
        form->file_audio.valueOr(QString()), form->file_document.valueOr(QString()), form->emoji.valueOr(QString())};
    message = services.storage.messages().append(std::move(message), services.now);
    services.changes.messageChanged(message);

    Wire::MessageData made;
    made.uuid = message.uuid;
    made.client_id = form->client_id;
    made.from_user = caller.uuid;
    made.from_flow = flow.uuid;
    Wire::Data data;
    data.time = message.time;
    data.message = QList{made};
    Reply reply = Reply::ok(data);
    reply.offsets.insert(message.uuid, message.offset);
    return reply;
}

Outcome allMessages(const Request &request, const Services &services)
{
    const auto target = ownFlow(request, services);
    if (const Reply *problem = std::get_if<Reply>(&target))
        return *problem;
    const auto &flow = std::get<FlowRow>(target);
    const Wire::FlowData &form = *request.flow();
    MessageTable &messages = services.storage.messages();

    // Offsets of a request count within the messages at or after its time.
    const qint64 origin = request.data.time ? messages.offsetAt(flow.id, *request.data.time) : 0;
    const qint64 matches = messages.count(flow.id) - origin;
    ReplyBudget budget(services.config.limits.replyBytes);
    if (matches <= Wire::pageSize) {
        ReplyBudget whole = budget;
        const Part<MessageRow> all = messages.page(flow.id, origin, origin + matches, whole);
        if (all.complete)
            return pageReply(flow, all.rows, std::nullopt);
    }
    if (form.message_start.valueOr(0) < 0 || form.message_end.valueOr(0) < 0)
        return Reply::failure(Code::BadRequest, u"message_start and message_end count from 0"_s);
    const qint64 start = std::min(form.message_start.valueOr(0), matches);
    const qint64 end = std::min(form.message_end.valueOr(start + Wire::pageSize), matches);
    if (end - start > Wire::pageSize)
        return Reply::failure(Code::Forbidden, u"At most %1 messages in a request"_s.arg(Wire::pageSize));
    return pageReply(flow, messages.page(flow.id, origin + start, origin + end, budget).rows, matches);
}

Outcome editedMessage(const Request &request, const Services &services)
{
    const auto target = ownMessage(request, services);
    if (const Reply *problem = std::get_if<Reply>(&target))
        return *problem;
    const auto &message = std::get<MessageRow>(target);
    const Wire::MessageData &form = *request.message();
    if (!form.text)
        return missing(u"data.message[0].text"_s);
    if (message.deleted)
        return Reply::failure(Code::Forbidden, u"A deleted message cannot be edited"_s);
    services.storage.messages().edit(message.id, *form.text, services.now);
    services.changes.messageChanged(message);
    return Reply::ok();
}

Outcome deleteMessage(const Request &request, const Services &services)
{
    const auto target = ownMessage(request, services);
    if (const Reply *problem = std::get_if<Reply>(&target))
        return *problem;
    const auto &message = std::get<MessageRow>(target);
    if (!message.deleted) {
        services.storage.messages().markDeleted(message.id, services.now);
        services.changes.messageChanged(message);
    }
    return Reply::ok();
}

} // namespace Morelia::Server::Methods
