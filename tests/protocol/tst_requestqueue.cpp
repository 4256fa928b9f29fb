// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/requestqueue.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Mtp;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The queue of requests, in virtual time.
class TestRequestQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void oneAtATime();
    void urgentFirst();
    void heldQueuePassesHandshakesOnly();
    void onlyWhatIsOnItsWayIsLost();
    void nothingTimesOutOffline();
    void timesOut();
    void slowUploadHasTime();
    void tellsHowMuchHasLeft();
    void takesBackWhatHasNotLeftWhole();
    void unaskedAnswer();
    void repeatedRequestComesFirst();
    void clearForgets();

private:
    Request request(const QByteArray &name, Priority priority);
    void answerNext();

    std::unique_ptr<VirtualClock> m_clock;
    std::unique_ptr<RequestQueue> m_queue;
    QList<QByteArray> m_frames;
    QStringList m_log;
};

void TestRequestQueue::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_queue.reset();
    m_clock = std::make_unique<VirtualClock>();
    m_queue = std::make_unique<RequestQueue>(*m_clock);
    m_frames.clear();
    m_log.clear();
    connect(
        m_queue.get(), &RequestQueue::frameReady, this, [this](const QByteArray &frame) { m_frames.append(frame); });
}

Request TestRequestQueue::request(const QByteArray &name, Priority priority)
{
    Request out;
    out.priority = priority;
    out.frame = [name] { return name; };
    out.done = [this, name](const Outcome &outcome) {
        m_log.append(QString::fromUtf8(name) + (std::holds_alternative<Lost>(outcome) ? u" lost"_s : u" answered"_s));
    };
    return out;
}

void TestRequestQueue::answerNext()
{
    QVERIFY(m_queue->answer({}));
}

void TestRequestQueue::oneAtATime()
{
    m_queue->release();
    m_queue->linkOpened();
    m_queue->push(request("a", Priority::User));
    m_queue->push(request("b", Priority::User));
    QCOMPARE(m_frames, QList<QByteArray>{"a"});
    answerNext();
    QCOMPARE(m_frames, (QList<QByteArray>{"a", "b"}));
    answerNext();
    QCOMPARE(m_log, (QStringList{u"a answered"_s, u"b answered"_s}));
    QVERIFY(m_queue->isEmpty());
}

void TestRequestQueue::urgentFirst()
{
    m_queue->release();
    m_queue->push(request("history", Priority::BackFill));
    m_queue->push(request("poll", Priority::Poll));
    m_queue->push(request("send 1", Priority::User));
    m_queue->push(request("page", Priority::OpenFlow));
    m_queue->push(request("send 2", Priority::User));
    m_queue->push(request("sign in", Priority::Handshake));
    m_queue->linkOpened();
    while (!m_queue->isEmpty())
        answerNext();
    QCOMPARE(m_frames, (QList<QByteArray>{"sign in", "send 1", "send 2", "page", "poll", "history"}));
}

void TestRequestQueue::heldQueuePassesHandshakesOnly()
{
    m_queue->hold();
    m_queue->linkOpened();
    m_queue->push(request("send", Priority::User));
    QVERIFY(m_frames.isEmpty());
    m_queue->push(request("sign in", Priority::Handshake));
    answerNext();
    QCOMPARE(m_frames, QList<QByteArray>{"sign in"});
    m_queue->release();
    QCOMPARE(m_frames.last(), QByteArray("send"));
}

void TestRequestQueue::onlyWhatIsOnItsWayIsLost()
{
    m_queue->release();
    m_queue->linkOpened();
    m_queue->push(request("a", Priority::User));
    m_queue->push(request("b", Priority::User));
    m_queue->linkLost({CloseKind::Dropped, 0, {}});
    QCOMPARE(m_log, QStringList{u"a lost"_s});
    m_queue->linkOpened();
    QCOMPARE(m_frames, (QList<QByteArray>{"a", "b"}));
    answerNext();
    QCOMPARE(m_log.last(), u"b answered"_s);
}

void TestRequestQueue::nothingTimesOutOffline()
{
    QSignalSpy timedOut(m_queue.get(), &RequestQueue::timedOut);
    m_queue->release();
    m_queue->push(request("a", Priority::User));
    m_clock->advance(24h);
    QVERIFY(timedOut.isEmpty());
    QVERIFY(m_log.isEmpty());
    m_queue->linkOpened();
    answerNext();
    QCOMPARE(m_log, QStringList{u"a answered"_s});
}

void TestRequestQueue::timesOut()
{
    QSignalSpy timedOut(m_queue.get(), &RequestQueue::timedOut);
    m_queue->release();
    m_queue->linkOpened();
    m_queue->push(request("a", Priority::User));
    m_clock->advance(RequestQueue::replyDeadline - 1ms);
    QVERIFY(timedOut.isEmpty());
    m_clock->advance(1ms);
    QCOMPARE(timedOut.size(), 1);
}

void TestRequestQueue::slowUploadHasTime()
{
    QSignalSpy timedOut(m_queue.get(), &RequestQueue::timedOut);
    m_queue->release();
    m_queue->linkOpened();
    m_queue->progressed(10);
    m_queue->push(request("a", Priority::User));
    for (int i = 0; i < 10; ++i) {
        m_clock->advance(RequestQueue::replyDeadline - 1ms);
        m_queue->progressed(10);
    }
    QVERIFY(timedOut.isEmpty());
    m_clock->advance(RequestQueue::replyDeadline);
    QCOMPARE(timedOut.size(), 1);
}

void TestRequestQueue::tellsHowMuchHasLeft()
{
    QList<std::pair<qint64, qint64>> told;
    Request watched = request("abcdefghij", Priority::User);
    watched.progressed = [&told](qint64 sentBytes, qint64 frameBytes) { told.append({sentBytes, frameBytes}); };
    m_queue->release();
    m_queue->linkOpened();
    m_queue->progressed(3);
    m_queue->push(watched);
    m_queue->progressed(7);
    m_queue->progressed(0);
    // More than the frame has: of an earlier one.
    m_queue->progressed(12);
    QCOMPARE(told, (QList<std::pair<qint64, qint64>>{{3, 10}, {10, 10}, {0, 10}}));
}

void TestRequestQueue::takesBackWhatHasNotLeftWhole()
{
    using TakenBack = RequestQueue::TakenBack;
    const auto named = [this](const QByteArray &name) {
        Request out = request(name, Priority::User);
        out.opId = QString::fromUtf8(name);
        return out;
    };
    m_queue->release();
    m_queue->linkOpened();
    for (const char *name : {"first", "second", "third", "fourth"})
        m_queue->push(named(name));
    m_queue->push(request("nameless", Priority::Poll));
    QCOMPARE(m_queue->takeBack(u"third"_s), TakenBack::Waiting);
    QCOMPARE(m_queue->takeBack(u"third"_s), TakenBack::No);
    QCOMPARE(m_queue->takeBack({}), TakenBack::No);
    // Nothing is known of the first, then it has left; of the second a part has.
    QCOMPARE(m_queue->takeBack(u"first"_s), TakenBack::No);
    m_queue->progressed(0);
    QCOMPARE(m_queue->takeBack(u"first"_s), TakenBack::No);
    answerNext();
    QCOMPARE(m_queue->takeBack(u"second"_s), TakenBack::No);
    m_queue->progressed(2);
    QCOMPARE(m_queue->takeBack(u"second"_s), TakenBack::Leaving);
    QCOMPARE(m_log, QStringList{u"first answered"_s});
    // The link ends, and the others go on with the next one.
    m_queue->linkLost({});
    QSignalSpy timedOut(m_queue.get(), &RequestQueue::timedOut);
    m_clock->advance(RequestQueue::replyDeadline);
    QVERIFY(timedOut.isEmpty());
    m_queue->linkOpened();
    QCOMPARE(m_frames, (QList<QByteArray>{"first", "second", "fourth"}));
    answerNext();
    answerNext();
    QCOMPARE(m_log, (QStringList{u"first answered"_s, u"fourth answered"_s, u"nameless answered"_s}));
}

void TestRequestQueue::unaskedAnswer()
{
    m_queue->linkOpened();
    QVERIFY(!m_queue->answer({}));
}

void TestRequestQueue::repeatedRequestComesFirst()
{
    m_queue->hold();
    m_queue->linkOpened();
    m_queue->push(request("b", Priority::User));
    m_queue->pushFront(request("a", Priority::User));
    m_queue->release();
    answerNext();
    QCOMPARE(m_frames, (QList<QByteArray>{"a", "b"}));
}

void TestRequestQueue::clearForgets()
{
    m_queue->release();
    m_queue->linkOpened();
    m_queue->push(request("a", Priority::User));
    m_queue->push(request("b", Priority::User));
    m_queue->clear();
    QVERIFY(m_queue->isEmpty());
    QVERIFY(!m_queue->answer({}));
    QVERIFY(m_log.isEmpty());
}

MORELIA_TEST(TestRequestQueue)
#include "tst_requestqueue.moc"
