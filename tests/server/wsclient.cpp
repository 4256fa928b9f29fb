// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/wsclient.h"

#include <QJsonDocument>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

QJsonObject Account::credentials() const
{
    return {{u"uuid"_s, uuid}, {u"auth_id"_s, authId}};
}

WsClient::WsClient(const QUrl &url)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
        const bool push = object["meta"_L1]["mtpx"_L1]["push"_L1].toBool();
        (push ? m_pushes : m_replies).append(object);
    });
    connect(&m_socket, &QWebSocket::errorOccurred, this, [this] { m_failed = true; });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        m_closed = true;
        m_closeCode = m_socket.closeCode();
    });
    // Else Qt cuts long messages inside of characters.
    m_socket.setOutgoingFrameSize(QWebSocket::maxOutgoingFrameSize());
    m_socket.open(url);
}

WsClient::~WsClient()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

bool WsClient::waitForOpen(const Place &place)
{
    return waitUntil([this] { return isOpen() || m_failed; }, u"the server to open"_s, place) && isOpen();
}

QJsonObject WsClient::nextReply(const Place &place)
{
    const bool came = waitUntil([this] { return !m_replies.isEmpty() || m_closed; }, u"a reply of the server"_s, place);
    return came && !m_replies.isEmpty() ? m_replies.takeFirst() : QJsonObject();
}

QJsonObject WsClient::nextPush(const Place &place)
{
    const bool came = waitUntil([this] { return !m_pushes.isEmpty() || m_closed; }, u"news of the server"_s, place);
    return came && !m_pushes.isEmpty() ? m_pushes.takeFirst() : QJsonObject();
}

QJsonObject WsClient::askText(const QString &text)
{
    if (!waitForOpen())
        return {};
    post(text);
    return nextReply();
}

QJsonObject WsClient::ask(const QString &type, const Account &account, QJsonObject data, const QJsonValue &meta)
{
    return askAs(type, account.credentials(), std::move(data), meta);
}

QJsonObject WsClient::askAs(const QString &type, const QJsonObject &user, QJsonObject data, const QJsonValue &meta)
{
    if (!data.contains("user"_L1))
        data.insert("user"_L1, QJsonArray{user});
    return askText(frame(type, data, meta));
}

Account WsClient::signUp(const QString &login, const QString &password)
{
    const QJsonObject reply =
        askAs(u"register_user"_s, {{u"login"_s, login}, {u"password"_s, password}, {u"username"_s, login.toUpper()}});
    const QJsonObject user = firstOf(reply, u"user"_s);
    return {user["uuid"_L1].toString(), user["auth_id"_L1].toString(), login};
}

bool WsClient::waitForClose(const Place &place)
{
    return waitUntil([this] { return m_closed; }, u"the server to close"_s, place);
}

QString WsClient::frame(const QString &type, const QJsonObject &data, const QJsonValue &meta)
{
    const QJsonObject object{{u"type"_s, type}, {u"data"_s, data}, {u"meta"_s, meta},
        {u"jsonapi"_s, QJsonObject{{u"version"_s, u"1.0"_s}, {u"revision"_s, u"17"_s}}}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

int codeOf(const QJsonObject &reply)
{
    return reply["errors"_L1]["code"_L1].toInt();
}

QJsonArray listOf(const QJsonObject &reply, const QString &name)
{
    return reply["data"_L1][name].toArray();
}

QJsonObject firstOf(const QJsonObject &reply, const QString &name)
{
    return listOf(reply, name).first().toObject();
}

} // namespace Morelia::Test
