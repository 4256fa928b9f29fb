// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The methods of the stock double, quirks and all; the numbers are those of the list of quirks of the stock server.
#include "tests/support/protocol/stockdouble.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Morelia::Testing {

using namespace Wire;

namespace {

// An exception in the stock server ends the link without a word (20).
const auto dead = [] { return StockDouble::Answer{500, {}, true}; };

StockDouble::Answer refused(qint64 code)
{
    return {code, Field<Data>::null(), false};
}

template <typename T>
Field<QList<T>> one(const T &value)
{
    return QList<T>{value};
}

} // namespace

StockDouble::Answer StockDouble::carryOut(Method method, const Envelope &request)
{
    switch (method) {
    case Method::RegisterUser:
        return registerUser(request.data->user->first());
    case Method::Authentication:
        return authenticate(request.data->user->first());
    case Method::PingPong:
        return refused(200);
    case Method::GetUpdate:
        return getUpdate(request);
    case Method::AllFlow:
        return allFlow(request);
    case Method::AddFlow:
        return addFlow(request);
    case Method::SendMessage:
        return sendMessage(request);
    case Method::AllMessages:
        return allMessages(request);
    case Method::UserInfo:
        return userInfo(request);
    case Method::EditedMessage:
        return change(request, false);
    case Method::DeleteMessage:
        return change(request, true);
    case Method::DeleteUser:
        return deleteUser(request);
    }
    return dead();
}

StockDouble::Answer StockDouble::registerUser(const UserData &user)
{
    if (!user.login || !user.password)
        return refused(401);
    if (user.email && user.email->isEmpty())
        return refused(415);
    if (std::ranges::any_of(m_users, [&](const Stored &stored) { return *stored.user.login == *user.login; }))
        return refused(409);
    Stored stored;
    stored.user.uuid = newId();
    stored.user.login = *user.login;
    stored.user.username = user.username;
    stored.user.is_bot = false;
    stored.credential = *user.password;
    stored.token = u"token-"_s + newId();
    m_users.append(stored);
    UserData answer;
    answer.uuid = stored.user.uuid;
    answer.auth_id = stored.token;
    Data data;
    data.user = one(answer);
    return {201, data, false};
}

StockDouble::Answer StockDouble::authenticate(const UserData &user)
{
    const auto it = std::ranges::find_if(
        m_users, [&](const Stored &stored) { return user.login && *stored.user.login == *user.login; });
    if (it == m_users.end())
        return refused(404);
    if (!user.password)
        return dead();
    if (it->credential != *user.password)
        return refused(401);
    UserData answer;
    answer.uuid = it->user.uuid;
    answer.auth_id = it->token;
    Data data;
    data.user = one(answer);
    return {200, data, false};
}

StockDouble::Answer StockDouble::getUpdate(const Envelope &request)
{
    const QString caller = *request.data->user->first().uuid;
    Data data;
    data.user = QList<UserData>();
    data.flow = QList<FlowData>();
    data.message = QList<MessageData>();
    for (const Stored &stored : m_users) {
        UserData shown = stored.user;
        shown.login = Field<QString>::null();
        data.user->append(shown);
    }
    if (!request.data->time.hasValue())
        return {200, data, false};
    const qint64 time = *request.data->time;
    for (const FlowData &entry : m_flows) {
        if (*entry.time >= time && (!extended || isMember(*entry.uuid, caller)))
            data.flow->append(entry);
    }
    for (const MessageData &entry : m_messages) {
        if (*entry.time >= time && (!extended || isMember(*entry.from_flow, caller)))
            data.message->append(entry);
    }
    return {200, data, false};
}

StockDouble::Answer StockDouble::allFlow(const Envelope &request)
{
    const QString caller = *request.data->user->first().uuid;
    Data data;
    data.flow = QList<FlowData>();
    for (const FlowData &entry : m_flows) {
        if (!extended || isMember(*entry.uuid, caller))
            data.flow->append(entry);
    }
    return {data.flow->isEmpty() ? 404 : 200, data, false};
}

StockDouble::Answer StockDouble::addFlow(const Envelope &request)
{
    if (request.data->flow.valueOr({}).isEmpty())
        return dead();
    const FlowData form = request.data->flow->first();
    const QStringList users = form.users.valueOr({});
    const QString type = form.type.valueOr({});
    if (type == "chat"_L1 && users.size() != 2)
        return refused(400);
    // An unknown user kills the link (23).
    for (const QString &user : users) {
        if (std::ranges::none_of(m_users, [&](const Stored &stored) { return *stored.user.uuid == user; }))
            return dead();
    }
    const QString id = addFlow(type, users, form.owner.valueOr({}), form.title.valueOr({}));
    Data data;
    data.flow = one(*flow(id));
    return {200, data, false};
}

StockDouble::Answer StockDouble::sendMessage(const Envelope &request)
{
    if (request.data->flow.valueOr({}).isEmpty() || request.data->message.valueOr({}).isEmpty())
        return dead();
    const MessageData form = request.data->message->first();
    if (!form.uuid || !form.client_id)
        return refused(415);
    const QString flowId = request.data->flow->first().uuid.valueOr({});
    if (!flow(flowId))
        return refused(404);
    const QString id = post(flowId, *request.data->user->first().uuid, form.text.valueOr({}), form.emoji.valueOr({}));
    MessageData answer;
    answer.uuid = id;
    answer.client_id = form.client_id;
    Data data;
    data.message = one(answer);
    return {200, data, false};
}

StockDouble::Answer StockDouble::allMessages(const Envelope &request)
{
    if (request.data->flow.valueOr({}).isEmpty())
        return dead();
    const FlowData form = request.data->flow->first();
    if (!flow(form.uuid.valueOr({})))
        return refused(404);
    QList<MessageData> matches;
    for (const MessageData &entry : m_messages) {
        if (*entry.from_flow == *form.uuid && request.data->time && *entry.time >= *request.data->time)
            matches.append(entry);
    }
    FlowData place;
    place.uuid = *form.uuid;
    Data data;
    data.message = matches;
    if (matches.isEmpty() && !extended)
        return dead(); // (13)
    if (matches.size() <= pageSize) {
        data.flow = one(place); // start and end are ignored (14)
        return {200, data, false};
    }
    place.message_end = matches.size();
    data.flow = one(place);
    if (!form.message_start && !form.message_end)
        return {206, data, false}; // everything (15)
    const qint64 start = form.message_start.valueOr(0);
    const qint64 end = form.message_end.valueOr(0);
    if (end - start > pageSize)
        return refused(403);
    const qint64 last = std::min<qint64>(end, matches.size());
    data.message = start < last ? matches.sliced(start, last - start) : QList<MessageData>();
    return {206, data, false};
}

StockDouble::Answer StockDouble::userInfo(const Envelope &request)
{
    const QList<UserData> asked = *request.data->user;
    if (asked.size() > pageSize)
        return refused(429);
    Data data;
    data.user = QList<UserData>();
    for (const UserData &entry : asked.sliced(1)) {
        const auto it = std::ranges::find_if(
            m_users, [&](const Stored &stored) { return *stored.user.uuid == entry.uuid.valueOr({}); });
        if (it == m_users.end())
            return {520, data, false};
        data.user->append(it->user);
    }
    return {200, data, false};
}

StockDouble::Answer StockDouble::change(const Envelope &request, bool deletion)
{
    if (request.data->message.valueOr({}).isEmpty())
        return dead();
    const MessageData form = request.data->message->first();
    if (!form.uuid || !form.client_id)
        return refused(415);
    if (!message(*form.uuid))
        return refused(404);
    // Anybody may change anything (25).
    if (deletion)
        remove(*form.uuid);
    else
        edit(*form.uuid, form.text.valueOr({}));
    return refused(200);
}

StockDouble::Answer StockDouble::deleteUser(const Envelope &request)
{
    const UserData form = request.data->user->first();
    const auto it = std::ranges::find_if(m_users, [&](const Stored &stored) {
        return *stored.user.login == form.login.valueOr({}) && stored.credential == form.password.valueOr({});
    });
    if (it == m_users.end())
        return refused(404);
    deleteUser(*form.login);
    return refused(200);
}

} // namespace Morelia::Testing
