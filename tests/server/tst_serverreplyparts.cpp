// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/database.h"
#include "tests/server/people.h"
#include "tests/support/program/testprogram.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Test;

//! Data that are too many for one reply or one push come in parts.
class tst_ServerReplyParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void unfinishedRepliesSaySo();
    void repliesComeInParts();
    void placesThatDoNotExist_data();
    void placesThatDoNotExist();
    void pushesComeInParts();
};

namespace {

constexpr int partBytes = 20'000;

// A reply is not larger than its budget and what stands around the rows.
bool isBounded(const QJsonObject &reply)
{
    return QJsonDocument(reply).toJson(QJsonDocument::Compact).size() < partBytes + 2'000;
}

// Asks for a reply part by part. Empty when one of them was too large or no success.
QList<QJsonObject> partsOf(WsClient &client, const QString &type, const Account &account, const QJsonObject &data)
{
    QList<QJsonObject> parts;
    QJsonValue meta;
    do {
        const QJsonObject reply = client.ask(type, account, data, meta);
        if (codeOf(reply) != 200 || !isBounded(reply) || parts.size() > 1000)
            return {};
        parts.append(reply);
        meta = QJsonObject{{u"mtpx"_s, QJsonObject{{u"v"_s, 1}, {u"from"_s, reply["meta"_L1]["mtpx"_L1]["next"_L1]}}}};
    } while (meta["mtpx"_L1]["from"_L1].isString());
    return parts;
}

QStringList idsOf(const QList<QJsonObject> &parts, const QString &list)
{
    QStringList ids;
    for (const QJsonObject &part : parts) {
        const QJsonArray entries = listOf(part, list);
        for (const auto &entry : entries)
            ids.append(entry["uuid"_L1].toString());
    }
    return ids;
}

} // namespace

void tst_ServerReplyParts::unfinishedRepliesSaySo()
{
    Morelia::Server::ServerConfig config;
    config.limits.replyBytes = 100;
    People p(config);
    QVERIFY(p.start());
    const QString flow = p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.bob.uuid});
    QVERIFY(!p.message(p.alice, flow, QString(200, u'x')).isEmpty());
    Morelia::Server::Database database;
    database.open(p.server().folder() + u"/morelia-server.sqlite"_s);
    database.execute(u"UPDATE message SET time = time - 1000"_s);
    QVERIFY(!p.message(p.alice, flow, u"last"_s).isEmpty());
    WsClient client(p.server().url());
    const auto ask = [&](qint64 time) { return client.ask(u"get_update"_s, p.bob, {{u"time"_s, time}}); };
    const auto metaAt = [&](qint64 time) { return ask(time).value("meta"_L1); };
    const auto agree = [&](const QStringList &caps) { client.ask(u"ping_pong"_s, p.bob, {}, offer(caps)); };

    QVERIFY(metaAt(1).isNull());
    agree({u"offsets"_s});
    QVERIFY(metaAt(1)["mtpx"_L1]["offsets"_L1].isObject());
    QVERIFY(metaAt(1)["mtpx"_L1]["more"_L1].isUndefined());
    agree({u"offsets"_s, u"edits"_s});
    const QJsonObject part = ask(1);
    QCOMPARE(part["meta"_L1]["mtpx"_L1]["more"_L1], QJsonValue(true));
    QCOMPARE(textsOf(part).size(), 1);
    const QJsonObject rest = ask(part["data"_L1]["time"_L1].toInteger());
    QVERIFY(rest["meta"_L1]["mtpx"_L1]["more"_L1].isUndefined());
    QCOMPARE(textsOf(rest), QStringList{u"last"_s});
}

void tst_ServerReplyParts::repliesComeInParts()
{
    Morelia::Server::ServerConfig config;
    config.limits.replyBytes = partBytes;
    People p(config);
    QVERIFY(p.start());
    QStringList users{p.alice.uuid, p.bob.uuid, p.mallory.uuid};
    for (int i = 0; i < 70; ++i)
        users.append(p.client().signUp(u"user%1"_s.arg(i)).uuid);
    QStringList flows;
    for (int i = 0; i < 20; ++i)
        flows.append(p.flow(p.alice, u"group"_s, users));
    QStringList texts;
    for (int i = 0; i < 150; ++i) {
        texts.append(u"Сообщение \"%1\""_s.arg(i) + QString(200, u'ы'));
        QVERIFY(!p.message(p.alice, flows.at(i % flows.size()), texts.constLast()).isEmpty());
    }
    WsClient client(p.server().url());
    client.ask(u"ping_pong"_s, p.bob, {}, offer({u"offsets"_s, u"edits"_s, u"parts"_s}));

    const QList<QJsonObject> news = partsOf(client, u"get_update"_s, p.bob, {{u"time"_s, 1}});
    QVERIFY(news.size() > 5);
    QCOMPARE(idsOf(news, u"user"_s), users);
    QCOMPARE(idsOf(news, u"flow"_s), flows);
    QStringList told;
    qsizetype offsets = 0;
    for (const QJsonObject &part : news) {
        told += textsOf(part);
        offsets += part["meta"_L1]["mtpx"_L1]["offsets"_L1].toObject().size();
        const bool last = part == news.constLast();
        QCOMPARE(part["meta"_L1]["mtpx"_L1]["more"_L1].toBool(), !last);
    }
    QCOMPARE(told, texts);
    QCOMPARE(offsets, texts.size());
    QCOMPARE(idsOf(partsOf(client, u"get_update"_s, p.bob, {}), u"user"_s), users);
    const QList<QJsonObject> list = partsOf(client, u"all_flow"_s, p.bob, {});
    QVERIFY(list.size() > 1);
    QCOMPARE(idsOf(list, u"flow"_s), flows);
    // Others get what they always got.
    WsClient plain(p.server().url());
    QCOMPARE(listOf(plain.ask(u"all_flow"_s, p.bob), u"flow"_s).size(), flows.size());
    QCOMPARE(textsOf(plain.ask(u"get_update"_s, p.bob, {{u"time"_s, 1}})), texts);
}

void tst_ServerReplyParts::placesThatDoNotExist_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("token");
    QTest::newRow("rubbish") << u"get_update"_s << u"привет"_s;
    QTest::newRow("empty") << u"get_update"_s << u""_s;
    QTest::newRow("of a list that there is not") << u"get_update"_s << u"3.0.0"_s;
    QTest::newRow("negative") << u"get_update"_s << u"-1.0.0"_s;
    QTest::newRow("too many numbers") << u"get_update"_s << u"1.0.0.0"_s;
    QTest::newRow("huge") << u"get_update"_s << u"1.0.99999999999999999999"_s;
    QTest::newRow("of messages, for flows") << u"all_flow"_s << u"2.100.7"_s;
}

void tst_ServerReplyParts::placesThatDoNotExist()
{
    QFETCH(const QString, type);
    QFETCH(const QString, token);
    People p;
    QVERIFY(p.start());
    QVERIFY(!p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.bob.uuid}).isEmpty());
    WsClient client(p.server().url());
    client.ask(u"ping_pong"_s, p.bob, {}, offer({u"offsets"_s, u"edits"_s, u"parts"_s}));
    const QJsonObject meta{{u"mtpx"_s, QJsonObject{{u"v"_s, 1}, {u"from"_s, token}}}};
    QCOMPARE(codeOf(client.ask(type, p.bob, {{u"time"_s, 1}}, meta)), 400);
    // Without the capability it is a member like any other that nobody knows.
    WsClient plain(p.server().url());
    QCOMPARE(codeOf(plain.ask(type, p.bob, {{u"time"_s, 1}}, meta)), 200);
}

void tst_ServerReplyParts::pushesComeInParts()
{
    Morelia::Server::ServerConfig config;
    config.limits.replyBytes = partBytes;
    People p(config);
    QVERIFY(p.start());
    const QString flow = p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.bob.uuid});
    WsClient bob(p.server().url());
    bob.ask(u"ping_pong"_s, p.bob, {}, offer({u"push"_s}));
    QStringList texts;
    // All in one go, so that one commit holds many.
    for (int i = 0; i < 200; ++i) {
        texts.append(QString::number(i) + QString(300, u'ы'));
        QJsonObject data{{u"flow"_s, QJsonArray{QJsonObject{{u"uuid"_s, flow}}}}};
        data.insert("message"_L1, QJsonArray{QJsonObject{{u"text"_s, texts.constLast()}}});
        data.insert("user"_L1, QJsonArray{p.alice.credentials()});
        p.client().post(WsClient::frame(u"send_message"_s, data));
    }
    QStringList told;
    while (told.size() < texts.size()) {
        const QJsonObject push = bob.nextPush();
        QVERIFY(!push.isEmpty());
        QVERIFY(isBounded(push));
        told += textsOf(push);
    }
    QCOMPARE(told, texts);
}

MORELIA_TEST(tst_ServerReplyParts)
#include "tst_serverreplyparts.moc"
