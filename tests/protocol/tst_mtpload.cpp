// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/historyfetcher.h"
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

//! Staying up to date without being a burden, and with answers that never come, in virtual time.
class TestMtpLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void budgetIsLessThanATwentieth();
    void olderPartOfTheScreen();
    void farUpOnTheScreen();
    void farUpAfterALostLink();
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

private:
    static qsizetype count(const Desk &desk, Wire::Method method) { return desk.server.requests(method).size(); }
    static qsizetype pages(const Desk &desk) { return count(desk, Wire::Method::AllMessages); }
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
    // Unused time is not saved up for ever.
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

// The link is lost while a part is read: the part that is shown next is read all the same.
void TestMtpLoad::farUpAfterALostLink()
{
    Desk desk;
    desk.server.extended = true;
    desk.post(1000);
    desk.clock.advance(60s);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(10s);
    desk.server.delay = 5s;
    desk.probe.submit(OpenFlow{desk.chat, 36});
    const auto atRest = pages(desk);
    while (pages(desk) == atRest)
        desk.clock.advance(1s);
    desk.server.dropAll();
    desk.server.delay = 0ms;
    desk.clock.advance(1min);
    const auto asked = pages(desk);
    desk.probe.submit(OpenFlow{desk.chat, 301});
    desk.clock.advance(31s);
    const QList<Wire::Envelope> later = desk.server.requests(Wire::Method::AllMessages).sliced(asked);
    QVERIFY(std::ranges::any_of(later,
        [](const Wire::Envelope &question) { return question.data->flow->first().message_start.valueOr(-1) == 300; }));
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
    // Unchanged messages are not reported again.
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
    // Messages above the newest page come when the person scrolls there.
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
    // The two pages at the beginning are 15 MB, which is paid off in 50 minutes; then the missing messages above come.
    d.desk.clock.advance(2h);
    const auto requests = d.desk.server.requests(Wire::Method::AllMessages);
    const QList<Wire::Envelope> later = requests.sliced(2);
    for (const Wire::Envelope &request : later) {
        const Wire::FlowData flow = request.data->flow->first();
        QVERIFY2(*flow.message_end - *flow.message_start <= 45, qPrintable(QString::number(*flow.message_start)));
    }
    QCOMPARE(d.probe.texts(d.desk.chat), d.desk.server.texts(d.desk.chat).sliced(50));
    // Messages above the small newest page are read again too, though it takes its time.
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
        if (frame["type"_L1] == "all_messages"_L1 && frame["data"_L1]["message"_L1].toArray().size() > 50)
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

MORELIA_TEST(TestMtpLoad)
#include "tst_mtpload.moc"
