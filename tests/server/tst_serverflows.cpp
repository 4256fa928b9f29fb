// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/people.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Test;

class tst_ServerFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_people.reset(); }

    void noFlows();
    void group();
    void ownersAndMembers();
    void chatIsMadeOnce();
    void chatWithOneself();
    void isRefused_data();
    void isRefused();
    void refusalLeavesNothing();
    void outsidersSeeNothing();
    void lobbyTakesEverybody();
    void lobbySurvivesRestart();

private:
    std::unique_ptr<People> m_people;
};

void tst_ServerFlows::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_people = std::make_unique<People>();
    QVERIFY(m_people->start());
}

void tst_ServerFlows::noFlows()
{
    const QJsonObject reply = m_people->client().ask(u"all_flow"_s, m_people->alice);
    QCOMPARE(codeOf(reply), 404);
    QCOMPARE(reply["type"_L1].toString(), u"all_flow"_s);
    QVERIFY(reply["data"_L1]["flow"_L1].isArray());
    QVERIFY(listOf(reply, u"flow"_s).isEmpty());
}

void tst_ServerFlows::group()
{
    People &p = *m_people;
    const QJsonObject reply = p.addFlow(p.alice, u"group"_s, {p.alice.uuid, p.bob.uuid},
        {{u"title"_s, u"Группа 📣"_s}, {u"info"_s, u"i"_s}, {u"owner"_s, p.alice.uuid}});
    QCOMPARE(codeOf(reply), 200);
    const QJsonObject flow = firstOf(reply, u"flow"_s);
    QCOMPARE(flow.keys(),
        QStringList({u"info"_s, u"message_end"_s, u"message_start"_s, u"owner"_s, u"time"_s, u"title"_s, u"type"_s,
            u"users"_s, u"uuid"_s}));
    QCOMPARE(flow["title"_L1].toString(), u"Группа 📣"_s);
    QCOMPARE(flow["owner"_L1].toString(), p.alice.uuid);
    QCOMPARE(flow["users"_L1].toArray(), QJsonArray({p.alice.uuid, p.bob.uuid}));
    QVERIFY(flow["message_end"_L1].isNull());
    QVERIFY(flow["time"_L1].toInteger() > 0);
    for (const Account &member : {p.alice, p.bob})
        QCOMPARE(firstOf(p.client().ask(u"all_flow"_s, member), u"flow"_s), flow);
    // Titles need not differ.
    QVERIFY(p.flow(p.alice, u"group"_s, {p.bob.uuid}) != flow["uuid"_L1].toString());
}

void tst_ServerFlows::ownersAndMembers()
{
    People &p = *m_people;
    // The maker is always a member and the owner, named or not, and no member is listed twice.
    const QJsonObject flow =
        firstOf(p.addFlow(p.bob, u"channel"_s, {p.alice.uuid, p.alice.uuid, p.mallory.uuid}), u"flow"_s);
    QCOMPARE(flow["owner"_L1].toString(), p.bob.uuid);
    QCOMPARE(flow["users"_L1].toArray(), QJsonArray({p.alice.uuid, p.bob.uuid, p.mallory.uuid}));
    QVERIFY(flow["title"_L1].isNull());
    const QJsonArray alone{QJsonObject{{u"type"_s, u"group"_s}}};
    const QJsonObject reply = p.client().ask(u"add_flow"_s, p.bob, {{u"flow"_s, alone}});
    QCOMPARE(firstOf(reply, u"flow"_s).value("users"_L1).toArray(), QJsonArray({p.bob.uuid}));
}

void tst_ServerFlows::chatIsMadeOnce()
{
    People &p = *m_people;
    const QString first = p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.bob.uuid});
    QVERIFY(!first.isEmpty());
    const QJsonObject again = p.addFlow(p.bob, u"chat"_s, {p.bob.uuid, p.alice.uuid});
    QCOMPARE(codeOf(again), 200);
    QCOMPARE(firstOf(again, u"flow"_s).value("uuid"_L1).toString(), first);
    QCOMPARE(firstOf(again, u"flow"_s).value("owner"_L1).toString(), p.alice.uuid);
    QVERIFY(p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.mallory.uuid}) != first);
}

void tst_ServerFlows::chatWithOneself()
{
    People &p = *m_people;
    const QString first = p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.alice.uuid});
    QVERIFY(!first.isEmpty());
    QCOMPARE(p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.alice.uuid}), first);
    QCOMPARE(codeOf(p.send(p.alice, first, u"note"_s)), 200);
    QCOMPARE(codeOf(p.send(p.bob, first, u"note"_s)), 403);
}

void tst_ServerFlows::isRefused_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("users"); // a: alice, b: bob, m: mallory, x: unknown
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<int>("code");
    const QJsonObject nothing;
    QTest::newRow("no type") << u""_s << u"ab"_s << nothing << 400;
    QTest::newRow("workspace") << u"workspace"_s << u"ab"_s << nothing << 400;
    QTest::newRow("chat of one") << u"chat"_s << u"a"_s << nothing << 400;
    QTest::newRow("chat of three") << u"chat"_s << u"abm"_s << nothing << 400;
    QTest::newRow("chat of nobody") << u"chat"_s << u""_s << nothing << 400;
    QTest::newRow("chat of others") << u"chat"_s << u"bm"_s << nothing << 403;
    QTest::newRow("unknown user") << u"group"_s << u"abx"_s << nothing << 404;
    QTest::newRow("chat with unknown") << u"chat"_s << u"ax"_s << nothing << 404;
    QTest::newRow("foreign owner") << u"group"_s << u"ab"_s << QJsonObject{{u"owner"_s, u"7"_s}} << 403;
    QTest::newRow("long title") << u"group"_s << u"ab"_s << QJsonObject{{u"title"_s, QString(257, u'x')}} << 415;
    QTest::newRow("long info") << u"group"_s << u"ab"_s << QJsonObject{{u"info"_s, QString(4097, u'x')}} << 415;
    QTest::newRow("title a number") << u"group"_s << u"ab"_s << QJsonObject{{u"title"_s, 5}} << 415;
    QTest::newRow("crowd") << u"group"_s << QString(5001, u'b') << nothing << 429;
}

void tst_ServerFlows::isRefused()
{
    QFETCH(const QString, type);
    QFETCH(const QString, users);
    QFETCH(const QJsonObject, more);
    QFETCH(const int, code);
    People &p = *m_people;
    const QHash<QChar, QString> uuids{
        {u'a', p.alice.uuid}, {u'b', p.bob.uuid}, {u'm', p.mallory.uuid}, {u'x', u"4711"_s}};
    QStringList list;
    for (const QChar user : users)
        list.append(uuids.value(user));
    QCOMPARE(codeOf(p.addFlow(p.alice, type, list, more)), code);
    QCOMPARE(codeOf(p.client().ask(u"all_flow"_s, p.alice)), 404);
}

void tst_ServerFlows::refusalLeavesNothing()
{
    People &p = *m_people;
    QCOMPARE(codeOf(p.addFlow(p.alice, u"group"_s, {p.bob.uuid, u"4711"_s})), 404);
    QCOMPARE(codeOf(p.client().ask(u"all_flow"_s, p.bob)), 404);
    QCOMPARE(codeOf(p.client().ask(u"add_flow"_s, p.alice)), 415);
    QCOMPARE(codeOf(p.client().ask(u"add_flow"_s, p.alice, {{u"flow"_s, QJsonArray()}})), 415);
}

void tst_ServerFlows::outsidersSeeNothing()
{
    People &p = *m_people;
    const QString flow = p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.bob.uuid});
    QVERIFY(!p.message(p.alice, flow, u"private"_s).isEmpty());
    QCOMPARE(codeOf(p.client().ask(u"all_flow"_s, p.mallory)), 404);
    const QJsonObject update = p.updates(p.mallory, 0);
    QCOMPARE(codeOf(update), 200);
    QVERIFY(listOf(update, u"flow"_s).isEmpty());
    QVERIFY(listOf(update, u"message"_s).isEmpty());
    QCOMPARE(codeOf(p.history(p.mallory, flow)), 403);
    QCOMPARE(codeOf(p.send(p.mallory, flow, u"hi"_s)), 403);
}

void tst_ServerFlows::lobbyTakesEverybody()
{
    Morelia::Server::ServerConfig config;
    config.lobbyTitle = u"Everyone here"_s;
    People p(config);
    QVERIFY(p.start());
    const QJsonObject flow = firstOf(p.client().ask(u"all_flow"_s, p.mallory), u"flow"_s);
    QCOMPARE(flow["title"_L1].toString(), u"Everyone here"_s);
    QCOMPARE(flow["type"_L1].toString(), u"group"_s);
    QCOMPARE(flow["owner"_L1].toString(), p.alice.uuid);
    QCOMPARE(flow["users"_L1].toArray(), QJsonArray({p.alice.uuid, p.bob.uuid, p.mallory.uuid}));
    QCOMPARE(codeOf(p.send(p.mallory, flow["uuid"_L1].toString(), u"hello"_s)), 200);
    QCOMPARE(textsOf(p.updates(p.bob, 0)), QStringList(u"hello"_s));
}

void tst_ServerFlows::lobbySurvivesRestart()
{
    Morelia::Server::ServerConfig config;
    config.lobbyTitle = u"Everyone here"_s;
    People p(config);
    QVERIFY(p.start());
    QVERIFY(p.server().stop());
    QCOMPARE(p.server().start(), QString());
    WsClient client(p.server().url());
    const Account dave = client.signUp(u"dave"_s);
    const QJsonObject reply = client.ask(u"all_flow"_s, dave);
    QCOMPARE(listOf(reply, u"flow"_s).size(), 1);
    QCOMPARE(firstOf(reply, u"flow"_s).value("users"_L1).toArray().size(), 4);
}

MORELIA_TEST(tst_ServerFlows)
#include "tst_serverflows.moc"
