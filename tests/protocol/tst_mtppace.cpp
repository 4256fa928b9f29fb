// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faults/busyserver.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/desk.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Level = SetAttention::Level;

namespace {

constexpr qsizetype document = 9'600'000; // 7.2 MB of file in base64
constexpr qint64 idleBytes = 1'000'000;   // a minute

//! A server with the weight of a real one, on which 40 flows are Anna's.
struct PaceDesk
{
    PaceDesk()
    {
        probe.config.login = u"anna"_s;
        probe.secrets.credential = u"mt1_a"_s;
        clock.advance(60s);
        for (int i = 0; i < 40; ++i) {
            const QString group =
                server.addFlow(u"group"_s, {anna, boris}, boris, u"Группа 群组 "_s + QString::number(i));
            server.post(group, boris, u"שלום 👋🏽 "_s + QString::number(i));
        }
        server.post(chat, boris, u"привет"_s);
    }

    void start()
    {
        probe.start();
        for (int i = 0; i < 1200 && probe.state() != SessionState::Online; ++i)
            clock.advance(100ms);
        clock.advance(10s);
    }

    void attend(Level level, Milliseconds idle = 0ms) { probe.submit(SetAttention{level, idle.count()}); }

    //! Lets time pass at a computer where somebody does something now and then.
    void work(Milliseconds duration, Level level)
    {
        for (Milliseconds passed{0}; passed < duration; passed += 30s) {
            attend(level);
            clock.advance(std::min<Milliseconds>(30s, duration - passed));
        }
    }

    //! A document as an older client sends it: without an envelope.
    QString attach(const QString &flow, qsizetype base64Bytes = document)
    {
        StockMessage row;
        row.user = boris;
        row.flow = flow;
        row.text = u"a file"_s;
        row.files[3] = QString(base64Bytes / 4 * 4, u'A');
        return server.post(row);
    }

    //! Until something is so, in virtual time.
    template <typename Condition>
    Milliseconds until(const Condition &condition, Milliseconds patience)
    {
        Milliseconds waited{0};
        for (; waited < patience && !condition(); waited += 50ms)
            clock.advance(50ms);
        return waited;
    }
    Milliseconds untilSeen(const QString &flow, const QString &text, Milliseconds patience)
    {
        return until([&] { return !probe.message(flow, text).remoteId.isEmpty(); }, patience);
    }

    //! Bytes a minute over a time in which nothing changes.
    qint64 bytesPerMinute(Milliseconds duration)
    {
        busy.forgetWork();
        clock.advance(duration);
        return busy.bytes() * Milliseconds(1min).count() / duration.count();
    }
    int requestsPerMinute(Milliseconds duration)
    {
        busy.forgetWork();
        clock.advance(duration);
        return int(busy.answers() * Milliseconds(1min).count() / duration.count());
    }

    VirtualClock clock;
    StockDouble server{clock};
    BusyServer busy{server.transports(), clock};
    QString anna = server.addUser(u"anna"_s, u"mt1_a"_s, u"Anna"_s);
    QString boris = server.addUser(u"boris"_s, u"mt1_b"_s, u"Boris"_s);
    QString chat = server.addFlow(u"chat"_s, {anna, boris});
    AdapterProbe probe{busy.transports(), clock};
};

} // namespace

//! How often a stock server is asked, and for how much: soon enough while the person looks, and little otherwise.
class TestMtpPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void documentInTheOpenFlow_data();
    void documentInTheOpenFlow();
    void documentInOtherFlows();
    void documentsAmongManyPeople();
    void whatIsBesideFilesIsReadAgain();
    void behindFilesNothingIsForgotten();
    void openedAgainAndAgain();
    void nobodyAtTheComputer();
    void somebodyMayBeLooking_data();
    void somebodyMayBeLooking();
    void comesBackToTheComputer();
    void talkInTheBackground();
    void newFlowsOnALargeServer_data();
    void newFlowsOnALargeServer();

private:
    static void expectIdle(qint64 bytes) { QVERIFY2(bytes <= idleBytes, qPrintable(QString::number(bytes))); }
};

void TestMtpPace::documentInTheOpenFlow_data()
{
    QTest::addColumn<int>("files");
    QTest::newRow("one") << 1;
    QTest::newRow("six") << 6;
}

void TestMtpPace::documentInTheOpenFlow()
{
    QFETCH(const int, files);
    PaceDesk desk;
    for (int i = 0; i < files; ++i)
        desk.attach(desk.chat);
    desk.clock.advance(1min);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(30s);
    expectIdle(desk.bytesPerMinute(10min));
    desk.work(1min, Level::Active);
    desk.busy.forgetWork();
    desk.work(10min, Level::Active);
    expectIdle(desk.busy.bytes() / 10);
    // Texts come as fast as ever.
    desk.server.post(desk.chat, desk.boris, u"текст"_s);
    QVERIFY(desk.untilSeen(desk.chat, u"текст"_s, 10s) <= 3s);
}

void TestMtpPace::documentInOtherFlows()
{
    // Flows that are not open are read again too.
    PaceDesk desk;
    for (int i = 0; i < 20; ++i)
        desk.attach(desk.server.addFlow(u"group"_s, {desk.anna, desk.boris}), document / 4);
    const QString light = desk.server.addFlow(u"group"_s, {desk.anna, desk.boris});
    const QString text = desk.server.post(light, desk.boris, u"without a file"_s);
    desk.clock.advance(1min);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(30s);
    expectIdle(desk.bytesPerMinute(30min));
    // The others are still read again in their turn: 42 of them, one a minute.
    desk.server.edit(text, u"изменено"_s);
    QVERIFY(desk.untilSeen(light, u"изменено"_s, 2h) <= 70min);
}

void TestMtpPace::documentsAmongManyPeople()
{
    // The open flow is asked for alone there, from its newest message on: not when that has a file in it.
    PaceDesk desk;
    for (int i = 0; i < 1000; ++i)
        desk.server.addUser(u"user"_s + QString::number(i), u"x"_s, u"Человек "_s + QString::number(i));
    desk.attach(desk.chat);
    desk.clock.advance(1min);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.attend(Level::Active, 1h);
    desk.clock.advance(2min);
    expectIdle(desk.bytesPerMinute(20min));
    desk.work(1min, Level::Active);
    desk.server.post(desk.chat, desk.boris, u"текст"_s);
    QVERIFY(desk.untilSeen(desk.chat, u"текст"_s, 10s) <= 5s);
}

void TestMtpPace::whatIsBesideFilesIsReadAgain()
{
    PaceDesk desk;
    desk.attach(desk.chat);
    desk.clock.advance(5s);
    const QString after = desk.server.post(desk.chat, desk.boris, u"after the file"_s);
    desk.clock.advance(1min);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(30s);
    desk.attend(Level::Active);
    desk.busy.forgetWork();
    desk.server.edit(after, u"изменено"_s);
    QVERIFY(desk.untilSeen(desk.chat, u"изменено"_s, 60s) <= 16s);
    QVERIFY2(desk.busy.bytes() < 100'000, qPrintable(QString::number(desk.busy.bytes())));
}

void TestMtpPace::behindFilesNothingIsForgotten()
{
    // A message that comes only together with the file is seldom read again.
    PaceDesk desk;
    const QString before = desk.server.post(desk.chat, desk.boris, u"before the file"_s);
    desk.attach(desk.chat);
    desk.clock.advance(1min);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(30s);
    desk.server.edit(before, u"изменено"_s);
    QVERIFY(desk.untilSeen(desk.chat, u"изменено"_s, 2h) <= 40min);
}

void TestMtpPace::openedAgainAndAgain()
{
    PaceDesk desk;
    desk.attach(desk.chat);
    desk.clock.advance(1min);
    desk.start();
    const QString other = desk.probe.flows.lastKey();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(10s);
    desk.busy.forgetWork();
    for (int i = 0; i < 10; ++i) {
        desk.probe.submit(CloseFlow{desk.chat});
        desk.probe.submit(OpenFlow{other, 0});
        desk.clock.advance(20s);
        desk.probe.submit(CloseFlow{other});
        desk.probe.submit(OpenFlow{desk.chat, 0});
        desk.clock.advance(20s);
        desk.server.dropAll();
        desk.clock.advance(20s);
    }
    expectIdle(desk.busy.bytes() / 10);
}

void TestMtpPace::nobodyAtTheComputer()
{
    for (const Level level : {Level::Active, Level::Visible, Level::Background}) {
        PaceDesk desk;
        desk.start();
        desk.probe.submit(OpenFlow{desk.chat, 0});
        desk.attend(level);
        desk.clock.advance(21min);
        const int requests = desk.requestsPerMinute(30min);
        QVERIFY2(requests <= 6, qPrintable(QString::number(requests)));
        // Still there, all the same.
        desk.server.post(desk.chat, desk.boris, u"ты здесь?"_s);
        QVERIFY(desk.untilSeen(desk.chat, u"ты здесь?"_s, 1min) <= 25s);
    }
}

void TestMtpPace::somebodyMayBeLooking_data()
{
    QTest::addColumn<Level>("level");
    QTest::addColumn<Milliseconds>("idle");
    QTest::newRow("types") << Level::Active << Milliseconds(0s);
    QTest::newRow("reads") << Level::Active << Milliseconds(3min);
    QTest::newRow("works beside it") << Level::Visible << Milliseconds(0s);
    QTest::newRow("reads beside it") << Level::Visible << Milliseconds(4min);
}

void TestMtpPace::somebodyMayBeLooking()
{
    QFETCH(const Level, level);
    QFETCH(const Milliseconds, idle);
    PaceDesk desk;
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    const QString group = desk.probe.flows.lastKey();
    for (int i = 0; i < 20; ++i) {
        desk.attend(level, idle);
        // At no moment of its own.
        desk.clock.advance(31'370ms);
        const QString text = u"текст "_s + QString::number(i);
        const QString &flow = i % 2 == 0 ? desk.chat : group;
        desk.server.post(flow, desk.boris, text);
        const Milliseconds waited = desk.untilSeen(flow, text, 20s);
        QVERIFY2(waited <= 3s, qPrintable(QString::number(waited.count())));
    }
    desk.attend(level, idle);
    const int requests = desk.requestsPerMinute(50s);
    QVERIFY2(requests <= 40, qPrintable(QString::number(requests)));
}

void TestMtpPace::comesBackToTheComputer()
{
    PaceDesk desk;
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.attend(Level::Active);
    desk.clock.advance(2h);
    // Just after a poll, with a long wait ahead.
    const auto polls = desk.server.requests(Wire::Method::GetUpdate).size();
    while (desk.server.requests(Wire::Method::GetUpdate).size() == polls)
        desk.clock.advance(50ms);
    desk.clock.advance(3s);
    desk.server.post(desk.chat, desk.boris, u"доброе утро"_s);
    desk.attend(Level::Active);
    QVERIFY(desk.untilSeen(desk.chat, u"доброе утро"_s, 20s) <= 100ms);
}

void TestMtpPace::talkInTheBackground()
{
    PaceDesk desk;
    desk.start();
    desk.attend(Level::Background);
    desk.clock.advance(1min);
    desk.server.post(desk.chat, desk.boris, u"первое"_s);
    QVERIFY(desk.untilSeen(desk.chat, u"первое"_s, 1min) <= 25s);
    for (int i = 0; i < 10; ++i) {
        const QString text = u"ещё "_s + QString::number(i);
        desk.server.post(desk.chat, desk.boris, text);
        QVERIFY(desk.untilSeen(desk.chat, text, 20s) <= 6s);
        desk.clock.advance(7s);
    }
}

void TestMtpPace::newFlowsOnALargeServer_data()
{
    QTest::addColumn<Level>("level");
    QTest::newRow("in focus") << Level::Active;
    QTest::newRow("in sight") << Level::Visible;
}

void TestMtpPace::newFlowsOnALargeServer()
{
    QFETCH(const Level, level);
    PaceDesk desk;
    for (int i = 0; i < 983; ++i)
        desk.server.addUser(u"user"_s + QString::number(i), u"x"_s, u"Человек по имени 张伟 "_s + QString::number(i));
    for (int i = 0; i < 1821; ++i)
        desk.server.addFlow(u"group"_s, {desk.boris}, desk.boris, u"чужая "_s + QString::number(i));
    desk.clock.advance(1min);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.work(1min, level);
    desk.busy.forgetWork();
    const qint64 begin = desk.clock.monotonicMs();
    for (int i = 0; i < 12; ++i) {
        const QString type = QStringList{u"chat"_s, u"group"_s, u"channel"_s}.at(i % 3);
        desk.work(13'770ms, level);
        const QString flow = desk.server.addFlow(type, {desk.boris, desk.anna}, desk.boris);
        const Milliseconds waited = desk.until([&] { return desk.probe.flows.contains(flow); }, 60s);
        QVERIFY2(waited <= 5s, qPrintable(type + u' ' + QString::number(waited.count())));
    }
    const double load = desk.busy.workMs() / double(desk.clock.monotonicMs() - begin);
    QVERIFY2(load <= 0.05, qPrintable(QString::number(load)));
    // And few bytes while the person is away.
    desk.attend(level, 1h);
    desk.clock.advance(2min);
    expectIdle(desk.bytesPerMinute(20min));
}

MORELIA_TEST(TestMtpPace)
#include "tst_mtppace.moc"
