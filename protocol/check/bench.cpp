// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/bench.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <utility>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

// Half a page: a group is left before its history needs a second one.
constexpr int usesOfAGroup = 50;

QString newPassword()
{
    return QString::number(QRandomGenerator::system()->generate64(), 36)
        + QString::number(QRandomGenerator::system()->generate64(), 36);
}

} // namespace

QJsonObject Account::credentials() const
{
    return {{u"uuid"_s, uuid}, {u"auth_id"_s, authId}};
}

Bench::Bench(const QUrl &url, std::chrono::milliseconds patience, const QString &run)
    : m_url(url)
    , m_patience(patience)
    , m_run(run)
{}

Bench::~Bench() = default;

QString Bench::start()
{
    if (!client().waitForOpen())
        return u"No WebSocket server answers at %1"_s.arg(m_url.toDisplayString());
    m_alice = newAccount(u"alice"_s);
    m_bob = newAccount(u"bob"_s);
    m_mallory = newAccount(u"mallory"_s);
    if (m_alice.uuid.isEmpty() || m_bob.uuid.isEmpty() || m_mallory.uuid.isEmpty())
        return u"The server makes no accounts by register_user"_s;
    return {};
}

CheckClient &Bench::client()
{
    if (!m_client || !m_client->isOpen()) {
        m_client = anotherClient();
        // A refused handshake is told in place of the answer to the first question.
        static_cast<void>(m_client->waitForOpen());
    }
    return *m_client;
}

std::unique_ptr<CheckClient> Bench::anotherClient() const
{
    return std::make_unique<CheckClient>(m_url, m_patience);
}

std::unique_ptr<RawConnection> Bench::rawConnection() const
{
    return std::make_unique<RawConnection>(m_url, m_patience);
}

QString Bench::freshLogin(const QString &name)
{
    return u"%1-%2-%3"_s.arg(name, m_run).arg(++m_logins);
}

Account Bench::newAccount(const QString &name)
{
    Account account{.login = freshLogin(name), .password = newPassword()};
    const Reply reply = askAs(
        u"register_user"_s, {{u"login"_s, account.login}, {u"password"_s, account.password}, {u"username"_s, name}});
    account.uuid = firstOf(reply, "user"_L1).value("uuid"_L1).toString();
    account.authId = firstOf(reply, "user"_L1).value("auth_id"_L1).toString();
    m_secrets << account.password;
    return account;
}

Reply Bench::askText(const QString &text, const QString &type)
{
    Reply reply = client().ask(text);
    note(reply, type);
    return reply;
}

void Bench::note(const Reply &reply, const QString &type)
{
    m_lastDetail = reply.json["errors"_L1]["detail"_L1].toString();
    const QJsonArray users = listOf(reply, "user"_L1);
    for (const auto &user : users) {
        if (const QString token = user["auth_id"_L1].toString(); !token.isEmpty())
            m_secrets << token;
    }
    const int code = codeOf(reply);
    m_made.accounts += code == 201 ? 1 : 0;
    m_made.flows += code == 200 && type == "add_flow"_L1 ? 1 : 0;
    m_made.messages += code == 200 && type == "send_message"_L1 ? 1 : 0;
}

Reply Bench::askAs(const QString &type, const QJsonObject &user, QJsonObject data)
{
    if (!data.contains("user"_L1))
        data.insert("user"_L1, QJsonArray{user});
    return askText(frame(type, data), type);
}

Reply Bench::ask(const QString &type, const Account &who, const QJsonObject &data)
{
    return askAs(type, who.credentials(), data);
}

Reply Bench::addFlow(const Account &who, const QJsonObject &flow)
{
    return ask(u"add_flow"_s, who, {{u"flow"_s, QJsonArray{flow}}});
}

QString Bench::newFlow(const QString &type, const QStringList &users)
{
    const Reply reply = addFlow(m_alice,
        {{u"type"_s, type}, {u"title"_s, u"%1 of %2"_s.arg(type, m_run)}, {u"info"_s, u"made by a check"_s},
            {u"owner"_s, m_alice.uuid}, {u"users"_s, QJsonArray::fromStringList(users)}});
    return firstOf(reply, "flow"_L1).value("uuid"_L1).toString();
}

Reply Bench::send(const Account &who, const QString &flow, const QJsonObject &message)
{
    return ask(u"send_message"_s, who,
        {{u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}}, {u"message"_s, QJsonArray{message}}});
}

QString Bench::post(const QString &flow, const QString &text)
{
    return firstOf(send(m_alice, flow, message(text)), "message"_L1).value("uuid"_L1).toString();
}

Reply Bench::history(const Account &who, const QString &flow, const QJsonValue &time, QJsonObject range)
{
    range.insert("uuid"_L1, flow);
    QJsonObject data{{u"flow"_s, QJsonArray{range}}};
    if (!time.isUndefined())
        data.insert("time"_L1, time);
    return ask(u"all_messages"_s, who, data);
}

Reply Bench::updates(const Account &who, const QJsonValue &time)
{
    return ask(u"get_update"_s, who, time.isUndefined() ? QJsonObject() : QJsonObject{{u"time"_s, time}});
}

Reply Bench::change(const QString &type, const Account &who, const QJsonObject &message)
{
    return ask(type, who, {{u"message"_s, QJsonArray{message}}});
}

QJsonObject Bench::stored(const QString &flow, const QString &uuid)
{
    const QJsonArray messages = listOf(history(m_alice, flow, 0), "message"_L1);
    for (const auto &message : messages) {
        if (message["uuid"_L1].toString() == uuid)
            return message.toObject();
    }
    return {};
}

const QString &Bench::chat()
{
    if (m_chat.isEmpty()) {
        m_chat = newFlow(u"chat"_s, {m_alice.uuid, m_bob.uuid});
        post(m_chat, u"between two people"_s);
    }
    return m_chat;
}

const QString &Bench::group()
{
    if (m_groupUses++ % usesOfAGroup == 0)
        m_group = newFlow(u"group"_s, {m_alice.uuid, m_bob.uuid});
    return m_group;
}

const QString &Bench::channel()
{
    if (m_channel.isEmpty())
        m_channel = newFlow(u"channel"_s, {m_alice.uuid, m_bob.uuid});
    return m_channel;
}

const QString &Bench::longFlow()
{
    if (m_longFlow.isEmpty()) {
        m_longFlow = newFlow(u"group"_s, {m_alice.uuid, m_bob.uuid});
        for (int i = 0; i < longFlowSize; ++i)
            post(m_longFlow, u"number %1"_s.arg(i));
    }
    return m_longFlow;
}

QString Bench::withoutSecrets(QString text) const
{
    for (const QString &secret : m_secrets)
        text.replace(secret, u"…"_s, Qt::CaseInsensitive);
    return text;
}

QString Bench::frame(const QString &type, const QJsonObject &data)
{
    const QJsonObject object{{u"type"_s, type}, {u"data"_s, data}, {u"meta"_s, QJsonValue()},
        {u"jsonapi"_s, QJsonObject{{u"version"_s, u"1.0"_s}, {u"revision"_s, u"17"_s}}}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject Bench::message(const QJsonValue &text)
{
    return {{u"uuid"_s, u""_s}, {u"client_id"_s, 1}, {u"text"_s, text}};
}

} // namespace Morelia::Check
