// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockdouble.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Testing {

using namespace Wire;

StockDouble::StockDouble(Clock &clock)
    : m_clock(clock)
{}

TransportFactory StockDouble::transports()
{
    return [this] { return std::make_unique<LoopbackTransport>(*this, m_clock); };
}

QString StockDouble::addUser(const QString &login, const QString &credential, const QString &name)
{
    UserData form;
    form.login = login;
    form.password = credential;
    form.username = name;
    return *registerUser(form).data->user->first().uuid;
}

QString StockDouble::addFlow(const QString &type, const QStringList &users, const QString &owner, const QString &title)
{
    FlowData made;
    made.uuid = newId();
    made.time = now();
    made.type = type;
    made.title = title;
    made.owner = owner.isEmpty() ? users.value(0) : owner;
    made.users = users;
    m_flows.append(made);
    pushFlow(made);
    return *made.uuid;
}

QString StockDouble::post(const QString &flowId, const QString &userId, const QString &text, const QString &emoji)
{
    MessageData made;
    made.uuid = newId();
    made.text = text;
    made.from_user = userId;
    made.from_flow = flowId;
    made.time = now();
    made.edited_status = false;
    if (!emoji.isNull())
        made.emoji = emoji;
    m_messages.append(made);
    push(made);
    return *made.uuid;
}

void StockDouble::edit(const QString &messageId, const QString &text)
{
    MessageData &changed = *message(messageId);
    changed.text = text;
    changed.edited_status = true;
    changed.edited_time = now();
    push(changed);
}

void StockDouble::remove(const QString &messageId)
{
    MessageData &changed = *message(messageId);
    for (auto field : {&MessageData::file_picture, &MessageData::file_video, &MessageData::file_audio,
             &MessageData::file_document, &MessageData::emoji})
        changed.*field = QString(u""_s);
    edit(messageId, u"Message deleted"_s);
}

void StockDouble::join(const QString &flowId, const QString &userId)
{
    const auto it = std::ranges::find_if(m_flows, [&](const FlowData &f) { return *f.uuid == flowId; });
    it->users->append(userId);
    pushFlow(*it);
}

void StockDouble::forgetFlow(const QString &flowId)
{
    m_flows.removeIf([&](const FlowData &f) { return *f.uuid == flowId; });
}

void StockDouble::deleteUser(const QString &login)
{
    const auto it = std::ranges::find_if(m_users, [&](const Stored &stored) { return *stored.user.login == login; });
    it->user.login = u"User deleted"_s;
    it->user.username = u"User deleted"_s;
    it->user.bio = u"deleted"_s;
    it->token.clear();
}

void StockDouble::revokeTokens()
{
    for (Stored &stored : m_users)
        stored.token = u"token-"_s + newId();
}

void StockDouble::dropAll()
{
    const auto links = m_links;
    for (LoopbackTransport *link : links)
        link->drop();
}

void StockDouble::pushTo(const QString &userId)
{
    for (LoopbackTransport *link : std::as_const(m_links))
        m_pushTo.insert(link, userId);
}

QList<Envelope> StockDouble::requests(Method method) const
{
    QList<Envelope> out;
    for (const auto &[seen, request] : m_requests) {
        if (seen == method)
            out.append(request);
    }
    return out;
}

QStringList StockDouble::texts(const QString &flowId) const
{
    QStringList out;
    for (const MessageData &entry : m_messages) {
        if (*entry.from_flow == flowId)
            out.append(entry.text.valueOr({}));
    }
    return out;
}

QString StockDouble::emojiOf(const QString &messageId) const
{
    const auto it = std::ranges::find_if(m_messages, [&](const MessageData &m) { return *m.uuid == messageId; });
    return it->emoji.valueOr({});
}

qint64 StockDouble::now() const
{
    return m_clock.wallMs() / 1000 + clockOffset;
}

void StockDouble::connected(LoopbackTransport &transport)
{
    if (!reachable) {
        transport.drop({CloseKind::Refused, 0, u"refused"_s});
        return;
    }
    ++m_connections;
    m_links.insert(&transport);
    transport.accept();
}

void StockDouble::pinged(LoopbackTransport &transport)
{
    if (!silent)
        transport.pongBack();
}

void StockDouble::gone(LoopbackTransport &transport)
{
    m_links.remove(&transport);
    m_pushTo.remove(&transport);
    m_offsetsTo.remove(&transport);
    m_delays.erase(&transport);
}

void StockDouble::received(LoopbackTransport &transport, const QByteArray &text)
{
    if (silent)
        return;
    const DecodeResult result = decode(text, DecodeMode::Strict);
    const auto *decoded = std::get_if<Decoded>(&result);
    if (!decoded) {
        transport.drop({CloseKind::BadFrame, 1002, {}});
        return;
    }
    const Envelope &request = decoded->envelope;
    const auto method = methodFromName(request.type.valueOr({}));
    if (!method || !request.data.hasValue() || request.data->user.valueOr({}).isEmpty()) {
        transport.drop();
        return;
    }
    m_requests.append({*method, request});
    const bool open = *method == Method::RegisterUser || *method == Method::Authentication;
    if (!open && !mayAsk(request.data->user->first())) {
        reply(transport, u"error"_s, {401, Field<Data>::null(), false}, QJsonValue::Null);
        return;
    }
    if (std::exchange(m_tooBig, m_tooBig == method ? std::nullopt : m_tooBig) == method) {
        transport.drop({CloseKind::TooBig, 1009, {}});
        return;
    }
    std::optional<Answer> outcome = misfortune(*method);
    if (!outcome)
        outcome = carryOut(*method, request);
    if (std::exchange(m_loseReply, m_loseReply == method ? std::nullopt : m_loseReply) == method)
        outcome->dead = true;
    if (outcome->dead) {
        transport.drop();
        return;
    }
    reply(transport, methodName(*method), *outcome, metaFor(request, *outcome, transport));
}

std::optional<StockDouble::Answer> StockDouble::misfortune(Method method)
{
    if (m_drops.value(method) > 0) {
        --m_drops[method];
        return Answer{200, {}, true};
    }
    if (const qint64 code = m_failures.take(method); code != 0)
        return Answer{code, Field<Data>::null(), false};
    return std::nullopt;
}

void StockDouble::reply(LoopbackTransport &transport, const QString &type, const Answer &answer, const QJsonValue &meta)
{
    Envelope envelope;
    envelope.type = type;
    JsonApi api;
    api.version = u"1.0"_s;
    api.revision = u"17"_s;
    envelope.jsonapi = api;
    envelope.meta = meta.isNull() ? Field<QJsonValue>::null() : Field<QJsonValue>(meta);
    envelope.data = answer.data;
    if (envelope.data.hasValue() && !envelope.data->time.hasValue())
        envelope.data->time = now();
    ErrorInfo status;
    status.code = answer.code;
    status.status = u"a status"_s;
    status.time = now();
    status.detail = u"a detail"_s;
    envelope.errors = status;
    if (delay.count() == 0) {
        transport.deliver(toBytes(envelope));
        return;
    }
    auto timer = m_clock.makeTimer();
    QObject::connect(timer.get(), &Timer::timeout, &transport,
        [&transport, bytes = toBytes(envelope)] { transport.deliver(bytes); });
    timer->start(delay);
    m_delays[&transport] = std::move(timer);
}

QJsonValue StockDouble::metaFor(const Envelope &request, const Answer &answer, LoopbackTransport &transport)
{
    if (!extended)
        return QJsonValue::Null;
    const QJsonValue offer = request.meta.hasValue() ? request.meta->toObject()["mtpx"_L1] : QJsonValue();
    if (offer.isObject()) {
        m_pushTo.insert(&transport, *request.data->user->first().uuid);
        m_offsetsTo.insert(&transport);
        const QJsonObject mtpx{
            {"v"_L1, 1}, {"caps"_L1, QJsonArray{u"push"_s, u"offsets"_s}}, {"server"_L1, u"Double 1.0"_s}};
        return QJsonObject{{"mtpx"_L1, mtpx}};
    }
    if (!m_offsetsTo.contains(&transport) || !answer.data.hasValue())
        return QJsonValue::Null;
    const QJsonObject mtpx{{"v"_L1, 1}, {"offsets"_L1, offsetsFor(answer.data->message.valueOr({}))}};
    return QJsonObject{{"mtpx"_L1, mtpx}};
}

QByteArray StockDouble::toBytes(const Envelope &envelope) const
{
    QByteArray bytes = encode(envelope);
    if (m_garbled >= 0 && m_garbled < m_messages.size()) {
        const QByteArray id = m_messages.at(m_garbled).uuid->toUtf8();
        bytes.replace("\"uuid\":\"" + id + '"', "\"uuid\":" + id);
    }
    return bytes;
}

QJsonObject StockDouble::offsetsFor(const QList<MessageData> &messages) const
{
    QJsonObject offsets;
    if (!namesOffsets)
        return offsets;
    for (const MessageData &entry : messages)
        offsets.insert(*entry.uuid, offsetOf(*entry.uuid));
    return offsets;
}

void StockDouble::push(const MessageData &message)
{
    Data data;
    data.time = now();
    data.user = QList<UserData>();
    data.flow = QList<FlowData>();
    data.message = QList<MessageData>{message};
    pushFrame(data, *message.from_flow);
}

void StockDouble::pushFlow(const FlowData &flow)
{
    Data data;
    data.time = now();
    data.user = QList<UserData>();
    data.flow = QList<FlowData>{flow};
    data.message = QList<MessageData>();
    pushFrame(data, *flow.uuid);
}

void StockDouble::pushFrame(const Data &data, const QString &flowId)
{
    Envelope envelope;
    envelope.type = methodName(Method::GetUpdate);
    envelope.data = data;
    const QJsonObject mtpx{{"v"_L1, 1}, {"push"_L1, true}, {"offsets"_L1, offsetsFor(*data.message)}};
    envelope.meta = QJsonValue(QJsonObject{{"mtpx"_L1, mtpx}});
    for (auto it = m_pushTo.cbegin(); it != m_pushTo.cend(); ++it) {
        if (isMember(flowId, it.value()))
            it.key()->deliver(encode(envelope));
    }
}

bool StockDouble::mayAsk(const UserData &user) const
{
    return std::ranges::any_of(m_users, [&](const Stored &stored) {
        return user.uuid.hasValue() && user.auth_id.hasValue() && *stored.user.uuid == *user.uuid
            && stored.token == *user.auth_id;
    });
}

bool StockDouble::isMember(const QString &flowId, const QString &userId) const
{
    const FlowData *found = flow(flowId);
    return found && found->users->contains(userId);
}

qint64 StockDouble::offsetOf(const QString &messageId) const
{
    const auto it = std::ranges::find_if(m_messages, [&](const MessageData &m) { return *m.uuid == messageId; });
    return std::count_if(m_messages.begin(), it, [&](const MessageData &m) { return *m.from_flow == *it->from_flow; });
}

MessageData *StockDouble::message(const QString &messageId)
{
    const auto it = std::ranges::find_if(m_messages, [&](const MessageData &m) { return *m.uuid == messageId; });
    return it == m_messages.end() ? nullptr : &*it;
}

const FlowData *StockDouble::flow(const QString &flowId) const
{
    const auto it = std::ranges::find_if(m_flows, [&](const FlowData &f) { return *f.uuid == flowId; });
    return it == m_flows.end() ? nullptr : &*it;
}

} // namespace Morelia::Testing
