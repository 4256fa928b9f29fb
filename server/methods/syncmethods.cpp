// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/methods/extensions.h"
#include "server/methods/handlers.h"
#include "server/storage/storage.h"

#include <limits>

namespace Morelia::Server::Methods {

using namespace Qt::StringLiterals;

namespace {

//! The news of a user, list by list from a place on. A client that takes parts gets as much as there is room for.
class NewsWriter
{
public:
    NewsWriter(const Request &request, const Services &services, const Place &start)
        : m_request(request)
        , m_services(services)
        , m_start(start)
        , m_budget(request.features.parts ? services.config.limits.replyBytes : std::numeric_limits<qint64>::max())
    {
        m_data.user = QList<Wire::UserData>();
        m_data.flow = QList<Wire::FlowData>();
        m_data.message = QList<Wire::MessageData>();
    }

    Reply write()
    {
        if (isDue(Place::List::Users))
            writeUsers();
        if (m_request.data.time && isDue(Place::List::Flows))
            writeFlows(*m_request.data.time);
        if (m_request.data.time && isDue(Place::List::Messages))
            writeMessages(*m_request.data.time);
        m_reply.data = m_data;
        return m_reply;
    }

private:
    bool isDue(Place::List list) const { return !m_reply.more && m_start.list <= list; }
    RowId lastOf(Place::List list) const { return m_start.list == list ? m_start.id : 0; }

    void goOnAt(const Place &place, qint64 time)
    {
        m_reply.more = true;
        m_reply.next = place;
        m_data.time = time;
    }

    void writeUsers()
    {
        const RowId last = lastOf(Place::List::Users);
        const Part<UserRow> users = m_services.storage.users().after(last, m_budget);
        for (const UserRow &user : users.rows)
            m_data.user->append(toWire(user, false));
        if (!users.complete)
            goOnAt({.list = Place::List::Users, .id = users.rows.constLast().id},
                m_request.data.time.valueOr(m_services.now));
    }

    void writeFlows(qint64 since)
    {
        const RowId last = lastOf(Place::List::Flows);
        const Part<FlowRow> flows = m_services.storage.flows().ofUser(m_request.caller.id, since, last, m_budget);
        for (const FlowRow &flow : flows.rows)
            m_data.flow->append(toWire(flow));
        if (!flows.complete)
            goOnAt({.list = Place::List::Flows, .id = flows.rows.isEmpty() ? last : flows.rows.constLast().id}, since);
    }

    void writeMessages(qint64 since)
    {
        const RowId caller = m_request.caller.id;
        MessageTable &messages = m_services.storage.messages();
        const qint64 room = m_services.config.limits.replyBytes;
        MessageTable::Update update;
        if (m_request.features.parts)
            update = messages.changedAfter(caller, placeOfMessages(since), m_budget);
        else if (m_request.features.edits)
            update = messages.changedSince(caller, since, room);
        else
            update = messages.since(caller, since, room);
        for (const MessageRow &message : std::as_const(update.messages)) {
            m_data.message->append(toWire(message));
            m_reply.offsets.insert(message.uuid, message.offset);
        }
        // The client's next request goes on from here.
        if (!update.complete)
            goOnAt({Place::List::Messages, update.last.time, update.last.id}, update.next);
    }

    MessageTable::Place placeOfMessages(qint64 since) const
    {
        const bool isInside = m_start.list == Place::List::Messages && m_start.id != 0;
        return isInside ? MessageTable::Place{m_start.time, m_start.id} : MessageTable::Place{since, 0};
    }

    const Request &m_request;
    const Services &m_services;
    const Place m_start;
    ReplyBudget m_budget;
    Wire::Data m_data;
    Reply m_reply;
};

} // namespace

Outcome pingPong(const Request &, const Services &)
{
    return Reply::ok();
}

Outcome getUpdate(const Request &request, const Services &services)
{
    const std::optional<Place> start = startOf(request);
    if (!start)
        return noSuchPlace();
    Reply reply = NewsWriter(request, services, *start).write();
    if (request.data.time)
        services.storage.messages().told(services.now);
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
