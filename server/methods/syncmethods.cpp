// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/methods/handlers.h"
#include "server/storage/storage.h"

namespace Morelia::Server::Methods {

using namespace Qt::StringLiterals;

Outcome pingPong(const Request &, const Services &)
{
    return Reply::ok();
}

Outcome getUpdate(const Request &request, const Services &services)
{
    Storage &storage = services.storage;
    Wire::Data data;
    data.user = QList<Wire::UserData>();
    data.flow = QList<Wire::FlowData>();
    data.message = QList<Wire::MessageData>();
    const QList<UserRow> users = storage.users().all();
    for (const UserRow &user : users)
        data.user->append(toWire(user, false));
    Reply reply;
    if (request.data.time) {
        const RowId caller = request.caller.id;
        const QList<FlowRow> flows = storage.flows().ofUser(caller, *request.data.time);
        for (const FlowRow &flow : flows)
            data.flow->append(toWire(flow));
        const qint64 budget = services.config.limits.replyBytes;
        const MessageTable::Update update = request.features.edits
            ? storage.messages().changedSince(caller, *request.data.time, budget)
            : storage.messages().since(caller, *request.data.time, budget);
        for (const MessageRow &message : update.messages) {
            data.message->append(toWire(message));
            reply.offsets.insert(message.uuid, message.offset);
        }
        // The client's next request goes on from here.
        if (!update.complete)
            data.time = update.next;
        reply.more = !update.complete;
    }
    storage.messages().told(services.now);
    reply.data = data;
    return reply;
}

Outcome userInfo(const Request &request, const Services &services)
{
    const QList<Wire::UserData> &entries = *request.data.user;
    if (entries.size() > Wire::pageSize)
        return Reply::failure(Code::TooMany, u"At most %1 users in a request"_s.arg(Wire::pageSize));
    Reply reply;
    Wire::Data data;
    data.user = QList<Wire::UserData>();
    // The first entry is the caller's credentials.
    const QList<Wire::UserData> asked = entries.sliced(1);
    for (const Wire::UserData &entry : asked) {
        const std::optional<UserRow> user = services.storage.users().byUuid(entry.uuid.valueOr(QString()));
        if (user) {
            data.user->append(toWire(*user, true));
        } else {
            reply.code = Code::Unknown;
            reply.detail = u"Some of these users do not exist"_s;
        }
    }
    reply.data = data;
    return reply;
}

} // namespace Morelia::Server::Methods
