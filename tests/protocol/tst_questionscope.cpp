// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/questionscope.h"
#include "protocol/mtp/requestqueue.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace Morelia;
using namespace Morelia::Mtp;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

class TestQuestionScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerClosesItsQuestion();
    void copiesRunOnce();
    void nothingRunsAfterAReset();
    void nothingRunsAfterTheEnd();
    void whatNobodyHoldsIsNotOpen();
    void oneQuestionForTheSakeOfAnother();
    void askedAgainFromItsOwnHandler();
    void whatNobodyWantsDoesNotLeave();
};

namespace {

using Handler = QuestionScope::Handler<int>;

} // namespace

void TestQuestionScope::anAnswerClosesItsQuestion()
{
    QuestionScope scope;
    int got = 0;
    const Handler handler(scope, [&](int answer) { got = answer; });
    QVERIFY(!scope.isEmpty());
    QVERIFY(handler.isWanted());
    handler(7);
    QCOMPARE(got, 7);
    QVERIFY(scope.isEmpty());
    QVERIFY(!handler.isWanted());
}

void TestQuestionScope::copiesRunOnce()
{
    QuestionScope scope;
    int runs = 0;
    const Handler handler(scope, [&](int) { ++runs; });
    const Handler copy = handler; // NOLINT(performance-unnecessary-copy-initialization): that is what is tried
    copy(1);
    handler(2);
    QCOMPARE(runs, 1);
}

void TestQuestionScope::nothingRunsAfterAReset()
{
    QuestionScope scope;
    int runs = 0;
    const Handler before(scope, [&](int) { ++runs; });
    scope.reset();
    QVERIFY(scope.isEmpty());
    QVERIFY(!before.isWanted());
    const Handler after(scope, [&](int) { ++runs; });
    before(1);
    QCOMPARE(runs, 0);
    QVERIFY(!scope.isEmpty());
    after(1);
    QCOMPARE(runs, 1);
    QVERIFY(scope.isEmpty());
}

void TestQuestionScope::nothingRunsAfterTheEnd()
{
    auto scope = std::make_unique<QuestionScope>();
    int runs = 0;
    const Handler handler(*scope, [&](int) { ++runs; });
    scope.reset();
    QVERIFY(!handler.isWanted());
    handler(1);
    QCOMPARE(runs, 0);
}

void TestQuestionScope::whatNobodyHoldsIsNotOpen()
{
    QuestionScope scope;
    std::optional<Handler> handler(std::in_place, scope, [](int) {});
    std::optional<Handler> copy = handler;
    handler.reset();
    QVERIFY(!scope.isEmpty());
    copy.reset();
    QVERIFY(scope.isEmpty());
}

void TestQuestionScope::oneQuestionForTheSakeOfAnother()
{
    QuestionScope scope;
    QString got;
    const Handler handler(scope, [&](int answer) { got = QString::number(answer); });
    const QuestionScope::Handler<QString> first(handler, [&](const QString &text) { handler(text.toInt()); });
    first(u"41"_s);
    QCOMPARE(got, u"41"_s);
    QVERIFY(scope.isEmpty());
    const Handler late(scope, [](int) {});
    const QuestionScope::Handler<QString> second(late, [&](const QString &text) { got = text; });
    scope.reset();
    second(u"late"_s);
    QCOMPARE(got, u"41"_s);
}

void TestQuestionScope::askedAgainFromItsOwnHandler()
{
    QuestionScope scope;
    bool wasEmpty = false;
    std::optional<Handler> next;
    const Handler handler(scope, [&](int) {
        wasEmpty = scope.isEmpty();
        scope.reset();
        next.emplace(scope, [](int) {});
    });
    handler(1);
    QVERIFY(wasEmpty);
    QVERIFY(next->isWanted());
    QVERIFY(!scope.isEmpty());
}

void TestQuestionScope::whatNobodyWantsDoesNotLeave()
{
    VirtualClock clock;
    RequestQueue queue(clock);
    QSignalSpy frames(&queue, &RequestQueue::frameReady);
    QuestionScope scope;
    const auto ask = [&](const QByteArray &frame, const QuestionScope &owner) {
        const QuestionScope::Handler<Outcome> handler(owner, [](const Outcome &) {});
        Request request;
        request.frame = [frame] { return frame; };
        request.wanted = [handler] { return handler.isWanted(); };
        request.done = handler;
        queue.push(request);
    };
    QuestionScope other;
    ask("one", scope);
    ask("two", other);
    scope.reset();
    QVERIFY(!queue.isEmpty());
    queue.linkOpened();
    queue.release();
    QCOMPARE(frames.size(), 1);
    QCOMPARE(frames.constFirst().constFirst().toByteArray(), "two"_ba);
    ask("three", scope);
    scope.reset();
    QVERIFY(queue.answer({}));
    QCOMPARE(frames.size(), 1);
    QVERIFY(queue.isEmpty());
}

MORELIA_TEST(TestQuestionScope)
#include "tst_questionscope.moc"
