// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/bytesclient.h"
#include "tests/server/people.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Test;

//! Every malformed frame is answered, and the socket stays usable.
class tst_ServerMalformed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanupTestCase() { m_people.reset(); }

    void frame_data();
    void frame();
    void binaryFrame();
    void version_data();
    void version();
    void unknownMethod();
    void unknownMembersAreIgnored();
    void badTextIsNamed();
    void everyMethodStandsEveryGap_data();
    void everyMethodStandsEveryGap();
    void repliesComeInOrder();
    void brokenWebSocketFrames_data();
    void brokenWebSocketFrames();
    void tooLarge();

private:
    std::unique_ptr<People> m_people;
};

void tst_ServerMalformed::initTestCase()
{
    m_people = std::make_unique<People>();
    QVERIFY(m_people->start());
}

void tst_ServerMalformed::frame_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    const QString api = u",\"jsonapi\":{\"version\":\"1.0\"}}"_s;
    row("empty", u""_s);
    row("no JSON", u"hello"_s);
    row("half", u"{\"type\":\"ping_pong\""_s);
    row("two objects", u"{}{}"_s);
    row("bom", u"\ufeff{}"_s);
    row("array", u"[]"_s);
    row("batch", u"[{\"type\":\"ping_pong\"}]"_s);
    row("null", u"null"_s);
    row("number", u"42"_s);
    row("string", u"\"x\""_s);
    row("NaN", u"{\"type\":NaN}"_s);
    row("empty object", u"{}"_s);
    row("no type", u"{\"data\":{\"user\":[{}]}"_s + api);
    row("null type", u"{\"type\":null,\"data\":{\"user\":[{}]}"_s + api);
    row("type a number", u"{\"type\":5,\"data\":{\"user\":[{}]}"_s + api);
    row("no jsonapi", u"{\"type\":\"ping_pong\",\"data\":{\"user\":[{}]}}"_s);
    row("null jsonapi", u"{\"type\":\"ping_pong\",\"data\":{\"user\":[{}]},\"jsonapi\":null}"_s);
    row("no version", u"{\"type\":\"ping_pong\",\"data\":{\"user\":[{}]},\"jsonapi\":{}}"_s);
    row("version a number", u"{\"type\":\"ping_pong\",\"data\":{\"user\":[{}]},\"jsonapi\":{\"version\":1.0}}"_s);
    row("no data", u"{\"type\":\"ping_pong\""_s + api);
    row("null data", u"{\"type\":\"ping_pong\",\"data\":null"_s + api);
    row("data a list", u"{\"type\":\"ping_pong\",\"data\":[]"_s + api);
    row("no user", u"{\"type\":\"ping_pong\",\"data\":{}"_s + api);
    row("null user", u"{\"type\":\"ping_pong\",\"data\":{\"user\":null}"_s + api);
    row("user an object", u"{\"type\":\"ping_pong\",\"data\":{\"user\":{}}"_s + api);
    row("no one", u"{\"type\":\"ping_pong\",\"data\":{\"user\":[]}"_s + api);
    row("user null", u"{\"type\":\"ping_pong\",\"data\":{\"user\":[null]}"_s + api);
    row("uuid a number", u"{\"type\":\"ping_pong\",\"data\":{\"user\":[{\"uuid\":5}]}"_s + api);
    row("errors wrong", u"{\"type\":\"ping_pong\",\"errors\":{\"code\":\"x\"},\"data\":{\"user\":[{}]}"_s + api);
    row("endless integer",
        u"{\"type\":\"get_update\",\"data\":{\"time\":"_s + QString(5000, u'9') + u",\"user\":[{}]}"_s + api);
    row("infinity", u"{\"type\":\"get_update\",\"data\":{\"time\":1e999,\"user\":[{}]}"_s + api);
    row("deep", QString(100'000, u'[') + QString(100'000, u']'));
    row("deep meta", u"{\"type\":\"ping_pong\",\"meta\":"_s + QString(5000, u'[') + QString(5000, u']') + api);
    row("NUL in login", u"{\"type\":\"authentication\",\"data\":{\"user\":[{\"login\":\"a\\u0000\"}]}"_s + api);
    row("lone surrogate", u"{\"type\":\"authentication\",\"data\":{\"user\":[{\"login\":\"\\ud800\"}]}"_s + api);
    row("surrogate in file",
        u"{\"type\":\"send_message\",\"data\":{\"message\":[{\"emoji\":\"\\udfff\"}],\"user\":[{}]}"_s + api);
}

void tst_ServerMalformed::frame()
{
    QFETCH(const QString, text);
    WsClient &client = m_people->client();
    const QJsonObject reply = client.askText(text);
    QCOMPARE(codeOf(reply), 415);
    QCOMPARE(reply["type"_L1].toString(), u"error"_s);
    QVERIFY(reply["data"_L1].isNull());
    QVERIFY(!reply["errors"_L1]["detail"_L1].toString().isEmpty());
    QCOMPARE(codeOf(client.ask(u"ping_pong"_s, m_people->alice)), 200);
}

void tst_ServerMalformed::binaryFrame()
{
    WsClient &client = m_people->client();
    client.postBinary(WsClient::frame(u"ping_pong"_s, {}).toUtf8());
    QCOMPARE(codeOf(client.nextReply()), 415);
    client.postBinary({});
    QCOMPARE(codeOf(client.nextReply()), 415);
    QCOMPARE(codeOf(client.ask(u"ping_pong"_s, m_people->alice)), 200);
}

void tst_ServerMalformed::version_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("code");
    for (const char *version : {"1.0", "1.9", "1.10", "1.0.0-beta"})
        QTest::newRow(version) << QString::fromLatin1(version) << 200;
    for (const char *version : {"2.0", "0.9", "1", "", "10.0", "x"})
        QTest::addRow("'%s'", version) << QString::fromLatin1(version) << 505;
}

void tst_ServerMalformed::version()
{
    QFETCH(const QString, version);
    QFETCH(const int, code);
    QString text = WsClient::frame(u"ping_pong"_s, {{u"user"_s, QJsonArray{m_people->alice.credentials()}}});
    text.replace(u"\"version\":\"1.0\""_s, u"\"version\":\"%1\""_s.arg(version));
    QCOMPARE(codeOf(m_people->client().askText(text)), code);
    // It is looked at before credentials and method.
    text.replace(m_people->alice.authId, u"wrong"_s).replace(u"ping_pong"_s, u"nonsense"_s);
    QCOMPARE(codeOf(m_people->client().askText(text)), code == 200 ? 401 : 505);
}

void tst_ServerMalformed::unknownMethod()
{
    for (const QString &type : {u"nonsense"_s, u""_s, u"PING_PONG"_s, u"error"_s, u"ping_pong "_s}) {
        const QJsonObject reply = m_people->client().ask(type, m_people->alice);
        QCOMPARE(codeOf(reply), 405);
        QCOMPARE(reply["type"_L1].toString(), u"error"_s);
    }
}

void tst_ServerMalformed::unknownMembersAreIgnored()
{
    QJsonObject user = m_people->alice.credentials();
    user.insert("colour"_L1, u"green"_s);
    const QJsonObject meta{{u"mtpx"_s, u"not an object"_s}, {u"other"_s, QJsonArray{1, 2}}};
    const QJsonObject reply =
        m_people->client().askAs(u"ping_pong"_s, user, {{u"new"_s, QJsonArray()}, {u"meta"_s, 5}}, meta);
    QCOMPARE(codeOf(reply), 200);
    QVERIFY(reply["meta"_L1].isNull());
}

void tst_ServerMalformed::badTextIsNamed()
{
    const QJsonArray messages{QJsonObject(), QJsonObject{{u"text"_s, u"a\u0000b"_s}}};
    const QJsonObject reply = m_people->client().ask(u"send_message"_s, m_people->alice, {{u"message"_s, messages}});
    QVERIFY(reply["errors"_L1]["detail"_L1].toString().endsWith("data.message[1].text"_L1));
    const QJsonArray flows{QJsonObject{{u"users"_s, QJsonArray{u"1"_s, u"\u0000"_s}}}};
    const QJsonObject list = m_people->client().ask(u"add_flow"_s, m_people->alice, {{u"flow"_s, flows}});
    QVERIFY2(list["errors"_L1]["detail"_L1].toString().endsWith("data.flow[0].users[1]"_L1),
        qPrintable(list["errors"_L1]["detail"_L1].toString()));
}

void tst_ServerMalformed::everyMethodStandsEveryGap_data()
{
    QTest::addColumn<QString>("type");
    for (const char *type :
        {"register_user", "authentication", "auth", "ping_pong", "ping-pong", "get_update", "all_flow", "add_flow",
            "send_message", "all_messages", "user_info", "edited_message", "delete_message", "delete_user"})
        QTest::newRow(type) << QString::fromLatin1(type);
}

void tst_ServerMalformed::everyMethodStandsEveryGap()
{
    QFETCH(const QString, type);
    const QList<QJsonValue> lists{QJsonValue(QJsonValue::Undefined), QJsonValue(), QJsonArray(),
        QJsonArray{QJsonObject()}, QJsonArray{QJsonObject{{u"uuid"_s, QJsonValue()}}},
        QJsonArray{QJsonObject{{u"uuid"_s, u"1"_s}}}};
    for (const bool signedIn : {true, false}) {
        for (const auto &flow : lists) {
            for (const auto &message : lists) {
                QJsonObject data{{u"user"_s, QJsonArray{signedIn ? m_people->alice.credentials() : QJsonObject()}}};
                if (!flow.isUndefined())
                    data.insert("flow"_L1, flow);
                if (!message.isUndefined())
                    data.insert("message"_L1, message);
                const int code = codeOf(m_people->client().askText(WsClient::frame(type, data)));
                QVERIFY2(code >= 200 && code != 520, qPrintable(u"%1: %2"_s.arg(type).arg(code)));
            }
        }
    }
}

void tst_ServerMalformed::repliesComeInOrder()
{
    WsClient &client = m_people->client();
    const QString good = WsClient::frame(u"ping_pong"_s, {{u"user"_s, QJsonArray{m_people->alice.credentials()}}});
    const QString slow = WsClient::frame(u"authentication"_s,
        {{u"user"_s, QJsonArray{QJsonObject{{u"login"_s, u"alice"_s}, {u"password"_s, u"secret"_s}}}}});
    QList<int> expected;
    for (int i = 0; i < 20; ++i) {
        client.post(slow);
        client.post(u"rubbish"_s);
        client.post(good);
        expected << 200 << 415 << 200;
    }
    for (int i = 0; i < expected.size(); ++i) {
        const QJsonObject reply = client.nextReply();
        QCOMPARE(codeOf(reply), expected.at(i));
        if (i % 3 == 0)
            QCOMPARE(reply["type"_L1].toString(), u"authentication"_s);
    }
}

void tst_ServerMalformed::brokenWebSocketFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("closeCode");
    QTest::newRow("invalid UTF-8") << QByteArray::fromHex("818200000000c328") << 1007;
    QTest::newRow("reserved opcode") << QByteArray::fromHex("838000000000") << 1002;
    QTest::newRow("too large by its header") << QByteArray::fromHex("81ff000000000100000100000000") << 1009;
}

void tst_ServerMalformed::brokenWebSocketFrames()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, closeCode);
    BytesClient client(m_people->server().url(), "/ws");
    QTRY_VERIFY(client.isUpgraded());
    QByteArray &received = client.received();
    received.clear();
    client.socket().write(bytes);
    QTRY_VERIFY(received.size() >= 4);
    QCOMPARE(static_cast<quint8>(received.at(0)), 0x88);
    QCOMPARE(static_cast<quint8>(received.at(2)) * 256 + static_cast<quint8>(received.at(3)), closeCode);
    QCOMPARE(codeOf(m_people->client().ask(u"ping_pong"_s, m_people->alice)), 200);
}

void tst_ServerMalformed::tooLarge()
{
    Morelia::Server::ServerConfig config;
    config.limits.frameBytes = 10'000;
    People p(config);
    QVERIFY(p.start());
    const QString frame = WsClient::frame(u"ping_pong"_s, {{u"user"_s, QJsonArray{p.alice.credentials()}}});
    QCOMPARE(codeOf(p.client().askText(frame + QString(10'000 - frame.size(), u' '))), 200);
    p.client().post(frame + QString(10'001 - frame.size(), u' '));
    QVERIFY(p.client().waitForClose());
    QCOMPARE(p.client().closeCode(), 1009);
}

MORELIA_TEST(tst_ServerMalformed)
#include "tst_servermalformed.moc"
