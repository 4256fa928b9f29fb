// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/waiting/await.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QUrl>
#include <QWebSocket>

namespace Morelia::Test {

//! The credentials of a signed-in test user.
struct Account
{
    QString uuid;
    QString authId;
    QString login;

    QJsonObject credentials() const;
};

//! A client that says exactly what a test tells it to.
class WsClient : public QObject
{
    Q_OBJECT

public:
    explicit WsClient(const QUrl &url);
    ~WsClient() override;

    //! Waits for the handshake; false when it was refused.
    bool waitForOpen(const Place &place = Place::current());
    void post(const QString &text) { m_socket.sendTextMessage(text); }
    void postBinary(const QByteArray &bytes) { m_socket.sendBinaryMessage(bytes); }
    //! The next reply in order; pushes are kept apart. Empty when the server closed instead.
    QJsonObject nextReply(const Place &place = Place::current());
    QJsonObject nextPush(const Place &place = Place::current());
    bool hasPush() const { return !m_pushes.isEmpty(); }

    QJsonObject askText(const QString &text);
    //! Asks with an account's credentials; further members of data may be given.
    QJsonObject ask(const QString &type, const Account &account, QJsonObject data = {}, const QJsonValue &meta = {});
    //! Asks with this entry in data.user[0].
    QJsonObject askAs(const QString &type, const QJsonObject &user, QJsonObject data = {}, const QJsonValue &meta = {});

    Account signUp(const QString &login, const QString &password = QStringLiteral("secret"));

    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool waitForClose(const Place &place = Place::current());
    int closeCode() const { return m_closeCode; }
    QWebSocket &socket() { return m_socket; }

    static QString frame(const QString &type, const QJsonObject &data, const QJsonValue &meta = {});

private:
    QWebSocket m_socket;
    QList<QJsonObject> m_replies;
    QList<QJsonObject> m_pushes;
    bool m_failed = false;
    bool m_closed = false;
    int m_closeCode = 0;
};

//! errors.code of a reply.
int codeOf(const QJsonObject &reply);
//! Entries of data.user, data.flow or data.message.
QJsonArray listOf(const QJsonObject &reply, const QString &name);
//! The first of them.
QJsonObject firstOf(const QJsonObject &reply, const QString &name);

} // namespace Morelia::Test
