// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/people.h"

namespace Morelia::Test {

using namespace Qt::StringLiterals;

People::People(Server::ServerConfig config)
    : m_server(std::move(config))
{}

bool People::start()
{
    if (!m_server.start().isEmpty())
        return false;
    m_client = std::make_unique<WsClient>(m_server.url());
    if (!m_client->waitForOpen())
        return false;
    alice = m_client->signUp(u"alice"_s);
    bob = m_client->signUp(u"bob"_s);
    mallory = m_client->signUp(u"mallory"_s);
    return !mallory.uuid.isEmpty();
}

QJsonObject People::addFlow(const Account &maker, const QString &type, const QStringList &users, QJsonObject more)
{
    more.insert("type"_L1, type);
    more.insert("users"_L1, QJsonArray::fromStringList(users));
    return m_client->ask(u"add_flow"_s, maker, {{u"flow"_s, QJsonArray{more}}});
}

QString People::flow(const Account &maker, const QString &type, const QStringList &users)
{
    return firstOf(addFlow(maker, type, users), u"flow"_s).value("uuid"_L1).toString();
}

QJsonObject People::send(const Account &author, const QString &flow, const QString &text, QJsonObject more)
{
    if (!more.contains("text"_L1))
        more.insert("text"_L1, text);
    return m_client->ask(u"send_message"_s, author,
        {{u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}}, {u"message"_s, QJsonArray{more}}});
}

QString People::message(const Account &author, const QString &flow, const QString &text)
{
    return firstOf(send(author, flow, text), u"message"_s).value("uuid"_L1).toString();
}

QJsonObject People::history(const Account &reader, const QString &flow, const QJsonValue &time, QJsonObject range)
{
    range.insert("uuid"_L1, flow);
    return m_client->ask(u"all_messages"_s, reader, {{u"time"_s, time}, {u"flow"_s, QJsonArray{range}}});
}

QJsonObject People::updates(const Account &reader, const QJsonValue &time)
{
    return m_client->ask(u"get_update"_s, reader, {{u"time"_s, time}});
}

QJsonObject People::edit(const Account &author, const QString &message, const QString &text)
{
    const QJsonObject form{{u"uuid"_s, message}, {u"client_id"_s, 1}, {u"text"_s, text}};
    return m_client->ask(u"edited_message"_s, author, {{u"message"_s, QJsonArray{form}}});
}

QJsonObject People::remove(const Account &author, const QString &message)
{
    const QJsonObject form{{u"uuid"_s, message}, {u"client_id"_s, 1}};
    return m_client->ask(u"delete_message"_s, author, {{u"message"_s, QJsonArray{form}}});
}

QJsonObject offer(const QStringList &caps)
{
    return {{u"mtpx"_s, QJsonObject{{u"v"_s, 1}, {u"caps"_s, QJsonArray::fromStringList(caps)}}}};
}

QStringList textsOf(const QJsonObject &reply)
{
    QStringList texts;
    const QJsonArray messages = listOf(reply, u"message"_s);
    for (const auto &message : messages)
        texts.append(message["text"_L1].toString());
    return texts;
}

} // namespace Morelia::Test
