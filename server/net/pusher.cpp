// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/pusher.h"

#include "protocol/mtp/wire/codec.h"
#include "server/log.h"
#include "server/methods/reply.h"
#include "server/net/clientsocket.h"
#include "server/storage/storage.h"

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

Wire::Data emptyNews()
{
    Wire::Data data;
    data.user = QList<Wire::UserData>();
    data.flow = QList<Wire::FlowData>();
    data.message = QList<Wire::MessageData>();
    return data;
}

QString pushFrame(const Wire::Data &data, const Offsets &offsets, qint64 now)
{
    Reply reply = Reply::ok(data);
    reply.meta = pushMeta(offsets);
    return QString::fromUtf8(Wire::encode(toEnvelope(reply, Wire::methodName(Wire::Method::GetUpdate), now)));
}

} // namespace

Pusher::Pusher(Storage &storage, qint64 frameBytes, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_frameBytes(frameBytes)
{}

void Pusher::watch(ClientSocket *client)
{
    connect(client, &ClientSocket::featuresChanged, this, [this, client] { update(client); });
}

void Pusher::update(ClientSocket *client)
{
    forget(client);
    const RowId user = client->features().push ? client->featuresUser() : 0;
    if (user == 0)
        return;
    m_clients[user].insert(client);
    m_users.insert(client, user);
}

void Pusher::forget(ClientSocket *client)
{
    const RowId user = m_users.take(client);
    const auto it = m_clients.find(user);
    if (it == m_clients.end())
        return;
    it->remove(client);
    if (it->isEmpty())
        m_clients.erase(it);
}

void Pusher::publish(const Changes &changes, qint64 now)
{
    if (m_clients.isEmpty())
        return;
    try {
        publishUsers(changes.users, now);
        for (const RowId flow : changes.flows) {
            if (!changes.messages.contains(flow))
                publishFlow(flow, true, {}, now);
        }
        for (auto it = changes.messages.cbegin(); it != changes.messages.cend(); ++it)
            publishFlow(it.key(), changes.flows.contains(it.key()), it.value(), now);
    } catch (const StorageError &error) {
        // No push may be missed: end the links, so that the clients come back and ask for the changes.
        qCWarning(lcServer, "Changes could not be read for pushing: %s", error.what());
        const QList<ClientSocket *> clients = m_users.keys();
        for (ClientSocket *client : clients)
            client->close(QWebSocketProtocol::CloseCodeBadOperation, u"Changes were missed"_s);
    }
    for (const RowId user : changes.signedOut) {
        const QSet<ClientSocket *> clients = m_clients.value(user);
        for (ClientSocket *client : clients)
            client->setFeatures({}, 0);
    }
}

void Pusher::publishUsers(const QSet<RowId> &users, qint64 now)
{
    Wire::Data data = emptyNews();
    ReplyBudget budget(m_frameBytes);
    const auto flush = [&] {
        send(m_users.keys(), pushFrame(data, {}, now));
        data = emptyNews();
    };
    for (const RowId id : users) {
        const std::optional<UserRow> user = m_storage.users().byId(id);
        if (!user)
            continue;
        if (!budget.take(user->size())) {
            flush();
            budget = ReplyBudget(m_frameBytes);
            budget.take(user->size());
        }
        data.user->append(toWire(*user, false));
    }
    if (!data.user->isEmpty())
        flush();
}

void Pusher::publishFlow(RowId flow, bool flowChanged, const QList<RowId> &messages, qint64 now)
{
    QList<ClientSocket *> clients;
    const QList<RowId> members = m_storage.flows().members(flow);
    for (const RowId member : members)
        clients.append(m_clients.value(member).values());
    if (clients.isEmpty())
        return;
    Wire::Data data = emptyNews();
    Offsets offsets;
    if (flowChanged) {
        if (const std::optional<FlowRow> row = m_storage.flows().byId(flow))
            data.flow->append(toWire(*row));
    }
    ReplyBudget budget(m_frameBytes);
    const auto flush = [&] {
        send(clients, pushFrame(data, offsets, now));
        data = emptyNews();
        offsets.clear();
    };
    for (const RowId id : messages) {
        const std::optional<MessageRow> message = m_storage.messages().byId(id);
        if (!message)
            continue;
        if (!budget.take(message->size())) {
            flush();
            budget = ReplyBudget(m_frameBytes);
            budget.take(message->size());
        }
        data.message->append(toWire(*message));
        offsets.insert(message->uuid, message->offset);
    }
    flush();
}

void Pusher::send(const QList<ClientSocket *> &clients, const QString &frame)
{
    for (ClientSocket *client : clients)
        client->send(frame);
}

} // namespace Morelia::Server
