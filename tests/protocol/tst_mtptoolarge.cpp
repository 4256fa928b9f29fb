// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/historyfetcher.h"
#include "tests/protocol/filedesk.h"
#include "tests/support/program/testprogram.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Answers of a server that are too large, or cannot be read, in virtual time.
class TestMtpTooLarge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void flowTooLargeToBeRead();
    void newsThatCannotBeRead_data() { addRefusals(); }
    void newsThatCannotBeRead();
    void nothingThatCanBeRead_data() { addRefusals(); }
    void nothingThatCanBeRead();
    void pagesThatCannotBeRead_data() { addRefusals(); }
    void pagesThatCannotBeRead();
    void filesThatDoNotFitIntoAPage();
    void messageThatCannotBeReadAlone();
    void knownFlowKeepsItsPlaces();
    void tailKeepsItsPlaces();

private:
    static void addRefusals();
    static bool isUpdate(const QJsonObject &frame) { return frame["type"_L1] == "get_update"_L1; }
    static qsizetype messagesIn(const QJsonObject &frame) { return frame["data"_L1]["message"_L1].toArray().size(); }
    static bool isPage(const QJsonObject &frame) { return frame["type"_L1] == "all_messages"_L1; }
    static void talk(FileDesk &d, int count);
    static void limitTo(FileDesk &d, const qsizetype &room, int &refused);
};

void TestMtpTooLarge::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

// One message a minute, each third with a file.
void TestMtpTooLarge::talk(FileDesk &d, int count)
{
    for (int i = 0; i < count; ++i) {
        const QString text = u"m%1"_s.arg(i);
        if (i % 3 == 1)
            d.post(text, {{u"file_document"_s, QString(100'000, u'A')}});
        else
            d.desk.server.post(d.desk.chat, d.desk.boris, text);
        d.desk.clock.advance(1min);
    }
}

// Refuses what is larger and counts it.
void TestMtpTooLarge::limitTo(FileDesk &d, const qsizetype &room, int &refused)
{
    d.filter.tooBig = [&room, &refused](const QJsonObject &frame) {
        const bool isTooLarge = QJsonDocument(frame).toJson(QJsonDocument::Compact).size() > room;
        refused += isTooLarge ? 1 : 0;
        return isTooLarge;
    };
}

void TestMtpTooLarge::flowTooLargeToBeRead()
{
    // Below a hundred messages a stock server sends all of them or none (14): an unreadable reply is not asked for
    // over and over, and new messages arrive all the same.
    FileDesk d;
    d.desk.post(10);
    d.desk.clock.advance(60s);
    d.filter.tooBig = [](const QJsonObject &frame) {
        return isPage(frame) && frame["data"_L1]["message"_L1].toArray().size() >= 10;
    };
    d.probe.start();
    d.desk.clock.advance(10s);
    QCOMPARE(d.probe.state(), SessionState::Online);
    d.desk.post(2, u"n"_s);
    d.desk.clock.advance(20s);
    d.desk.post(2, u"o"_s);
    d.desk.clock.advance(20s);
    QCOMPARE(d.probe.texts(d.desk.chat), (QStringList{u"n0"_s, u"n1"_s, u"o0"_s, u"o1"_s}));
    // The last ones can still be looked at, and edits be found.
    d.probe.submit(OpenFlow{d.desk.chat, 0});
    d.desk.clock.advance(1s);
    d.desk.server.edit(d.seen(u"o0"_s).remoteId, u"edited"_s);
    d.desk.clock.advance(16s);
    QCOMPARE(d.seen(u"edited"_s).order, d.probe.orders(d.desk.chat).at(3));
    // With more than a hundred the true places show.
    d.filter.tooBig = [](const QJsonObject &) { return false; };
    d.desk.post(95, u"p"_s);
    d.desk.clock.advance(12min);
    QCOMPARE(d.probe.texts(d.desk.chat).sliced(0, 2), (QStringList{u"m9"_s, u"n0"_s}));
    QCOMPARE(d.probe.orders(d.desk.chat).constLast(), 109);
}

void TestMtpTooLarge::addRefusals()
{
    QTest::addColumn<CloseReason>("refusal");
    QTest::newRow("cut characters") << CloseReason{CloseKind::BadFrame, 1007, u"Invalid UTF-8"_s};
    QTest::newRow("bad frame") << CloseReason{CloseKind::BadFrame, 1002, {}};
    QTest::newRow("too large") << CloseReason{CloseKind::TooBig, 1009, {}};
    QTest::newRow("no frame of MTP") << CloseReason{CloseKind::Unusable, 0, {}};
}

void TestMtpTooLarge::newsThatCannotBeRead()
{
    QFETCH(const CloseReason, refusal);
    FileDesk d;
    d.desk.post(3);
    d.desk.clock.advance(60s);
    d.probe.start();
    d.desk.post(200, u"n"_s);
    d.filter.refusal = refusal;
    d.filter.tooBig = [](const QJsonObject &frame) { return isUpdate(frame) && messagesIn(frame) > 150; };
    const int before = d.desk.server.connections();
    d.desk.clock.advance(1min);
    QCOMPARE(d.probe.state(), SessionState::Online);
    QCOMPARE(d.probe.texts(d.desk.chat).constLast(), u"n199"_s);
    QCOMPARE(d.probe.orders(d.desk.chat).constLast(), 203);
    const int links = d.desk.server.connections() - before;
    QVERIFY2(links <= 5, qPrintable(QString::number(links)));
}

// Each sign-in succeeds, and then comes what ends the link: asked more and more seldom.
void TestMtpTooLarge::nothingThatCanBeRead()
{
    QFETCH(const CloseReason, refusal);
    FileDesk d;
    d.desk.post(3);
    d.desk.clock.advance(60s);
    d.probe.start();
    d.filter.refusal = refusal;
    d.filter.tooBig = [](const QJsonObject &frame) { return isUpdate(frame); };
    d.desk.clock.advance(1min);
    const int before = d.desk.server.connections();
    // Messages of our own still get through.
    for (int minute = 0; minute < 10; ++minute) {
        d.desk.clock.advance(1min);
        d.probe.send(d.desk.chat, QString::number(minute));
    }
    const int tries = d.desk.server.connections() - before;
    QVERIFY2(tries <= 30, qPrintable(QString::number(tries)));
    const FailureKind kind = refusal.kind == CloseKind::TooBig ? FailureKind::TooLarge : FailureKind::Protocol;
    QCOMPARE(d.probe.states().constLast().state, SessionState::Waiting);
    QCOMPARE(d.probe.states().constLast().failure.kind, kind);
    QCOMPARE(d.desk.server.texts(d.desk.chat).size(), 3 + 9);
    // When it can be read again, all is well.
    d.filter.tooBig = [](const QJsonObject &) { return false; };
    d.desk.clock.advance(1min);
    QCOMPARE(d.probe.state(), SessionState::Online);
    QCOMPARE(d.probe.texts(d.desk.chat), d.desk.server.texts(d.desk.chat));
}

void TestMtpTooLarge::pagesThatCannotBeRead()
{
    QFETCH(const CloseReason, refusal);
    FileDesk d;
    d.desk.post(250);
    d.desk.clock.advance(60s);
    d.filter.refusal = refusal;
    d.filter.tooBig = [](const QJsonObject &frame) { return isPage(frame) && messagesIn(frame) > 9; };
    d.probe.start();
    d.desk.clock.advance(20s);
    QCOMPARE(d.probe.state(), SessionState::Online);
    QCOMPARE(d.probe.texts(d.desk.chat), d.desk.server.texts(d.desk.chat).sliced(244));
    d.probe.submit(LoadHistory{d.desk.chat, 245, 50});
    d.desk.clock.advance(1s);
    QCOMPARE(d.probe.texts(d.desk.chat), d.desk.server.texts(d.desk.chat).sliced(238));
}

// Below a hundred messages a stock server sends all of them or none (14): the newest that fit are found by time.
void TestMtpTooLarge::filesThatDoNotFitIntoAPage()
{
    qsizetype room = 500'000;
    int refused = 0;
    FileDesk d;
    talk(d, 43);
    const QStringList all = d.desk.server.texts(d.desk.chat);
    limitTo(d, room, refused);
    d.probe.start();
    d.desk.clock.advance(10s);
    QCOMPARE(d.probe.state(), SessionState::Online);
    const QStringList found = d.probe.texts(d.desk.chat);
    QVERIFY2(found.size() >= 10, qPrintable(QString::number(found.size())));
    QCOMPARE(found, all.last(found.size()));
    QCOMPARE(d.probe.withheld(d.desk.chat), QList<OrderKey>{1});

    refused = 0;
    d.probe.submit(OpenFlow{d.desk.chat, 0});
    d.desk.clock.advance(1s);
    // New messages come without reading known ones again.
    room = 50'000;
    d.desk.server.post(d.desk.chat, d.desk.boris, u"later"_s);
    d.desk.clock.advance(15s);
    d.desk.server.post(d.desk.chat, d.desk.boris, u"last"_s);
    d.desk.clock.advance(15s);
    const QStringList posted = d.desk.server.texts(d.desk.chat);
    QCOMPARE(d.probe.texts(d.desk.chat), posted.last(found.size() + 2));
    const LocalId older = d.probe.submit(LoadHistory{d.desk.chat, d.probe.orders(d.desk.chat).at(1), 50});
    d.desk.clock.advance(1s);
    QCOMPARE(d.probe.result(older).status, OpResult::Status::Accepted);
    QCOMPARE(refused, 0);

    room = 500'000;
    d.probe.restart();
    d.desk.clock.advance(1min);
    QCOMPARE(d.probe.state(), SessionState::Online);
    QCOMPARE(d.probe.withheld(d.desk.chat), QList<OrderKey>{1});
    // When it can be had, nothing stands for it any more.
    d.filter.tooBig = [](const QJsonObject &) { return false; };
    d.probe.restart();
    d.probe.submit(OpenFlow{d.desk.chat, 0});
    d.desk.clock.advance(1min);
    QCOMPARE(d.probe.withheld(d.desk.chat), QList<OrderKey>());
    QCOMPARE(d.probe.texts(d.desk.chat), d.desk.server.texts(d.desk.chat));
}

void TestMtpTooLarge::messageThatCannotBeReadAlone()
{
    FileDesk d;
    d.desk.post(250);
    d.desk.clock.advance(60s);
    d.filter.refusal = {CloseKind::BadFrame, 1007, {}};
    d.filter.tooBig = [](const QJsonObject &frame) {
        const QJsonArray messages = frame["data"_L1]["message"_L1].toArray();
        return isPage(frame)
            && std::ranges::any_of(messages, [](const auto &message) { return message["text"_L1] == "m200"_L1; });
    };
    d.probe.start();
    d.desk.clock.advance(20s);
    QCOMPARE(d.probe.state(), SessionState::Online);
    QCOMPARE(d.probe.texts(d.desk.chat).constLast(), u"m249"_s);
    for (int i = 0; i < 60 && d.probe.orders(d.desk.chat).constFirst() > 1; ++i) {
        d.probe.submit(LoadHistory{d.desk.chat, d.probe.orders(d.desk.chat).constFirst(), 50});
        d.desk.clock.advance(5s);
    }
    QStringList expected = d.desk.server.texts(d.desk.chat);
    expected.removeAt(200);
    QCOMPARE(d.probe.texts(d.desk.chat), expected);
    QCOMPARE(d.probe.withheld(d.desk.chat), QList<OrderKey>{201});
    // Asked for again after a while.
    d.filter.tooBig = [](const QJsonObject &) { return false; };
    d.desk.clock.advance(Mtp::HistoryFetcher::unreadableTime);
    d.probe.submit(LoadHistory{d.desk.chat, 205, 10});
    d.desk.clock.advance(1s);
    QCOMPARE(d.probe.texts(d.desk.chat), d.desk.server.texts(d.desk.chat));
    QCOMPARE(d.probe.withheld(d.desk.chat), QList<OrderKey>());
}

// A device that knows the messages finds nothing missing, and asks little.
void TestMtpTooLarge::knownFlowKeepsItsPlaces()
{
    qsizetype room = 100'000'000;
    int refused = 0;
    FileDesk d;
    talk(d, 43);
    limitTo(d, room, refused);
    d.probe.start();
    d.desk.clock.advance(1min);
    QCOMPARE(d.probe.texts(d.desk.chat), d.desk.server.texts(d.desk.chat));
    room = 500'000;
    d.probe.restart();
    d.probe.submit(OpenFlow{d.desk.chat, 0});
    d.desk.clock.advance(1min);
    d.desk.server.post(d.desk.chat, d.desk.boris, u"later"_s);
    d.desk.clock.advance(1min);
    QCOMPARE(d.probe.state(), SessionState::Online);
    QCOMPARE(d.probe.withheld(d.desk.chat), QList<OrderKey>());
    QCOMPARE(d.probe.texts(d.desk.chat), d.desk.server.texts(d.desk.chat));
    QCOMPARE(d.probe.orders(d.desk.chat).constLast(), 44);
    QVERIFY2(refused <= 8, qPrintable(QString::number(refused)));
}

// Where a flow was never seen whole, its messages stand in order all the same, however few come again.
void TestMtpTooLarge::tailKeepsItsPlaces()
{
    qsizetype room = 600'000;
    int refused = 0;
    FileDesk d;
    talk(d, 30);
    limitTo(d, room, refused);
    d.probe.start();
    d.desk.clock.advance(1min);
    const qsizetype found = d.probe.texts(d.desk.chat).size();
    const QList<OrderKey> places = d.probe.orders(d.desk.chat);
    QVERIFY2(found >= 12, qPrintable(QString::number(found)));
    for (int round = 1; round <= 3; ++round) {
        room -= 100'000;
        d.desk.post(2, QString::number(round));
        d.probe.restart();
        d.probe.submit(OpenFlow{d.desk.chat, 0});
        d.desk.clock.advance(1min);
        const QStringList posted = d.desk.server.texts(d.desk.chat);
        QCOMPARE(d.probe.texts(d.desk.chat), posted.last(found + qsizetype{2} * round));
        const QList<OrderKey> orders = d.probe.orders(d.desk.chat);
        QCOMPARE(orders.first(places.size()), places);
        QCOMPARE(d.probe.withheld(d.desk.chat), QList<OrderKey>{1});
    }
}

MORELIA_TEST(TestMtpTooLarge)
#include "tst_mtptoolarge.moc"
