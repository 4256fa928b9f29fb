// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/people.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Test;

//! The extension mtpx: negotiation, offsets, push. Replies in parts have a test of their own.
class tst_ServerPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void negotiation_data();
    void negotiation();
    void failedOfferTurnsNothingOn();
    void offsetsInReplies();
    void newMessage();
    void authorAndOtherSessionsHearToo();
    void outsidersHearNothing();
    void plainSocketsHearNothing();
    void editAndDelete();
    void newFlow();
    void newAndDeletedUsers();
    void deletedAccountHearsNoMore();
    void lastOfferCounts();
    void inOrder();
    void refusedRequestsAreNotTold();

private:
    //! A socket on which the account has switched push on.
    std::unique_ptr<WsClient> listener(const Account &account, const QStringList &caps = {u"push"_s});

    std::unique_ptr<People> m_people;
    std::unique_ptr<WsClient> m_bob;
    QString m_flow;
};

void tst_ServerPush::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_people = std::make_unique<People>();
    QVERIFY(m_people->start());
    m_flow = m_people->flow(m_people->alice, u"chat"_s, {m_people->alice.uuid, m_people->bob.uuid});
    m_bob = listener(m_people->bob);
    QVERIFY(m_bob);
}

void tst_ServerPush::cleanup()
{
    m_bob.reset();
    m_people.reset();
}

std::unique_ptr<WsClient> tst_ServerPush::listener(const Account &account, const QStringList &caps)
{
    auto client = std::make_unique<WsClient>(m_people->server().url());
    const QJsonObject reply = client->ask(u"ping_pong"_s, account, {}, offer(caps));
    return codeOf(reply) == 200 && reply["meta"_L1].isObject() ? std::move(client) : nullptr;
}

void tst_ServerPush::negotiation_data()
{
    QTest::addColumn<QJsonValue>("meta");
    QTest::addColumn<QString>("caps"); // "-": a plain answer
    const auto mtpx = [](const QJsonObject &object) { return QJsonValue(QJsonObject{{u"mtpx"_s, object}}); };
    QTest::newRow("push") << QJsonValue(offer({u"push"_s})) << u"push"_s;
    QTest::newRow("both") << QJsonValue(offer({u"offsets"_s, u"push"_s})) << u"push,offsets"_s;
    QTest::newRow("unknown") << QJsonValue(offer({u"teleport"_s, u"offsets"_s})) << u"offsets"_s;
    QTest::newRow("edits") << QJsonValue(offer({u"edits"_s, u"offsets"_s})) << u"offsets,edits"_s;
    QTest::newRow("parts") << QJsonValue(offer({u"parts"_s, u"edits"_s, u"offsets"_s})) << u"offsets,edits,parts"_s;
    QTest::newRow("parts without edits") << QJsonValue(offer({u"parts"_s, u"offsets"_s})) << u"offsets"_s;
    QTest::newRow("edits without offsets") << QJsonValue(offer({u"edits"_s, u"push"_s})) << u"push"_s;
    QTest::newRow("nothing") << QJsonValue(offer({})) << u""_s;
    QTest::newRow("higher level") << mtpx({{u"v"_s, 7}, {u"caps"_s, QJsonArray{u"push"_s}}}) << u"push"_s;
    QTest::newRow("caps a string") << mtpx({{u"v"_s, 1}, {u"caps"_s, u"push"_s}}) << u""_s;
    QTest::newRow("caps of numbers") << mtpx({{u"v"_s, 1}, {u"caps"_s, QJsonArray{1, QJsonValue()}}}) << u""_s;
    QTest::newRow("empty") << mtpx({}) << u""_s;
    QTest::newRow("none") << QJsonValue() << u"-"_s;
    QTest::newRow("other meta") << QJsonValue(QJsonObject{{u"x"_s, 1}}) << u"-"_s;
    QTest::newRow("no object") << QJsonValue(QJsonObject{{u"mtpx"_s, true}}) << u"-"_s;
}

void tst_ServerPush::negotiation()
{
    QFETCH(const QJsonValue, meta);
    QFETCH(const QString, caps);
    const QJsonObject reply = m_people->client().ask(u"ping_pong"_s, m_people->alice, {}, meta);
    QCOMPARE(codeOf(reply), 200);
    if (caps == u"-") {
        QVERIFY(reply["meta"_L1].isNull());
        return;
    }
    const QJsonObject answer = reply["meta"_L1]["mtpx"_L1].toObject();
    QCOMPARE(answer["v"_L1].toInt(), 1);
    QVERIFY(answer["server"_L1].toString().startsWith("Morelia "_L1));
    QCOMPARE(answer["caps"_L1].toArray(), QJsonArray::fromStringList(caps.split(u',', Qt::SkipEmptyParts)));
}

void tst_ServerPush::failedOfferTurnsNothingOn()
{
    People &p = *m_people;
    WsClient client(p.server().url());
    const Account wrong{p.bob.uuid, u"wrong"_s, {}};
    const QJsonObject reply = client.ask(u"ping_pong"_s, wrong, {}, offer({u"push"_s}));
    QCOMPARE(codeOf(reply), 401);
    QVERIFY(reply["meta"_L1].isNull());
    QVERIFY(!p.message(p.alice, m_flow, u"hi"_s).isEmpty());
    QVERIFY(!m_bob->nextPush().isEmpty());
    QCOMPARE(codeOf(client.ask(u"ping_pong"_s, p.bob)), 200);
    QVERIFY(!client.hasPush());
}

void tst_ServerPush::offsetsInReplies()
{
    People &p = *m_people;
    QVERIFY(p.send(p.alice, m_flow, u"a"_s).value("meta"_L1).isNull());
    QCOMPARE(codeOf(p.client().ask(u"ping_pong"_s, p.alice, {}, offer({u"offsets"_s}))), 200);
    const QJsonObject sent = p.send(p.alice, m_flow, u"b"_s);
    const QString uuid = firstOf(sent, u"message"_s).value("uuid"_L1).toString();
    QCOMPARE(sent["meta"_L1]["mtpx"_L1]["offsets"_L1].toObject(), QJsonObject({{uuid, 1}}));
    for (const QJsonObject &reply : {p.history(p.alice, m_flow), p.updates(p.alice, 0)}) {
        const QJsonObject offsets = reply["meta"_L1]["mtpx"_L1]["offsets"_L1].toObject();
        QCOMPARE(offsets.size(), 2);
        QCOMPARE(offsets[uuid].toInt(), 1);
    }
    QVERIFY(!p.client().hasPush());
}

void tst_ServerPush::newMessage()
{
    People &p = *m_people;
    QCOMPARE(codeOf(p.send(p.alice, m_flow, u"Hello!"_s, {{u"emoji"_s, u"mx1:abc"_s}})), 200);
    const QJsonObject push = m_bob->nextPush();
    QCOMPARE(push["type"_L1].toString(), u"get_update"_s);
    QCOMPARE(codeOf(push), 200);
    const QJsonObject message = firstOf(push, u"message"_s);
    QCOMPARE(message, firstOf(p.history(p.bob, m_flow), u"message"_s));
    QCOMPARE(message["text"_L1].toString(), u"Hello!"_s);
    QVERIFY(push["data"_L1]["user"_L1].isArray());
    QVERIFY(listOf(push, u"user"_s).isEmpty());
    QVERIFY(push["data"_L1]["flow"_L1].isArray());
    QVERIFY(listOf(push, u"flow"_s).isEmpty());
    const QJsonObject expected{
        {u"v"_s, 1}, {u"push"_s, true}, {u"offsets"_s, QJsonObject{{message["uuid"_L1].toString(), 0}}}};
    QCOMPARE(push["meta"_L1]["mtpx"_L1].toObject(), expected);
}

void tst_ServerPush::authorAndOtherSessionsHearToo()
{
    People &p = *m_people;
    const auto first = listener(p.alice);
    const auto second = listener(p.alice);
    QCOMPARE(codeOf(first->ask(u"send_message"_s, p.alice,
                 {{u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, m_flow}}}},
                     {u"message"_s, QJsonArray{QJsonObject{{u"text"_s, u"x"_s}}}}})),
        200);
    for (WsClient *client : {first.get(), second.get(), m_bob.get()})
        QCOMPARE(textsOf(client->nextPush()), QStringList(u"x"_s));
}

void tst_ServerPush::outsidersHearNothing()
{
    People &p = *m_people;
    const auto mallory = listener(p.mallory);
    const QString uuid = p.message(p.alice, m_flow, u"private"_s);
    QCOMPARE(codeOf(p.edit(p.alice, uuid, u"still private"_s)), 200);
    QVERIFY(!p.flow(p.alice, u"group"_s, {p.bob.uuid}).isEmpty());
    for (int i = 0; i < 3; ++i)
        QVERIFY(!m_bob->nextPush().isEmpty());
    // A push for her would have come before this reply.
    QCOMPARE(codeOf(mallory->ask(u"ping_pong"_s, p.mallory)), 200);
    QVERIFY(!mallory->hasPush());
}

void tst_ServerPush::plainSocketsHearNothing()
{
    People &p = *m_people;
    WsClient plain(p.server().url());
    QCOMPARE(codeOf(plain.ask(u"ping_pong"_s, p.bob)), 200);
    const auto noPush = listener(p.bob, {u"offsets"_s});
    QVERIFY(!p.message(p.alice, m_flow, u"x"_s).isEmpty());
    QVERIFY(!m_bob->nextPush().isEmpty());
    for (WsClient *client : {&plain, noPush.get()}) {
        QCOMPARE(codeOf(client->ask(u"ping_pong"_s, p.bob)), 200);
        QVERIFY(!client->hasPush());
    }
}

void tst_ServerPush::editAndDelete()
{
    People &p = *m_people;
    QVERIFY(!p.message(p.alice, m_flow, u"other"_s).isEmpty());
    QCOMPARE(textsOf(m_bob->nextPush()), QStringList(u"other"_s));
    const QString uuid = p.message(p.alice, m_flow, u"one"_s);
    QCOMPARE(textsOf(m_bob->nextPush()), QStringList(u"one"_s));
    QCOMPARE(codeOf(p.edit(p.alice, uuid, u"two"_s)), 200);
    const QJsonObject edited = m_bob->nextPush();
    QCOMPARE(textsOf(edited), QStringList(u"two"_s));
    QCOMPARE(firstOf(edited, u"message"_s).value("edited_status"_L1), QJsonValue(true));
    QCOMPARE(edited["meta"_L1]["mtpx"_L1]["offsets"_L1][uuid].toInt(), 1);
    QCOMPARE(codeOf(p.remove(p.alice, uuid)), 200);
    const QJsonObject deleted = m_bob->nextPush();
    QCOMPARE(textsOf(deleted), QStringList(u"Message deleted"_s));
    QCOMPARE(firstOf(deleted, u"message"_s).value("emoji"_L1), QJsonValue(u""_s));
}

void tst_ServerPush::newFlow()
{
    People &p = *m_people;
    const QString uuid = p.flow(p.alice, u"group"_s, {p.bob.uuid});
    const QJsonObject push = m_bob->nextPush();
    const QJsonObject flow = firstOf(push, u"flow"_s);
    QCOMPARE(flow["uuid"_L1].toString(), uuid);
    QCOMPARE(flow["users"_L1].toArray(), QJsonArray({p.alice.uuid, p.bob.uuid}));
    QVERIFY(textsOf(push).isEmpty());
    // The chat is there already: no push.
    QCOMPARE(p.flow(p.bob, u"chat"_s, {p.alice.uuid, p.bob.uuid}), m_flow);
    QCOMPARE(codeOf(m_bob->ask(u"ping_pong"_s, p.bob)), 200);
    QVERIFY(!m_bob->hasPush());
}

void tst_ServerPush::newAndDeletedUsers()
{
    People &p = *m_people;
    const Account dave = p.client().signUp(u"dave"_s, u"p"_s);
    const QJsonObject came = firstOf(m_bob->nextPush(), u"user"_s);
    QCOMPARE(came["uuid"_L1].toString(), dave.uuid);
    QCOMPARE(came["username"_L1].toString(), u"DAVE"_s);
    QVERIFY(came["login"_L1].isNull());
    QJsonObject user = dave.credentials();
    user.insert("login"_L1, u"dave"_s);
    user.insert("password"_L1, u"p"_s);
    QCOMPARE(codeOf(p.client().askAs(u"delete_user"_s, user)), 200);
    QCOMPARE(firstOf(m_bob->nextPush(), u"user"_s).value("username"_L1).toString(), u"User deleted"_s);
}

void tst_ServerPush::deletedAccountHearsNoMore()
{
    People &p = *m_people;
    QJsonObject user = p.bob.credentials();
    user.insert("login"_L1, u"bob"_s);
    user.insert("password"_L1, u"secret"_s);
    QCOMPARE(codeOf(p.client().askAs(u"delete_user"_s, user)), 200);
    QCOMPARE(firstOf(m_bob->nextPush(), u"user"_s).value("username"_L1).toString(), u"User deleted"_s);
    QVERIFY(!p.message(p.alice, m_flow, u"x"_s).isEmpty());
    QCOMPARE(codeOf(m_bob->ask(u"ping_pong"_s, p.bob)), 401);
    QVERIFY(!m_bob->hasPush());
}

void tst_ServerPush::lastOfferCounts()
{
    People &p = *m_people;
    QCOMPARE(codeOf(m_bob->ask(u"ping_pong"_s, p.mallory, {}, offer({u"push"_s}))), 200);
    QVERIFY(!p.message(p.alice, m_flow, u"not for mallory"_s).isEmpty());
    const QString other = p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.mallory.uuid});
    QCOMPARE(firstOf(m_bob->nextPush(), u"flow"_s).value("uuid"_L1).toString(), other);
    QCOMPARE(codeOf(m_bob->ask(u"ping_pong"_s, p.mallory, {}, offer({}))), 200);
    QVERIFY(!p.message(p.alice, other, u"x"_s).isEmpty());
    QCOMPARE(codeOf(m_bob->ask(u"ping_pong"_s, p.mallory)), 200);
    QVERIFY(!m_bob->hasPush());
}

void tst_ServerPush::inOrder()
{
    People &p = *m_people;
    QStringList expected;
    for (int i = 0; i < 100; ++i) {
        QJsonObject data{{u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, m_flow}}}}};
        data.insert("message"_L1, QJsonArray{QJsonObject{{u"text"_s, QString::number(i)}}});
        data.insert("user"_L1, QJsonArray{p.alice.credentials()});
        p.client().post(WsClient::frame(u"send_message"_s, data));
        expected.append(QString::number(i));
    }
    QStringList texts;
    qint64 next = 0;
    while (texts.size() < 100) {
        const QJsonObject push = m_bob->nextPush();
        QVERIFY(!push.isEmpty());
        const QJsonObject offsets = push["meta"_L1]["mtpx"_L1]["offsets"_L1].toObject();
        const QJsonArray messages = listOf(push, u"message"_s);
        for (const auto &message : messages)
            QCOMPARE(offsets[message["uuid"_L1].toString()].toInteger(-1), next++);
        texts += textsOf(push);
    }
    QCOMPARE(texts, expected);
}

void tst_ServerPush::refusedRequestsAreNotTold()
{
    People &p = *m_people;
    QCOMPARE(codeOf(p.send(p.mallory, m_flow, u"x"_s)), 403);
    QCOMPARE(codeOf(p.addFlow(p.alice, u"group"_s, {p.bob.uuid, u"4711"_s})), 404);
    QCOMPARE(codeOf(p.client().askAs(u"register_user"_s, {{u"login"_s, u"bob"_s}, {u"password"_s, u"p"_s}})), 409);
    QCOMPARE(codeOf(m_bob->ask(u"ping_pong"_s, p.bob)), 200);
    QVERIFY(!m_bob->hasPush());
}

MORELIA_TEST(tst_ServerPush)
#include "tst_serverpush.moc"
