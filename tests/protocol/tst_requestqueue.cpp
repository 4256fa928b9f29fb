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
    m_queue->progressed();
    m_queue->push(request("a", Priority::User));
    for (int i = 0; i < 10; ++i) {
        m_clock->advance(RequestQueue::replyDeadline - 1ms);
        m_queue->progressed();
    }
    QVERIFY(timedOut.isEmpty());
    m_clock->advance(RequestQueue::replyDeadline);
    QCOMPARE(timedOut.size(), 1);
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
