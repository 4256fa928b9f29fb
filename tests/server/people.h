// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/server/testserver.h"
#include "tests/server/wsclient.h"

namespace Morelia::Test {

//! A server with three accounts that talk over one socket, and the verbs that tests of flows and messages need.
class People
{
public:
    explicit People(Server::ServerConfig config = {});

    bool start();
    WsClient &client() { return *m_client; }
    TestServer &server() { return m_server; }

    QJsonObject addFlow(const Account &maker, const QString &type, const QStringList &users, QJsonObject more = {});
    //! Makes a flow and returns its uuid.
    QString flow(const Account &maker, const QString &type, const QStringList &users);
    QJsonObject send(const Account &author, const QString &flow, const QString &text, QJsonObject more = {});
    //! Sends and returns the message's uuid.
    QString message(const Account &author, const QString &flow, const QString &text);
    //! all_messages; members of data.flow[0] may be added.
    QJsonObject history(const Account &reader, const QString &flow, const QJsonValue &time = 0, QJsonObject range = {});
    QJsonObject updates(const Account &reader, const QJsonValue &time);
    QJsonObject edit(const Account &author, const QString &message, const QString &text);
    QJsonObject remove(const Account &author, const QString &message);

    Account alice;
    Account bob;
    Account mallory;

private:
    TestServer m_server;
    std::unique_ptr<WsClient> m_client;
};

//! A meta that offers these capabilities of mtpx.
QJsonObject offer(const QStringList &caps);

//! data.message[].text of a reply.
QStringList textsOf(const QJsonObject &reply);

} // namespace Morelia::Test
