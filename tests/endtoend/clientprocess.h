// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/waiting/await.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>

#include <functional>
#include <memory>

namespace Morelia::Test {

//! A whole client without a window in a process of its own; see morelia-coreclient.
class ClientProcess
{
public:
    using Condition = std::function<bool(const QJsonObject &)>;

    explicit ClientProcess(QString profileDir);
    ~ClientProcess();
    Q_DISABLE_COPY_MOVE(ClientProcess)

    //! Starts it and waits until its store is open.
    bool start();
    //! Ends it in order; its exit code, or -1 when it does not end.
    int quit();
    //! SIGKILL.
    void kill();

    //! Asks and waits for the answer.
    QJsonObject ask(const QString &verb, QJsonObject request = {}, const Place &place = Place::current());
    //! The first event that was not waited for yet and fulfils the condition. The test fails where none comes, saying
    //! "what", and gets an empty object.
    QJsonObject waitFor(const QString &what, const Condition &condition, const Place &place = Place::current());
    //! Waits for a state of the connection.
    bool waitForState(const QString &state, const Place &place = Place::current());
    //! Waits until a message with this text is in a delivery state.
    QJsonObject waitForMessage(
        const QString &text, const QString &deliveryState, const Place &place = Place::current());

    //! Makes an account and waits until it is online.
    bool signUp(const QString &server, const QString &login, const QString &name);
    //! Puts a message into the outbox; its local id.
    QString send(const QString &flow, const QString &text);
    //! Id of a person, as soon as the client knows the login; empty when that does not happen in time.
    QString personId(const QString &login);
    //! Messages of a flow, newest first.
    QJsonArray messages(const QString &flow);
    //! How many messages of a flow have this text.
    int count(const QString &flow, const QString &text);

    QString profileDir() const { return m_profileDir; }

private:
    void read();

    const QString m_profileDir;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_rest;
    QList<QJsonObject> m_events;
    int m_lastId = 0;
};

} // namespace Morelia::Test
