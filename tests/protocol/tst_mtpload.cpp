// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/historyreader.h"
#include "protocol/mtp/loadbudget.h"
#include "tests/protocol/filedesk.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Staying up to date without being a burden, and with answers that are too large or never come, in virtual time.
class TestMtpLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void budgetIsLessThanATwentieth();
    void olderPartOfTheScreen();
    void farUpOnTheScreen();
    void farUpInALongFlow();
    void farUpOnASlowServer();
    void sweepsOtherFlows();
    void manyUsers();
    void manyUsersManyMessages();
    void slowServerIsSpared();
    void pagesFitTheirFiles();
    void answerThatNeverComes();
    void newsThatNeverCome();
    void fateOfASendThatIsNeverTold();
    void newsAfterAFreshStartAreUnread();
    void flowTooLargeToBeRead();
    void newsThatCannotBeRead_data() { addRefusals(); }
    void newsThatCannotBeRead();
    void nothingThatCanBeRead_data() { addRefusals(); }
    void nothingThatCanBeRead();
    void pagesThatCannotBeRead_data() { addRefusals(); }
    void pagesThatCannotBeRead();

private:
    static qsizetype count(const Desk &desk, Wire::Method method) { return desk.server.requests(method).size(); }
    static qsizetype pages(const Desk &desk) { return count(desk, Wire::Method::AllMessages); }
    static void addRefusals();
    static bool isUpdate(const QJsonObject &frame) { return frame["type"_L1] == "get_update"_L1; }
    static qsizetype messagesIn(const QJsonObject &frame) { return frame["data"_L1]["message"_L1].toArray().size(); }
    static bool isPage(const QJsonObject &frame) { return frame["type"_L1] == "all_messages"_L1; }
};

void TestMtpLoad::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMtpLoad::budgetIsLessThanATwentieth()
{
    VirtualClock clock;
    Mtp::LoadBudget budget(clock);
    budget.spend(3s);
    QCOMPARE(budget.wait(), 0ms);
    budget.spend(1s);
    QCOMPARE(budget.wait(), 22s);
    clock.advance(15s);
    QCOMPARE(budget.wait(), 7s);
    budget.spend(1h);
    QCOMPARE(budget.wait(), Mtp::LoadBudget::longestWait);
    // What is not used is not saved up for ever.
    clock.advance(100h);
    budget.spend(4s);
    QCOMPARE(budget.wait(), 22s);
}

void TestMtpLoad::olderPartOfTheScreen()
{
    Desk desk;
    desk.post(350);
    desk.clock.advance(60s);
    desk.start();
    desk.probe.submit(LoadHistory{desk.chat, 251, 100});
    desk.probe.submit(LoadHistory{desk.chat, 151, 100});
    desk.clock.advance(1s);
    desk.probe.submit(OpenFlow{desk.chat, 121});
    desk.clock.advance(1s);
    desk.server.edit(desk.probe.message(desk.chat, u"m130"_s).remoteId, u"edited"_s);
    desk.clock.advance(31s);
    QCOMPARE(desk.probe.message(desk.chat, u"edited"_s).order, 131);
    // And again, when all parts have had their turn.
    desk.server.edit(desk.probe.message(desk.chat, u"m200"_s).remoteId, u"edited too"_s);
    desk.clock.advance(31s);
    QCOMPARE(desk.probe.message(desk.chat, u"edited too"_s).order, 201);
}

void TestMtpLoad::farUpOnTheScreen()
{
    Desk desk;
    desk.post(1000);
    desk.clock.advance(60s);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.probe.submit(LoadHistory{desk.chat, 101, 100});
    desk.clock.advance(10s);
    desk.probe.submit(OpenFlow{desk.chat, 36});
    desk.clock.advance(3s);
    desk.server.edit(desk.probe.message(desk.chat, u"m50"_s).remoteId, u"edited"_s);
    desk.server.remove(desk.probe.message(desk.chat, u"m51"_s).remoteId);
    desk.clock.advance(30s);
    QCOMPARE(desk.probe.message(desk.chat, u"edited"_s).order, 51);
    QVERIFY(desk.probe.message(desk.chat, u"Message deleted"_s).deleted);
    // The newest are not forgotten over it.
    desk.server.edit(desk.probe.message(desk.chat, u"m990"_s).remoteId, u"edited too"_s);
    desk.clock.advance(30s);
    QCOMPARE(desk.probe.message(desk.chat, u"edited too"_s).order, 991);
}

void TestMtpLoad::farUpInALongFlow()
{
    Desk desk;
    desk.post(5000);
    desk.clock.advance(60s);
    desk.start();
    for (OrderKey before = 4901; before > 3500; before -= 100) {
        desk.probe.submit(LoadHistory{desk.chat, before, 100});
        desk.clock.advance(1s);
    }
    desk.server.delay = 18ms; // what a page takes in a large database, at most
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(1s);
    desk.probe.submit(OpenFlow{desk.chat, 1201});
    desk.clock.advance(1min);
    const auto asked = pages(desk);
    const auto told = desk.probe.batches.size();
    desk.work(10min);
    const QList<Wire::Envelope> later = desk.server.requests(Wire::Method::AllMessages).sliced(asked);
    QVERIFY2(later.size() >= 60 && later.size() <= 82, qPrintable(QString::number(later.size())));
    for (const Wire::Envelope &request : later) {
        const Wire::FlowData flow = request.data->flow->first();
        QVERIFY2(
            *flow.message_end <= 1300 || *flow.message_start >= 4900, qPrintable(QString::number(*flow.message_start)));
    }
    const auto polls = count(desk, Wire::Method::GetUpdate);
    const double part =
        double((later.size() + polls) * desk.server.delay.count()) / double(Milliseconds(10min).count());
    QVERIFY2(part <= 0.05, qPrintable(QString::number(part)));
    // What has not changed is not told again.
    const QList<DeltaBatch> batches = desk.probe.batches.sliced(told);
    for (const DeltaBatch &batch : batches)
        QVERIFY(batch.deltas.isEmpty());
    desk.server.edit(desk.probe.message(desk.chat, u"m1250"_s).remoteId, u"edited"_s);
    desk.clock.advance(30s);
    QCOMPARE(desk.probe.message(desk.chat, u"edited"_s).order, 1251);
}

void TestMtpLoad::farUpOnASlowServer()
{
    Desk desk;
    desk.post(1000);
    desk.clock.advance(60s);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 41});
    desk.server.delay = 900ms;
    desk.clock.advance(5min);
    const auto before = count(desk, Wire::Method::GetUpdate) + pages(desk);
    desk.clock.advance(20min);
    const auto asked = count(desk, Wire::Method::GetUpdate) + pages(desk) - before;
    const double part = double(asked * desk.server.delay.count()) / double(Milliseconds(20min).count());
    QVERIFY2(part <= 0.05, qPrintable(QString::number(part)));
    // Each part has its turn.
    const QString shown = desk.probe.message(desk.chat, u"m50"_s).remoteId;
    QVERIFY(!shown.isEmpty());
    desk.server.edit(shown, u"edited"_s);
    desk.server.edit(desk.probe.message(desk.chat, u"m990"_s).remoteId, u"edited too"_s);
    desk.clock.advance(5min);
    QCOMPARE(desk.probe.message(desk.chat, u"edited"_s).order, 51);
    QCOMPARE(desk.probe.message(desk.chat, u"edited too"_s).order, 991);
}

void TestMtpLoad::sweepsOtherFlows()
{
    Desk desk;
    const QString group = desk.server.addFlow(u"group"_s, {desk.anna, desk.boris});
    desk.clock.advance(60s);
    desk.post(3);
    const QString id = desk.server.post(group, desk.boris, u"there"_s);
    desk.clock.advance(60s);
    desk.start();
    desk.server.edit(id, u"edited"_s);
    desk.clock.advance(130s);
    QCOMPARE(desk.probe.message(group, u"edited"_s).remoteId, id);
}

void TestMtpLoad::manyUsers()
{
    // All users come with every get_update (11).
    Desk desk;
    for (int i = 0; i < 1000; ++i)
        desk.server.addUser(u"user"_s + QString::number(i), u"x"_s, u"User number "_s + QString::number(i));
    desk.post(3);
    desk.clock.advance(60s);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(60s);
    const auto before = count(desk, Wire::Method::GetUpdate);
    desk.clock.advance(60s);
    const auto polls = count(desk, Wire::Method::GetUpdate) - before;
    QVERIFY2(polls >= 14 && polls <= 18, qPrintable(QString::number(polls)));
    for (int i = 0; i < 5; ++i) {
        const QString text = u"n"_s + QString::number(i);
        desk.server.post(desk.chat, desk.boris, text);
        desk.clock.advance(3s);
        QCOMPARE(desk.probe.texts(desk.chat).constLast(), text);
    }
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
    QCOMPARE(desk.probe.knownPlaces(desk.chat).size(), 8);
    // After a lost link it goes on.
    desk.server.dropAll();
    desk.clock.advance(15s);
    desk.server.post(desk.chat, desk.boris, u"last"_s);
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.texts(desk.chat).constLast(), u"last"_s);
}

void TestMtpLoad::manyUsersManyMessages()
{
    Desk desk;
    for (int i = 0; i < 1000; ++i)
        desk.server.addUser(u"user"_s + QString::number(i), u"x"_s, u"User number "_s + QString::number(i));
    desk.post(149);
    // A flow with more than a light answer in its newest second is not asked alone.
    desk.clock.advance(2s);
    desk.server.post(desk.chat, desk.boris, u"newest"_s);
    desk.clock.advance(60s);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(60s);
    // What is above the newest page comes when somebody scrolls there.
    desk.probe.submit(LoadHistory{desk.chat, 51, 50});
    desk.post(250, u"n"_s);
    desk.clock.advance(30s);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
}

void TestMtpLoad::slowServerIsSpared()
{
    // Slow answers ask for fewer questions (40).
    for (const Milliseconds delay : {300ms, 900ms}) {
        Desk desk;
        desk.post(150);
        desk.clock.advance(60s);
        desk.start();
        desk.probe.submit(OpenFlow{desk.chat, 0});
        desk.server.delay = delay;
        desk.clock.advance(5min);
        const auto before = count(desk, Wire::Method::GetUpdate) + count(desk, Wire::Method::AllMessages);
        desk.clock.advance(20min);
        const auto asked = count(desk, Wire::Method::GetUpdate) + count(desk, Wire::Method::AllMessages) - before;
        const double part = double(asked * delay.count()) / double(Milliseconds(20min).count());
        QVERIFY2(part <= 0.05, qPrintable(QString::number(part)));
        // But not forgotten.
        desk.server.post(desk.chat, desk.boris, u"new"_s);
        desk.clock.advance(60s);
        QCOMPARE(desk.probe.texts(desk.chat).constLast(), u"new"_s);
    }
}

void TestMtpLoad::pagesFitTheirFiles()
{
    // Files come inline with every page (32).
    FileDesk d;
    const QString file = QString::fromLatin1(QByteArray(150'000, 'x').toBase64());
    for (int i = 0; i < 150; ++i)
        d.post(u"m"_s + QString::number(i), {{u"file_picture"_s, file}});
    d.desk.clock.advance(60s);
    d.probe.start();
    d.probe.submit(OpenFlow{d.desk.chat, 0});
    // The two pages at the beginning are 15 MB, which is paid off in 50 minutes; then what is missing above them comes.
    d.desk.clock.advance(2h);
    const auto requests = d.desk.server.requests(Wire::Method::AllMessages);
    const QList<Wire::Envelope> later = requests.sliced(2);
    for (const Wire::Envelope &request : later) {
        const Wire::FlowData flow = request.data->flow->first();
        QVERIFY2(*flow.message_end - *flow.message_start <= 45, qPrintable(QString::number(*flow.message_start)));
    }
    QCOMPARE(d.probe.texts(d.desk.chat), d.desk.server.texts(d.desk.chat).sliced(50));
    // What lies above the small newest page is not forgotten, though it takes its time.
    d.desk.server.edit(d.seen(u"m60"_s).remoteId, u"edited"_s);
    d.desk.clock.advance(6h);
    QCOMPARE(d.seen(u"edited"_s).order, 61);
}

void TestMtpLoad::answerThatNeverComes()
{
    FileDesk d;
    d.desk.post(150);
    d.desk.clock.advance(60s);
    d.filter.incoming = [](QJsonObject &frame) {
        if (isPage(frame) && frame["data"_L1]["message"_L1].toArray().size() > 50)
            frame = {};
    };
    d.probe.start();
    d.desk.clock.advance(2min);
    QCOMPARE(d.probe.state(), SessionState::Online);
    QCOMPARE(d.probe.texts(d.desk.chat).constLast(), u"m149"_s);
}

void TestMtpLoad::newsThatNeverCome()
{
    FileDesk d;
    d.desk.post(3);
    d.desk.clock.advance(60s);
    d.probe.start();
    d.desk.post(200, u"n"_s);
    d.filter.incoming = [](QJsonObject &frame) {
        if (frame["type"_L1] == "get_update"_L1 && frame["data"_L1]["message"_L1].toArray().size() > 150)
            frame = {};
    };
    d.desk.clock.advance(3min);
    QCOMPARE(d.probe.state(), SessionState::Online);
    QCOMPARE(d.probe.texts(d.desk.chat).constLast(), u"n199"_s);
    QCOMPARE(d.probe.orders(d.desk.chat).constLast(), 203);
}

void TestMtpLoad::fateOfASendThatIsNeverTold()
{
    FileDesk d;
    d.probe.start();
    const SendMessage command{newLocalId(), d.desk.chat, u"mine"_s, {}};
    d.desk.server.loseNextReply(Wire::Method::SendMessage);
    const LocalId op = d.probe.submit(command);
    d.desk.clock.advance(1s);
    d.filter.incoming = [](QJsonObject &frame) {
        if (frame["type"_L1] == "get_update"_L1 && !frame["data"_L1]["message"_L1].toArray().isEmpty())
            frame = {};
    };
    d.probe.adapter.reconcile({{op, command, d.probe.sentMs(op), 1}});
    d.desk.clock.advance(3min);
    QCOMPARE(d.probe.lastResult(op).status, OpResult::Status::Accepted);
    QCOMPARE(d.desk.server.texts(d.desk.chat), QStringList{u"mine"_s});
}

void TestMtpLoad::newsAfterAFreshStartAreUnread()
{
    Desk desk;
    desk.post(3);
    desk.clock.advance(60s);
    desk.start();
    const auto old = desk.probe.batches.size();
    desk.post(20, u"n"_s);
    const QString group = desk.server.addFlow(u"group"_s, {desk.anna, desk.boris});
    desk.server.post(group, desk.boris, u"in a new flow"_s);
    desk.server.tooBigAt(Wire::Method::GetUpdate);
    desk.clock.advance(10s);
    QCOMPARE(desk.probe.texts(desk.chat).constLast(), u"n19"_s);
    QVERIFY(!desk.probe.message(group, u"in a new flow"_s).remoteId.isEmpty());
    const QList<DeltaBatch> fresh = desk.probe.batches.sliced(old);
    for (const DeltaBatch &batch : fresh) {
        const bool isOfKnownFlow = std::ranges::any_of(batch.deltas, [&](const Delta &delta) {
            const auto *seen = std::get_if<MessageSeen>(&delta);
            return seen && seen->message.flowId == desk.chat;
        });
        QVERIFY(!isOfKnownFlow || !batch.firstSync);
    }
}

void TestMtpLoad::flowTooLargeToBeRead()
{
    // Below a hundred messages a stock server sends all of them or none (14): what cannot be read is not asked for over
    // and over, and what is new arrives all the same.
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
    QCOMPARE(d.seen(u"edited"_s).order, d.probe.orders(d.desk.chat).at(2));
    // With more than a hundred the true places show.
    d.filter.tooBig = [](const QJsonObject &) { return false; };
    d.desk.post(95, u"p"_s);
    d.desk.clock.advance(12min);
    QCOMPARE(d.probe.texts(d.desk.chat).sliced(0, 2), (QStringList{u"m9"_s, u"n0"_s}));
    QCOMPARE(d.probe.orders(d.desk.chat).constLast(), 109);
}

void TestMtpLoad::addRefusals()
{
    QTest::addColumn<CloseReason>("refusal");
    QTest::newRow("cut characters") << CloseReason{CloseKind::BadFrame, 1007, u"Invalid UTF-8"_s};
    QTest::newRow("bad frame") << CloseReason{CloseKind::BadFrame, 1002, {}};
    QTest::newRow("too large") << CloseReason{CloseKind::TooBig, 1009, {}};
    QTest::newRow("no frame of MTP") << CloseReason{CloseKind::Unusable, 0, {}};
}

void TestMtpLoad::newsThatCannotBeRead()
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
void TestMtpLoad::nothingThatCanBeRead()
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
    // What is on its way is not hurt.
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

void TestMtpLoad::pagesThatCannotBeRead()
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

MORELIA_TEST(TestMtpLoad)
#include "tst_mtpload.moc"
