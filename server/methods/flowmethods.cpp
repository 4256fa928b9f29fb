// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/identifiers.h"
#include "server/methods/extensions.h"
#include "server/methods/handlers.h"
#include "server/storage/storage.h"

#include <limits>

namespace Morelia::Server::Methods {

using namespace Qt::StringLiterals;

namespace {

Reply flowsReply(const QList<FlowRow> &flows, Code code = Code::Ok)
{
    QList<Wire::FlowData> list;
    for (const FlowRow &flow : flows)
        list.append(toWire(flow));
    Wire::Data data;
    data.flow = list;
    Reply reply = Reply::ok(data);
    reply.code = code;
    return reply;
}

// The members of a new flow, or the refusal.
std::variant<QList<UserRow>, Reply> membersOf(
    const Wire::FlowData &form, const UserRow &caller, const Services &services)
{
    const bool chat = *form.type == u"chat";
    const QStringList uuids = form.users.valueOr({});
    if (chat && uuids.size() != 2)
        return Reply::failure(Code::BadRequest, u"A chat has exactly two users"_s);
    if (uuids.size() > services.config.limits.members)
        return Reply::failure(Code::TooMany, u"At most %1 users in a flow"_s.arg(services.config.limits.members));
    if (chat && !uuids.contains(caller.uuid))
        return Reply::failure(Code::Forbidden, u"A chat can be made by one of its two users only"_s);
    QList<UserRow> members{caller};
    for (const QString &uuid : uuids) {
        const std::optional<UserRow> user = services.storage.users().byUuid(uuid);
        if (!user || user->isDeleted())
            return Reply::failure(Code::NotFound, u"No such user in data.flow[0].users"_s);
        if (user->id != caller.id)
            members.append(*user);
    }
    return members;
}

std::optional<Reply> problemOf(const Wire::FlowData &form, const UserRow &caller, const Limits &limits)
{
    if (!form.type || (*form.type != u"chat" && *form.type != u"group" && *form.type != u"channel"))
        return Reply::failure(Code::BadRequest, u"data.flow[0].type: chat, group or channel"_s);
    if (form.title && form.title->size() > limits.titleChars)
        return Reply::refusal(Code::Unsupported, u"data.flow[0].title: at most %1 characters"_s.arg(limits.titleChars));
    if (form.info && form.info->size() > limits.infoChars)
        return Reply::refusal(Code::Unsupported, u"data.flow[0].info: at most %1 characters"_s.arg(limits.infoChars));
    if (form.owner && *form.owner != caller.uuid)
        return Reply::failure(Code::Forbidden, u"The owner of a new flow is the one who makes it"_s);
    return std::nullopt;
}

} // namespace

Outcome allFlow(const Request &request, const Services &services)
{
    const std::optional<Place> start = startOf(request);
    if (!start || (*start != Place{} && start->list != Place::List::Flows))
        return noSuchPlace();
    ReplyBudget budget(request.features.parts ? services.config.limits.replyBytes : std::numeric_limits<qint64>::max());
    const Part<FlowRow> flows = services.storage.flows().ofUser(request.caller.id, 0, start->id, budget);
    const bool nothing = flows.rows.isEmpty() && start->id == 0;
    Reply reply = flowsReply(flows.rows, nothing ? Code::NotFound : Code::Ok);
    reply.more = !flows.complete;
    if (reply.more)
        reply.next = {.list = Place::List::Flows, .id = flows.rows.constLast().id};
    return reply;
}

Outcome addFlow(const Request &request, const Services &services)
{
    const Wire::FlowData *form = request.flow();
    if (!form)
        return Reply::refusal(Code::Unsupported, u"Required and missing: data.flow[0]"_s);
    const UserRow &caller = request.caller;
    if (const std::optional<Reply> problem = problemOf(*form, caller, services.config.limits))
        return *problem;
    auto found = membersOf(*form, caller, services);
    if (const Reply *problem = std::get_if<Reply>(&found))
        return *problem;
    const auto &members = std::get<QList<UserRow>>(found);

    FlowTable &flows = services.storage.flows();
    QString pair;
    if (*form->type == u"chat") {
        pair = FlowTable::pairOf(caller.id, members.constLast().id);
        if (const std::optional<FlowRow> first = flows.byPair(pair))
            return flowsReply({*first});
    }
    FlowRow flow{.uuid = newUuid(), .type = *form->type, .owner = caller.id, .created = services.now};
    flow.title = form->title.valueOr(QString());
    flow.info = form->info.valueOr(QString());
    flow.id = flows.add(flow, pair);
    for (const UserRow &member : members)
        flows.addMember(flow.id, member.id);
    services.changes.flows.insert(flow.id);
    return flowsReply({flows.byId(flow.id).value_or(flow)});
}

} // namespace Morelia::Server::Methods
