// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/people.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Test;

namespace {

constexpr qint64 farFuture = 4'102'444'800;
constexpr qint64 farOffset = 9'000'000'000'000'000;

} // namespace

class tst_ServerMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_people.reset(); }

    void sendAndRead();
    void textsComeBackExactly_data();
    void textsComeBackExactly();
    void attachmentsComeBackExactly();
    void sendIsRefused();
    void channelIsWrittenByItsOwner();
    void emptyFlow();
    void smallHistoryIgnoresTheRange();
    void pages();
    void pagesFromATime();
    void largePagesAreCut();
    void updatesByTime();
    void largeUpdatesAreCut();
    void edit();
    void editIsRefused();
    void remove();
    void removeIsRefused();

private:
    void fill(const QString &flow, int count);

    std::unique_ptr<People> m_people;
    QString m_flow;
};

void tst_ServerMessages::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_people = std::make_unique<People>();
    QVERIFY(m_people->start());
    m_flow = m_people->flow(m_people->alice, u"chat"_s, {m_people->alice.uuid, m_people->bob.uuid});
    QVERIFY(!m_flow.isEmpty());
}

void tst_ServerMessages::fill(const QString &flow, int count)
{
    People &p = *m_people;
    for (int i = 0; i < count; ++i) {
        const QJsonArray messages{QJsonObject{{u"text"_s, u"m%1"_s.arg(i)}}};
        QJsonObject data{{u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}}, {u"message"_s, messages}};
        data.insert("user"_L1, QJsonArray{p.alice.credentials()});
        p.client().post(WsClient::frame(u"send_message"_s, data));
    }
    for (int i = 0; i < count; ++i)
        QCOMPARE(codeOf(p.client().nextReply()), 200);
}

void tst_ServerMessages::sendAndRead()
{
    People &p = *m_people;
    const QJsonObject reply = p.send(p.alice, m_flow, u"Привет"_s, {{u"uuid"_s, u"0"_s}, {u"client_id"_s, 77}});
    QCOMPARE(codeOf(reply), 200);
    const QJsonObject made = firstOf(reply, u"message"_s);
    QCOMPARE(made.keys(),
        QStringList(
            {u"client_id"_s, u"edited_status"_s, u"edited_time"_s, u"emoji"_s, u"file_audio"_s, u"file_document"_s,
                u"file_picture"_s, u"file_video"_s, u"from_flow"_s, u"from_user"_s, u"text"_s, u"time"_s, u"uuid"_s}));
    QCOMPARE(made["client_id"_L1].toInt(), 77);
    QCOMPARE(made["from_user"_L1].toString(), p.alice.uuid);
    QCOMPARE(made["from_flow"_L1].toString(), m_flow);
    QVERIFY(made["text"_L1].isNull());
    QVERIFY(made["uuid"_L1].toString() != u"0");
    QVERIFY(reply["data"_L1]["user"_L1].isNull());

    const QJsonObject history = p.history(p.bob, m_flow);
    QCOMPARE(codeOf(history), 200);
    const QJsonObject read = firstOf(history, u"message"_s);
    QCOMPARE(read["uuid"_L1], made["uuid"_L1]);
    QCOMPARE(read["text"_L1].toString(), u"Привет"_s);
    QCOMPARE(read["time"_L1], reply["data"_L1]["time"_L1]);
    QCOMPARE(read["edited_status"_L1], QJsonValue(false));
    QVERIFY(read["client_id"_L1].isNull());
    QVERIFY(read["emoji"_L1].isNull());
    QCOMPARE(firstOf(history, u"flow"_s).value("uuid"_L1).toString(), m_flow);
    QVERIFY(firstOf(history, u"flow"_s).value("message_end"_L1).isNull());
}

void tst_ServerMessages::textsComeBackExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("emoji") << u"👩‍👩‍👧‍👦 🏳️‍🌈"_s;
    QTest::newRow("bidi") << u"\u202ertl\u202c שלום"_s;
    QTest::newRow("controls") << u"\u0001\t\r\n\u2028\u2029"_s;
    QTest::newRow("bom and noncharacters") << u"x\ufeff\ufffe\uffff"_s;
    QTest::newRow("sql and html") << u"'; DROP TABLE message; -- <b>%1 ?</b>"_s;
    QTest::newRow("spaces") << u"  x  "_s;
    QTest::newRow("long") << QString(200'000, u'ж');
}

void tst_ServerMessages::textsComeBackExactly()
{
    QFETCH(const QString, text);
    People &p = *m_people;
    QCOMPARE(codeOf(p.send(p.alice, m_flow, text)), 200);
    QCOMPARE(textsOf(p.history(p.bob, m_flow)), QStringList(text));
}

void tst_ServerMessages::attachmentsComeBackExactly()
{
    People &p = *m_people;
    const QJsonObject more{{u"text"_s, QJsonValue()}, {u"file_picture"_s, u"не base64 ✓"_s}, {u"file_video"_s, u""_s},
        {u"file_audio"_s, QString(3'000'000, u'A')}, {u"emoji"_s, u"a\u0000b"_s}};
    QCOMPARE(codeOf(p.send(p.alice, m_flow, {}, more)), 200);
    const QJsonObject read = firstOf(p.history(p.bob, m_flow), u"message"_s);
    for (auto it = more.begin(); it != more.end(); ++it)
        QCOMPARE(read[it.key()], it.value());
    QVERIFY(read["file_document"_L1].isNull());
    // Absent, null and empty stay apart.
    QCOMPARE(codeOf(p.send(p.alice, m_flow, u""_s)), 200);
    QCOMPARE(listOf(p.history(p.bob, m_flow), u"message"_s).at(1)["text"_L1], QJsonValue(u""_s));
}

void tst_ServerMessages::sendIsRefused()
{
    People &p = *m_people;
    QCOMPARE(codeOf(p.send(p.mallory, m_flow, u"x"_s)), 403);
    QCOMPARE(codeOf(p.send(p.alice, u"12"_s, u"x"_s)), 404);
    const QJsonArray flow{QJsonObject{{u"uuid"_s, m_flow}}};
    const QJsonArray message{QJsonObject{{u"text"_s, u"x"_s}}};
    const QList<QJsonObject> bad{{{u"flow"_s, flow}}, {{u"message"_s, message}}, {},
        {{u"flow"_s, QJsonArray()}, {u"message"_s, message}}, {{u"flow"_s, flow}, {u"message"_s, QJsonArray()}},
        {{u"flow"_s, QJsonArray{QJsonObject()}}, {u"message"_s, message}},
        {{u"flow"_s, flow}, {u"message"_s, QJsonArray{QJsonObject{{u"client_id"_s, u"x"_s}}}}},
        {{u"flow"_s, flow}, {u"message"_s, QJsonArray{QJsonObject{{u"text"_s, u"a\u0000b"_s}}}}}};
    for (const QJsonObject &data : bad) {
        const QJsonObject reply = p.client().ask(u"send_message"_s, p.alice, data);
        QCOMPARE(codeOf(reply), 415);
        QCOMPARE(reply["type"_L1].toString(), u"error"_s);
    }
    QVERIFY(listOf(p.history(p.bob, m_flow), u"message"_s).isEmpty());
}

void tst_ServerMessages::channelIsWrittenByItsOwner()
{
    People &p = *m_people;
    const QString channel = p.flow(p.alice, u"channel"_s, {p.alice.uuid, p.bob.uuid});
    QCOMPARE(codeOf(p.send(p.alice, channel, u"news"_s)), 200);
    QCOMPARE(codeOf(p.send(p.bob, channel, u"spam"_s)), 403);
    QCOMPARE(textsOf(p.history(p.bob, channel)), QStringList(u"news"_s));
}

void tst_ServerMessages::emptyFlow()
{
    People &p = *m_people;
    for (const QJsonValue &time : {QJsonValue(0), QJsonValue(), QJsonValue(farFuture)}) {
        const QJsonObject reply = p.history(p.alice, m_flow, time);
        QCOMPARE(codeOf(reply), 200);
        QVERIFY(reply["data"_L1]["message"_L1].isArray());
        QVERIFY(listOf(reply, u"message"_s).isEmpty());
    }
    QCOMPARE(codeOf(p.history(p.alice, u"12"_s)), 404);
    QCOMPARE(codeOf(p.client().ask(u"all_messages"_s, p.alice, {{u"time"_s, 0}})), 415);
    const QJsonArray nameless{QJsonObject()};
    QCOMPARE(codeOf(p.client().ask(u"all_messages"_s, p.alice, {{u"flow"_s, nameless}})), 415);
}

void tst_ServerMessages::smallHistoryIgnoresTheRange()
{
    fill(m_flow, 3);
    People &p = *m_people;
    const QStringList all{u"m0"_s, u"m1"_s, u"m2"_s};
    for (const QJsonObject &range : {QJsonObject(), QJsonObject{{u"message_start"_s, 1}, {u"message_end"_s, 2}},
             QJsonObject{{u"message_start"_s, 0}, {u"message_end"_s, 5000}}}) {
        const QJsonObject reply = p.history(p.bob, m_flow, 0, range);
        QCOMPARE(codeOf(reply), 200);
        QCOMPARE(textsOf(reply), all);
    }
    QCOMPARE(textsOf(p.history(p.bob, m_flow, QJsonValue())), all);
    QVERIFY(textsOf(p.history(p.bob, m_flow, farFuture)).isEmpty());
}

void tst_ServerMessages::pages()
{
    fill(m_flow, 150);
    People &p = *m_people;
    const auto page = [&](const QJsonValue &start, const QJsonValue &end) {
        return p.history(p.bob, m_flow, 0, {{u"message_start"_s, start}, {u"message_end"_s, end}});
    };
    const auto range = [](const QJsonObject &reply) {
        const QStringList texts = textsOf(reply);
        return texts.isEmpty() ? QString() : texts.constFirst() + u'-' + texts.constLast();
    };
    QCOMPARE(codeOf(page(0, 100)), 206);
    QCOMPARE(range(page(0, 100)), u"m0-m99"_s);
    QCOMPARE(firstOf(page(0, 100), u"flow"_s).value("message_end"_L1).toInt(), 150);
    QCOMPARE(codeOf(page(100, 200)), 206);
    QCOMPARE(range(page(100, 200)), u"m100-m149"_s);
    QCOMPARE(range(page(149, 150)), u"m149-m149"_s);
    // Half a range is completed, none is the first page.
    QCOMPARE(range(page(QJsonValue(), QJsonValue())), u"m0-m99"_s);
    QCOMPARE(range(page(100, QJsonValue())), u"m100-m149"_s);
    QCOMPARE(range(page(QJsonValue(), 10)), u"m0-m9"_s);
    // A count costs nothing.
    QCOMPARE(codeOf(page(150, 150)), 206);
    QVERIFY(textsOf(page(150, 150)).isEmpty());
    QVERIFY(textsOf(page(50, 40)).isEmpty());
    QVERIFY(textsOf(page(farOffset, farOffset)).isEmpty());
    QCOMPARE(codeOf(page(0, 101)), 403);
    QCOMPARE(codeOf(page(-10, -1)), 400);
    QCOMPARE(codeOf(page(-10, 5)), 400);
}

void tst_ServerMessages::pagesFromATime()
{
    People &p = *m_people;
    fill(m_flow, 2);
    const qint64 second = p.updates(p.bob, 0).value("data"_L1)["time"_L1].toInteger();
    QTRY_VERIFY_WITH_TIMEOUT(p.updates(p.bob, 0).value("data"_L1)["time"_L1].toInteger() > second, 5'000);
    fill(m_flow, 120);
    const QJsonObject last = p.history(p.bob, m_flow, 0, {{u"message_start"_s, 121}, {u"message_end"_s, 122}});
    const qint64 newest = firstOf(last, u"message"_s).value("time"_L1).toInteger();
    // Offsets count within the messages at or after the time.
    const QJsonObject reply = p.history(p.bob, m_flow, second + 1, {{u"message_start"_s, 0}, {u"message_end"_s, 10}});
    const int total = firstOf(reply, u"flow"_s).value("message_end"_L1).toInt(listOf(reply, u"message"_s).size());
    QCOMPARE(total, 120);
    QCOMPARE(textsOf(reply).constFirst(), u"m0"_s);
    QVERIFY(!textsOf(p.history(p.bob, m_flow, newest)).isEmpty());
    QVERIFY(textsOf(p.history(p.bob, m_flow, newest + 1)).isEmpty());
}

void tst_ServerMessages::largePagesAreCut()
{
    Morelia::Server::ServerConfig config;
    config.limits.replyBytes = 1000;
    People p(config);
    QVERIFY(p.start());
    const QString flow = p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.bob.uuid});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(p.send(p.alice, flow, QString(400, QChar(u'a' + i)))), 200);
    QStringList got;
    for (int start = 0; start < 5;) {
        const QJsonObject reply = p.history(p.bob, flow, 0, {{u"message_start"_s, start}});
        QCOMPARE(codeOf(reply), 206);
        QCOMPARE(firstOf(reply, u"flow"_s).value("message_end"_L1).toInt(), 5);
        QVERIFY(!textsOf(reply).isEmpty());
        got += textsOf(reply);
        start = static_cast<int>(got.size());
    }
    QCOMPARE(got.size(), 5);
    // One that is larger than the limit still comes.
    QCOMPARE(codeOf(p.send(p.alice, flow, QString(5000, u'x'))), 200);
    QCOMPARE(textsOf(p.history(p.bob, flow, 0, {{u"message_start"_s, 5}})), QStringList(QString(5000, u'x')));
}

void tst_ServerMessages::updatesByTime()
{
    People &p = *m_people;
    fill(m_flow, 3);
    const QJsonObject all = p.updates(p.bob, 0);
    QCOMPARE(codeOf(all), 200);
    QCOMPARE(textsOf(all), QStringList({u"m0"_s, u"m1"_s, u"m2"_s}));
    QCOMPARE(listOf(all, u"flow"_s).size(), 1);
    QCOMPARE(listOf(all, u"user"_s).size(), 3);
    QVERIFY(listOf(all, u"user"_s).at(0)["login"_L1].isNull());
    QCOMPARE(listOf(all, u"user"_s).at(0)["username"_L1].toString(), u"ALICE"_s);
    const qint64 time = firstOf(all, u"message"_s).value("time"_L1).toInteger();
    QVERIFY(textsOf(p.updates(p.bob, time)).contains(u"m0"_s)); // inclusive
    QVERIFY(!textsOf(p.updates(p.bob, time + 1)).contains(u"m0"_s));
    for (const QJsonValue &none : {QJsonValue(), QJsonValue(farFuture)}) {
        const QJsonObject reply = p.updates(p.bob, none);
        QCOMPARE(codeOf(reply), 200);
        QCOMPARE(listOf(reply, u"user"_s).size(), 3);
        QVERIFY(reply["data"_L1]["flow"_L1].isArray());
        QVERIFY(listOf(reply, u"flow"_s).isEmpty());
        QVERIFY(textsOf(reply).isEmpty());
    }
    QCOMPARE(codeOf(p.updates(p.bob, u"0"_s)), 415);
    QCOMPARE(codeOf(p.updates(p.bob, 1.5)), 415);
}

void tst_ServerMessages::largeUpdatesAreCut()
{
    Morelia::Server::ServerConfig config;
    config.limits.replyBytes = 500;
    People p(config);
    QVERIFY(p.start());
    const QString flow = p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.bob.uuid});
    const qint64 begin = p.updates(p.bob, 0).value("data"_L1)["time"_L1].toInteger();
    // More than a client's overlap after the first message.
    QStringList sent;
    const auto sendUntil = [&](qint64 end) {
        sent.append(QString(600, QChar(u'a' + static_cast<int>(sent.size()))));
        return p.send(p.alice, flow, sent.constLast()).value("data"_L1)["time"_L1].toInteger() >= end;
    };
    QTRY_VERIFY_WITH_TIMEOUT(sendUntil(begin + 6), 20'000);
    QStringList got;
    qint64 cursor = begin;
    for (int round = 0; round < 10 && !got.contains(sent.constLast()); ++round) {
        const QJsonObject reply = p.updates(p.bob, cursor);
        got += textsOf(reply);
        const qint64 next = reply["data"_L1]["time"_L1].toInteger() - 2;
        QVERIFY(next > cursor || got.contains(sent.constLast()));
        cursor = next;
    }
    QVERIFY(got.contains(sent.constLast()));
    QVERIFY(!textsOf(p.updates(p.bob, begin)).contains(sent.constLast()));
    for (const QString &text : std::as_const(sent))
        QVERIFY(got.contains(text));
}

void tst_ServerMessages::edit()
{
    People &p = *m_people;
    const QString uuid =
        firstOf(p.send(p.alice, m_flow, u"old"_s, {{u"emoji"_s, u"e"_s}}), u"message"_s).value("uuid"_L1).toString();
    const QJsonObject reply = p.edit(p.alice, uuid, u"new"_s);
    QCOMPARE(codeOf(reply), 200);
    QCOMPARE(reply["type"_L1].toString(), u"edited_message"_s);
    QVERIFY(reply["data"_L1].isNull());
    const QJsonObject read = firstOf(p.history(p.bob, m_flow), u"message"_s);
    QCOMPARE(read["text"_L1].toString(), u"new"_s);
    QCOMPARE(read["emoji"_L1].toString(), u"e"_s);
    QCOMPARE(read["edited_status"_L1], QJsonValue(true));
    QCOMPARE(read["edited_time"_L1], reply["errors"_L1]["time"_L1]);
}

void tst_ServerMessages::editIsRefused()
{
    People &p = *m_people;
    const QString uuid = p.message(p.alice, m_flow, u"old"_s);
    QCOMPARE(codeOf(p.edit(p.bob, uuid, u"x"_s)), 403);
    QCOMPARE(codeOf(p.edit(p.mallory, uuid, u"x"_s)), 403);
    QCOMPARE(codeOf(p.edit(p.alice, u"12"_s, u"x"_s)), 404);
    QCOMPARE(codeOf(p.edit(p.alice, uuid, u"a\u0000"_s)), 415);
    const auto raw = [&](const QJsonObject &data) {
        return codeOf(p.client().ask(u"edited_message"_s, p.alice, data));
    };
    QCOMPARE(raw({}), 415);
    QCOMPARE(raw({{u"message"_s, QJsonArray()}}), 415);
    QCOMPARE(raw({{u"message"_s, QJsonArray{QJsonObject{{u"text"_s, u"x"_s}}}}}), 415);
    QCOMPARE(raw({{u"message"_s, QJsonArray{QJsonObject{{u"uuid"_s, uuid}}}}}), 415);
    QCOMPARE(textsOf(p.history(p.bob, m_flow)), QStringList(u"old"_s));
    QCOMPARE(codeOf(p.remove(p.alice, uuid)), 200);
    QCOMPARE(codeOf(p.edit(p.alice, uuid, u"back to life"_s)), 403);
}

void tst_ServerMessages::remove()
{
    People &p = *m_people;
    const QString uuid =
        firstOf(p.send(p.alice, m_flow, u"old"_s, {{u"emoji"_s, u"e"_s}}), u"message"_s).value("uuid"_L1).toString();
    for (int i = 0; i < 2; ++i)
        QCOMPARE(codeOf(p.remove(p.alice, uuid)), 200);
    const QJsonObject read = firstOf(p.history(p.bob, m_flow), u"message"_s);
    QCOMPARE(read["text"_L1].toString(), u"Message deleted"_s);
    for (const QString &file : {u"file_picture"_s, u"file_video"_s, u"file_audio"_s, u"file_document"_s, u"emoji"_s})
        QCOMPARE(read[file], QJsonValue(u""_s));
    QCOMPARE(read["edited_status"_L1], QJsonValue(true));
    QVERIFY(read["edited_time"_L1].isDouble());
}

void tst_ServerMessages::removeIsRefused()
{
    People &p = *m_people;
    const QString uuid = p.message(p.alice, m_flow, u"old"_s);
    QCOMPARE(codeOf(p.remove(p.bob, uuid)), 403);
    QCOMPARE(codeOf(p.remove(p.mallory, uuid)), 403);
    QCOMPARE(codeOf(p.remove(p.alice, u"12"_s)), 404);
    QCOMPARE(codeOf(p.client().ask(u"delete_message"_s, p.alice)), 415);
    QCOMPARE(textsOf(p.history(p.bob, m_flow)), QStringList(u"old"_s));
}

MORELIA_TEST(tst_ServerMessages)
#include "tst_servermessages.moc"
