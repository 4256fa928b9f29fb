// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/check/checkclient.h"
#include "protocol/check/rawconnection.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace Morelia::Check {

//! An account that the run has made.
struct Account
{
    QString uuid{};
    QString authId{};
    QString login{};
    QString password{};

    QJsonObject credentials() const;
};

//! Counts of what a run leaves on a server.
struct Footprint
{
    int accounts = 0;
    int flows = 0;
    int messages = 0;
};

//! The server under check with three accounts of the run's own, a shared socket, and the verbs that checks need.
//! Everything waits while events run.
class Bench
{
public:
    //! run: goes into logins and titles, so that runs do not meet.
    Bench(const QUrl &url, std::chrono::milliseconds patience, const QString &run);
    ~Bench();

    //! Connects and makes the three accounts. An empty string, or in words why it cannot be.
    QString start();

    const QUrl &url() const { return m_url; }
    const QString &run() const { return m_run; }
    //! The shared socket; a new one when the last has ended.
    CheckClient &client();
    std::unique_ptr<CheckClient> anotherClient() const;
    std::unique_ptr<RawConnection> rawConnection() const;

    const Account &alice() const { return m_alice; }
    const Account &bob() const { return m_bob; }
    //! In none of the shared flows.
    const Account &mallory() const { return m_mallory; }
    //! A login without an account.
    QString freshLogin(const QString &name);
    //! Signs up; members of data.user[0] may be added. An empty uuid when it failed.
    Account newAccount(const QString &name);

    Reply askText(const QString &text, const QString &type);
    //! Asks with this entry in data.user[0].
    Reply askAs(const QString &type, const QJsonObject &user, QJsonObject data = {});
    //! Asks with an account's credentials.
    Reply ask(const QString &type, const Account &who, const QJsonObject &data = {});
    Reply addFlow(const Account &who, const QJsonObject &flow);
    //! A new flow of Alice's with these users; its uuid.
    QString newFlow(const QString &type, const QStringList &users);
    Reply send(const Account &who, const QString &flow, const QJsonObject &message);
    //! Alice sends a text; the uuid of the message.
    QString post(const QString &flow, const QString &text);
    Reply history(const Account &who, const QString &flow, const QJsonValue &time, QJsonObject range = {});
    Reply updates(const Account &who, const QJsonValue &time);
    //! edited_message or delete_message.
    Reply change(const QString &type, const Account &who, const QJsonObject &message);
    //! A message as the flow's history has it, empty when it is not there.
    QJsonObject stored(const QString &flow, const QString &uuid);

    //! A chat of Alice and Bob with one message.
    const QString &chat();
    //! A group of Alice and Bob; another one after some use, so that its history stays one page.
    const QString &group();
    //! A channel of Alice's with Bob in it.
    const QString &channel();
    //! A group with longFlowSize messages.
    const QString &longFlow();
    static constexpr int longFlowSize = 105;

    const Footprint &made() const { return m_made; }
    //! errors.detail of the last reply, as the server worded it.
    const QString &lastDetail() const { return m_lastDetail; }
    void forgetDetail() { m_lastDetail.clear(); }
    //! A text without the passwords and tokens of this run.
    QString withoutSecrets(QString text) const;

    //! A frame of this type.
    static QString frame(const QString &type, const QJsonObject &data);
    //! A message with the members that requests need.
    static QJsonObject message(const QJsonValue &text);

private:
    void note(const Reply &reply, const QString &type);

    const QUrl m_url;
    const std::chrono::milliseconds m_patience;
    const QString m_run;
    std::unique_ptr<CheckClient> m_client;
    Account m_alice;
    Account m_bob;
    Account m_mallory;
    QString m_chat;
    QString m_group;
    QString m_channel;
    QString m_longFlow;
    QString m_lastDetail;
    QStringList m_secrets;
    Footprint m_made;
    int m_groupUses = 0;
    int m_logins = 0;
};

} // namespace Morelia::Check
