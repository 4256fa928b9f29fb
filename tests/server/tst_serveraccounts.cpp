// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/log.h"
#include "tests/server/testserver.h"
#include "tests/server/wsclient.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Test;

class tst_ServerAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void registration();
    void registrationIsRefused_data();
    void registrationIsRefused();
    void loginsAreComparedExactly();
    void authentication();
    void authenticationFails_data();
    void authenticationFails();
    void severalSessions();
    void credentialsHaveToMatch();
    void credentialsAreNotTakenWhereNoneBelong();
    void pingPong_data();
    void pingPong();
    void userInfo();
    void deleteUser();
    void deleteUserIsRefused();
    void sessionsSurviveRestart();
    void sessionsEndByTheServersClock();
    void aClockSetBackEndsNoSession();
    void theStartForgetsSessionsThatHaveEnded();
    void logsHoldNoSecrets();

private:
    //! A server by m_clock, and a client of it.
    void startByTheClock();
    //! So many days after the first start.
    void setDay(int day) { m_clock.setWall(m_firstMs + day * qint64{86'400'000}); }

    VirtualClock m_clock;
    const qint64 m_firstMs = m_clock.wallMs();
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_client;
};

void tst_ServerAccounts::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<TestServer>();
    QCOMPARE(m_server->start(), QString());
    m_client = std::make_unique<WsClient>(m_server->url());
    QVERIFY(m_client->waitForOpen());
}

void tst_ServerAccounts::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void tst_ServerAccounts::registration()
{
    const QJsonObject reply = m_client->askAs(u"register_user"_s,
        {{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}, {u"username"_s, u"Alice"_s}, {u"email"_s, u"a@b.org"_s}});
    QCOMPARE(codeOf(reply), 201);
    QCOMPARE(reply["type"_L1].toString(), u"register_user"_s);
    QCOMPARE(reply.keys(), QStringList({u"data"_s, u"errors"_s, u"jsonapi"_s, u"meta"_s, u"type"_s}));
    QCOMPARE(reply["jsonapi"_L1].toObject(), QJsonObject({{u"version"_s, u"1.0"_s}, {u"revision"_s, u"17"_s}}));
    QVERIFY(reply["meta"_L1].isNull());
    const QJsonObject data = reply["data"_L1].toObject();
    QCOMPARE(data.keys(), QStringList({u"flow"_s, u"message"_s, u"meta"_s, u"time"_s, u"user"_s}));
    QVERIFY(data["flow"_L1].isNull());
    const QJsonObject user = firstOf(reply, u"user"_s);
    QCOMPARE(user.keys(),
        QStringList({u"auth_id"_s, u"avatar"_s, u"bio"_s, u"email"_s, u"is_bot"_s, u"login"_s, u"password"_s,
            u"token_ttl"_s, u"username"_s, u"uuid"_s}));
    QVERIFY(user["password"_L1].isNull());
    QVERIFY(QRegularExpression(u"^[0-9]{1,39}$"_s).match(user["uuid"_L1].toString()).hasMatch());
    QCOMPARE(user["auth_id"_L1].toString().size(), 43);
    const qint64 now = reply["errors"_L1]["time"_L1].toInteger();
    QVERIFY(user["token_ttl"_L1].toInteger() > now + qint64{80} * 86'400);
    QCOMPARE(reply["errors"_L1]["status"_L1].toString(), u"Created"_s);
}

void tst_ServerAccounts::registrationIsRefused_data()
{
    QTest::addColumn<QJsonObject>("user");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("type");
    const QString method = u"register_user"_s;
    const auto form = [](const QJsonValue &login, const QJsonValue &password) {
        return QJsonObject{{u"login"_s, login}, {u"password"_s, password}};
    };
    const auto with = [&](const QString &name, const QJsonValue &value) {
        QJsonObject object = form(u"new"_s, u"p"_s);
        object.insert(name, value);
        return object;
    };
    QTest::newRow("taken") << form(u"taken"_s, u"p"_s) << 409 << method;
    QTest::newRow("no login") << QJsonObject{{u"password"_s, u"p"_s}} << 401 << method;
    QTest::newRow("no password") << QJsonObject{{u"login"_s, u"new"_s}} << 401 << method;
    QTest::newRow("null") << form(QJsonValue(), QJsonValue()) << 401 << method;
    QTest::newRow("empty login") << form(u""_s, u"p"_s) << 415 << u"error"_s;
    QTest::newRow("empty password") << form(u"new"_s, u""_s) << 415 << u"error"_s;
    QTest::newRow("long login") << form(QString(257, u'x'), u"p"_s) << 415 << u"error"_s;
    QTest::newRow("long password") << form(u"new"_s, QString(4097, u'x')) << 415 << u"error"_s;
    QTest::newRow("long name") << with(u"username"_s, QString(257, u'x')) << 415 << u"error"_s;
    QTest::newRow("empty email") << with(u"email"_s, u""_s) << 415 << u"error"_s;
    QTest::newRow("no address") << with(u"email"_s, u"a@localhost"_s) << 415 << u"error"_s;
    QTest::newRow("login a number") << form(5, u"p"_s) << 415 << u"error"_s;
}

void tst_ServerAccounts::registrationIsRefused()
{
    QFETCH(const QJsonObject, user);
    QFETCH(const int, code);
    QFETCH(const QString, type);
    QVERIFY(!m_client->signUp(u"taken"_s).uuid.isEmpty());
    const QJsonObject reply = m_client->askAs(u"register_user"_s, user);
    QCOMPARE(codeOf(reply), code);
    QCOMPARE(reply["type"_L1].toString(), type);
    QVERIFY(reply["data"_L1].isNull());
    QVERIFY(!m_client->signUp(u"other"_s).uuid.isEmpty());
}

void tst_ServerAccounts::loginsAreComparedExactly()
{
    QSet<QString> uuids;
    for (const QString &login : {u"alice"_s, u"Alice"_s, u"alice "_s, u"Алиса"_s})
        uuids.insert(m_client->signUp(login).uuid);
    QCOMPARE(uuids.size(), 4);
    QVERIFY(!uuids.contains(QString()));
}

void tst_ServerAccounts::authentication()
{
    const Account alice = m_client->signUp(u"alice"_s, u"p"_s);
    for (const QString &type : {u"authentication"_s, u"auth"_s}) {
        const QJsonObject reply = m_client->askAs(type, {{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}});
        QCOMPARE(codeOf(reply), 200);
        QCOMPARE(reply["type"_L1].toString(), type);
        QCOMPARE(firstOf(reply, u"user"_s).value("uuid"_L1).toString(), alice.uuid);
        QVERIFY(!firstOf(reply, u"user"_s).value("auth_id"_L1).toString().isEmpty());
    }
}

void tst_ServerAccounts::authenticationFails_data()
{
    QTest::addColumn<QJsonObject>("user");
    QTest::addColumn<int>("code");
    const auto form = [](const QString &login, const QJsonValue &password) {
        return QJsonObject{{u"login"_s, login}, {u"password"_s, password}};
    };
    QTest::newRow("wrong password") << form(u"alice"_s, u"wrong"_s) << 401;
    QTest::newRow("empty password") << form(u"alice"_s, u""_s) << 401;
    QTest::newRow("no password") << QJsonObject{{u"login"_s, u"alice"_s}} << 401;
    QTest::newRow("huge password") << form(u"alice"_s, QString(100'000, u'x')) << 401;
    QTest::newRow("unknown login") << form(u"nobody"_s, u"p"_s) << 404;
    QTest::newRow("other case") << form(u"ALICE"_s, u"p"_s) << 404;
    QTest::newRow("nothing") << QJsonObject() << 404;
}

void tst_ServerAccounts::authenticationFails()
{
    QFETCH(const QJsonObject, user);
    QFETCH(const int, code);
    QVERIFY(!m_client->signUp(u"alice"_s, u"p"_s).uuid.isEmpty());
    const QJsonObject reply = m_client->askAs(u"authentication"_s, user);
    QCOMPARE(codeOf(reply), code);
    QCOMPARE(reply["type"_L1].toString(), u"authentication"_s);
    QVERIFY(reply["data"_L1]["user"_L1].isArray());
    QVERIFY(listOf(reply, u"user"_s).isEmpty());
}

void tst_ServerAccounts::severalSessions()
{
    const Account first = m_client->signUp(u"alice"_s, u"p"_s);
    const QJsonObject reply = m_client->askAs(u"authentication"_s, {{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}});
    const Account second{first.uuid, firstOf(reply, u"user"_s).value("auth_id"_L1).toString(), first.login};
    QVERIFY(first.authId != second.authId);
    QCOMPARE(codeOf(m_client->ask(u"ping_pong"_s, first)), 200);
    QCOMPARE(codeOf(m_client->ask(u"ping_pong"_s, second)), 200);
}

void tst_ServerAccounts::credentialsHaveToMatch()
{
    const Account alice = m_client->signUp(u"alice"_s);
    const Account bob = m_client->signUp(u"bob"_s);
    const QList<QJsonObject> wrong{{}, {{u"uuid"_s, alice.uuid}}, {{u"auth_id"_s, alice.authId}},
        {{u"uuid"_s, alice.uuid}, {u"auth_id"_s, bob.authId}}, {{u"uuid"_s, u"1"_s}, {u"auth_id"_s, alice.authId}},
        {{u"uuid"_s, alice.uuid}, {u"auth_id"_s, alice.authId.toUpper()}},
        {{u"uuid"_s, alice.uuid}, {u"auth_id"_s, u""_s}}, {{u"uuid"_s, QJsonValue()}, {u"auth_id"_s, QJsonValue()}}};
    for (const QJsonObject &user : wrong) {
        for (const QString &type : {u"ping_pong"_s, u"get_update"_s, u"no_such_method"_s}) {
            const QJsonObject reply = m_client->askAs(type, user);
            QCOMPARE(codeOf(reply), 401);
            QCOMPARE(reply["type"_L1].toString(), u"error"_s);
            QVERIFY(reply["data"_L1].isNull());
        }
    }
}

void tst_ServerAccounts::credentialsAreNotTakenWhereNoneBelong()
{
    const Account alice = m_client->signUp(u"alice"_s, u"p"_s);
    QJsonObject user = alice.credentials();
    user.insert("login"_L1, u"alice"_s);
    user.insert("password"_L1, u"p"_s);
    for (const QString &type : {u"authentication"_s, u"register_user"_s})
        QCOMPARE(codeOf(m_client->askAs(type, user)), 405);
    // Stale ones are no hindrance.
    user.insert("auth_id"_L1, u"stale"_s);
    QCOMPARE(codeOf(m_client->askAs(u"authentication"_s, user)), 200);
}

void tst_ServerAccounts::pingPong_data()
{
    QTest::addColumn<QString>("type");
    QTest::newRow("revision 17") << u"ping_pong"_s;
    QTest::newRow("older") << u"ping-pong"_s;
}

void tst_ServerAccounts::pingPong()
{
    QFETCH(const QString, type);
    const QJsonObject reply = m_client->ask(type, m_client->signUp(u"alice"_s));
    QCOMPARE(codeOf(reply), 200);
    QCOMPARE(reply["type"_L1].toString(), type);
    QVERIFY(reply["data"_L1].isNull());
    QVERIFY(reply["meta"_L1].isNull());
}

void tst_ServerAccounts::userInfo()
{
    const Account alice = m_client->signUp(u"alice"_s);
    const Account bob = m_client->signUp(u"bob"_s);
    const auto ask = [&](const QStringList &uuids) {
        QJsonArray users{alice.credentials()};
        for (const QString &uuid : uuids)
            users.append(QJsonObject{{u"uuid"_s, uuid}});
        return m_client->ask(u"user_info"_s, alice, {{u"user"_s, users}});
    };
    QCOMPARE(codeOf(ask({})), 200);
    QVERIFY(listOf(ask({}), u"user"_s).isEmpty());
    const QJsonObject reply = ask({bob.uuid});
    QCOMPARE(codeOf(reply), 200);
    QCOMPARE(firstOf(reply, u"user"_s).value("login"_L1).toString(), u"bob"_s);
    QCOMPARE(firstOf(reply, u"user"_s).value("username"_L1).toString(), u"BOB"_s);
    QVERIFY(firstOf(reply, u"user"_s).value("email"_L1).isNull());
    QVERIFY(firstOf(reply, u"user"_s).value("auth_id"_L1).isNull());
    const QJsonObject mixed = ask({u"777"_s, bob.uuid});
    QCOMPARE(codeOf(mixed), 520);
    QCOMPARE(listOf(mixed, u"user"_s).size(), 1);
    QCOMPARE(codeOf(ask(QStringList(99, bob.uuid))), 200);
    QCOMPARE(codeOf(ask(QStringList(100, bob.uuid))), 429);
}

void tst_ServerAccounts::deleteUser()
{
    const Account alice = m_client->signUp(u"alice"_s, u"p"_s);
    const Account bob = m_client->signUp(u"bob"_s);
    QJsonObject user = alice.credentials();
    user.insert("login"_L1, u"alice"_s);
    user.insert("password"_L1, u"p"_s);
    QCOMPARE(codeOf(m_client->askAs(u"delete_user"_s, user)), 200);
    QCOMPARE(codeOf(m_client->ask(u"ping_pong"_s, alice)), 401);
    QCOMPARE(codeOf(m_client->askAs(u"authentication"_s, {{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}})), 404);
    const QJsonArray users{bob.credentials(), QJsonObject{{u"uuid"_s, alice.uuid}}};
    const QJsonObject gone = firstOf(m_client->ask(u"user_info"_s, bob, {{u"user"_s, users}}), u"user"_s);
    QCOMPARE(gone["login"_L1].toString(), u"User deleted"_s);
    QCOMPARE(gone["username"_L1].toString(), u"User deleted"_s);
    QCOMPARE(gone["bio"_L1].toString(), u"deleted"_s);
    QCOMPARE(gone["avatar"_L1], QJsonValue(u""_s));
    const Account again = m_client->signUp(u"alice"_s);
    QVERIFY(!again.uuid.isEmpty() && again.uuid != alice.uuid);
}

void tst_ServerAccounts::deleteUserIsRefused()
{
    const Account alice = m_client->signUp(u"alice"_s, u"p"_s);
    const Account bob = m_client->signUp(u"bob"_s, u"q"_s);
    const auto code = [&](const QString &login, const QString &password) {
        QJsonObject user = alice.credentials();
        user.insert("login"_L1, login);
        user.insert("password"_L1, password);
        return codeOf(m_client->askAs(u"delete_user"_s, user));
    };
    QCOMPARE(code(u"alice"_s, u"wrong"_s), 404);
    QCOMPARE(code(u"bob"_s, u"q"_s), 403);
    QCOMPARE(codeOf(m_client->ask(u"delete_user"_s, alice)), 404);
    QCOMPARE(codeOf(m_client->ask(u"ping_pong"_s, alice)), 200);
    QCOMPARE(codeOf(m_client->ask(u"ping_pong"_s, bob)), 200);
}

void tst_ServerAccounts::sessionsSurviveRestart()
{
    const Account alice = m_client->signUp(u"alice"_s);
    QVERIFY(m_server->stop());
    QCOMPARE(m_server->start(), QString());
    WsClient again(m_server->url());
    QCOMPARE(codeOf(again.ask(u"ping_pong"_s, alice)), 200);
}

void tst_ServerAccounts::startByTheClock()
{
    setDay(0);
    m_client.reset();
    m_server = std::make_unique<TestServer>(m_clock);
    QCOMPARE(m_server->start(), QString());
    m_client = std::make_unique<WsClient>(m_server->url());
    QVERIFY(m_client->waitForOpen());
}

void tst_ServerAccounts::sessionsEndByTheServersClock()
{
    startByTheClock();
    const Account alice = m_client->signUp(u"alice"_s);
    // Each use prolongs them.
    for (const int day : {60, 140}) {
        setDay(day);
        const QJsonObject reply = m_client->ask(u"ping_pong"_s, alice);
        QCOMPARE(codeOf(reply), 200);
        QCOMPARE(reply["errors"_L1]["time"_L1].toInteger(), m_clock.wallMs() / 1000);
    }
    setDay(140 + 90);
    QCOMPARE(codeOf(m_client->ask(u"ping_pong"_s, alice)), 401);
}

void tst_ServerAccounts::aClockSetBackEndsNoSession()
{
    startByTheClock();
    const Account alice = m_client->signUp(u"alice"_s);
    setDay(-30);
    QCOMPARE(codeOf(m_client->ask(u"ping_pong"_s, alice)), 200);
    setDay(89);
    QCOMPARE(codeOf(m_client->ask(u"ping_pong"_s, alice)), 200);
}

void tst_ServerAccounts::theStartForgetsSessionsThatHaveEnded()
{
    startByTheClock();
    const Account alice = m_client->signUp(u"alice"_s);
    for (const int day : {91, 0}) {
        QVERIFY(m_server->stop());
        setDay(day);
        QCOMPARE(m_server->start(), QString());
    }
    WsClient again(m_server->url());
    QCOMPARE(codeOf(again.ask(u"ping_pong"_s, alice)), 401);
}

void tst_ServerAccounts::logsHoldNoSecrets()
{
    static QString log;
    log.clear();
    QLoggingCategory::setFilterRules(u"morelia.*=true"_s);
    const QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { log += text + u'\n'; });
    qCInfo(Morelia::Server::lcServer, "the log is caught");
    const Account alice = m_client->signUp(u"canary-login"_s, u"canary-password"_s);
    for (const QString &password : {u"canary-password"_s, u"canary-wrong"_s})
        m_client->askAs(u"authentication"_s, {{u"login"_s, u"canary-login"_s}, {u"password"_s, password}});
    m_client->askText(u"{\"canary\": broken"_s);
    m_client->ask(u"add_flow"_s, alice, {{u"flow"_s, QJsonArray{QJsonObject{{u"title"_s, u"canary-title"_s}}}}});
    m_client->ask(u"canary_method"_s, alice);
    const bool stopped = m_server->stop();
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(QString());
    QVERIFY(stopped);
    QVERIFY(log.contains("the log is caught"_L1));
    QVERIFY2(!log.contains("canary"_L1), qPrintable(log));
    QVERIFY(!log.contains(alice.authId));
}

MORELIA_TEST(tst_ServerAccounts)
#include "tst_serveraccounts.moc"
