// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/desk.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Messages from before a device signed in, over a slow link, in virtual time.
class TestMtpBackFill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlineBeforeLargePages();
    void goesOnAfterACrash_data();
    void goesOnAfterACrash();
    void moreNewsThanAPage();
    void openFlowComesFirst();
    void historyIsNotReadTwice();
    void refusedPageComesWhenItIsOpened();
    void newsStayQuickBesideAPage();

private:
    static void talk(Desk &desk);
    static QStringList announced(const AdapterProbe &probe);
    static QList<OrderKey> places(qint64 count);
    static QStringList pagesAsked(const Desk &desk);
};

// 43 messages, 15 of them large: more than half a minute on the way at this speed.
void TestMtpBackFill::talk(Desk &desk)
{
    for (int i = 0; i < 43; ++i) {
        const QString text = u"m%1 "_s.arg(i);
        desk.server.post(desk.chat, desk.boris, i % 3 == 1 ? text + QString(100'000, u'x') : text);
    }
    desk.clock.advance(1min);
    desk.server.bytesPerSecond = 60'000;
}

// Messages that the store takes for new arrivals, once each.
QStringList TestMtpBackFill::announced(const AdapterProbe &probe)
{
    QStringList texts;
    for (const DeltaBatch &batch : probe.batches) {
        for (const Delta &delta : batch.deltas) {
            const auto *seen = std::get_if<MessageSeen>(&delta);
            if (seen && !batch.firstSync && !texts.contains(seen->message.body.text))
                texts.append(seen->message.body.text);
        }
    }
    return texts;
}

QList<OrderKey> TestMtpBackFill::places(qint64 count)
{
    QList<OrderKey> list;
    for (qint64 i = 0; i < count; ++i)
        list.append(firstOrder + i);
    return list;
}

QStringList TestMtpBackFill::pagesAsked(const Desk &desk)
{
    QStringList ids;
    const QList<Wire::Envelope> requests = desk.server.requests(Wire::Method::AllMessages);
    for (const Wire::Envelope &request : requests)
        ids.append(request.data->flow->first().uuid.valueOr({}));
    return ids;
}

void TestMtpBackFill::onlineBeforeLargePages()
{
    Desk desk;
    const QString group = desk.server.addFlow(u"group"_s, {desk.anna, desk.boris});
    desk.server.post(group, desk.boris, u"in the group"_s);
    talk(desk);
    const QStringList old = desk.server.texts(desk.chat);
    desk.start();
    desk.clock.advance(2s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QCOMPARE(desk.probe.flows.size(), 2);
    QCOMPARE(desk.probe.users.size(), 2);
    QVERIFY(desk.probe.texts(desk.chat).isEmpty());

    // News do not wait for the page.
    desk.server.post(desk.chat, desk.boris, u"one"_s);
    desk.clock.advance(4s);
    desk.server.post(desk.chat, desk.boris, u"two"_s);
    desk.clock.advance(4s);
    QCOMPARE(desk.probe.texts(desk.chat), (QStringList{u"one"_s, u"two"_s}));
    QVERIFY(desk.probe.knownPlaces(desk.chat).isEmpty());

    desk.clock.advance(2min);
    QCOMPARE(desk.probe.texts(desk.chat), old + QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(desk.probe.orders(desk.chat), places(45));
    QCOMPARE(desk.probe.knownPlaces(desk.chat), places(45));
    QCOMPARE(desk.probe.texts(group), QStringList{u"in the group"_s});
    QCOMPARE(announced(desk.probe), (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(pagesAsked(desk).count(desk.chat), 1);
}

void TestMtpBackFill::goesOnAfterACrash_data()
{
    QTest::addColumn<bool>("hasNews");
    QTest::newRow("before anything came") << false;
    QTest::newRow("with news in the store") << true;
}

void TestMtpBackFill::goesOnAfterACrash()
{
    QFETCH(const bool, hasNews);
    Desk desk;
    talk(desk);
    QStringList news;
    desk.start();
    desk.clock.advance(2s);
    if (hasNews) {
        news = {u"one"_s, u"two"_s};
        for (const QString &text : std::as_const(news))
            desk.server.post(desk.chat, desk.boris, text);
        desk.clock.advance(8s);
    }
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QCOMPARE(desk.probe.texts(desk.chat), news);

    // Only what is stored is left.
    desk.probe.adapter.stop();
    desk.clock.advance(1min);
    desk.server.post(desk.chat, desk.boris, u"while away"_s);
    news.append(u"while away"_s);
    desk.clock.advance(1min);
    desk.probe.restart();
    desk.clock.advance(2s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QCOMPARE(desk.probe.texts(desk.chat), news);
    desk.clock.advance(2min);
    const QStringList all = desk.server.texts(desk.chat);
    QCOMPARE(desk.probe.texts(desk.chat), all);
    QCOMPARE(desk.probe.orders(desk.chat), places(all.size()));
    QCOMPARE(desk.probe.knownPlaces(desk.chat), places(all.size()));
    QCOMPARE(announced(desk.probe), news);

    // Then nothing is due any more.
    const auto asked = pagesAsked(desk).size();
    desk.probe.restart();
    desk.clock.advance(10s);
    QCOMPARE(pagesAsked(desk).size(), asked);
}

void TestMtpBackFill::moreNewsThanAPage()
{
    // They keep their order, and no place between them is left out.
    Desk desk;
    desk.post(250);
    desk.clock.advance(1min);
    desk.server.bytesPerSecond = 2'000;
    desk.start();
    for (int i = 0; i < 60 && desk.probe.state() != SessionState::Online; ++i)
        desk.clock.advance(100ms);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QVERIFY(desk.probe.texts(desk.chat).isEmpty());
    desk.server.bytesPerSecond = 0;
    desk.clock.advance(1s);
    desk.post(130, u"n"_s);
    desk.clock.advance(2min);
    const QStringList all = desk.server.texts(desk.chat);
    const QStringList seen = desk.probe.texts(desk.chat);
    QVERIFY2(seen.size() >= 130, qPrintable(QString::number(seen.size())));
    QCOMPARE(seen, all.last(seen.size()));
    const auto known = places(all.size()).sliced(all.size() - seen.size());
    QCOMPARE(desk.probe.orders(desk.chat), known);
    QCOMPARE(desk.probe.knownPlaces(desk.chat), known);
    QCOMPARE(announced(desk.probe), all.last(130));
}

void TestMtpBackFill::openFlowComesFirst()
{
    Desk desk;
    desk.post(1);
    QStringList groups;
    for (int i = 0; i < 10; ++i) {
        groups.append(desk.server.addFlow(u"group"_s, {desk.anna, desk.boris}));
        desk.server.post(groups.constLast(), desk.boris, u"hello"_s);
    }
    desk.clock.advance(1min);
    desk.server.delay = 1s;
    desk.start();
    for (int i = 0; i < 100 && pagesAsked(desk).size() < 2; ++i)
        desk.clock.advance(100ms);
    const QStringList asked = pagesAsked(desk);
    groups.removeIf([&](const QString &id) { return asked.contains(id); });
    desk.probe.submit(OpenFlow{groups.constLast(), 0});
    desk.clock.advance(2s);
    QCOMPARE(pagesAsked(desk).value(2), groups.constLast());
}

void TestMtpBackFill::historyIsNotReadTwice()
{
    Desk desk;
    talk(desk);
    desk.start();
    desk.clock.advance(2s);
    desk.probe.submit(OpenFlow{desk.chat, 0});
    const LocalId newest = desk.probe.submit(LoadHistory{desk.chat, firstPendingOrder, 50});
    desk.clock.advance(5s);
    QCOMPARE(desk.probe.resultCount(newest), 0);
    desk.clock.advance(1min);
    QCOMPARE(desk.probe.result(newest).status, OpResult::Status::Accepted);
    QCOMPARE(desk.probe.texts(desk.chat).size(), 43);
    QCOMPARE(pagesAsked(desk).size(), 1);
}

void TestMtpBackFill::refusedPageComesWhenItIsOpened()
{
    Desk desk;
    desk.post(3);
    desk.clock.advance(1min);
    desk.server.failNext(Wire::Method::AllMessages, 500);
    desk.start();
    desk.clock.advance(30s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QVERIFY(desk.probe.texts(desk.chat).isEmpty());
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
    QVERIFY(announced(desk.probe).isEmpty());
}

// A stock server makes one answer at a time (40): a poll waits for the page, but the next ones are as cheap as ever.
void TestMtpBackFill::newsStayQuickBesideAPage()
{
    Desk desk;
    talk(desk);
    desk.start();
    desk.clock.advance(2s);
    QCOMPARE(pagesAsked(desk).size(), 1);
    desk.server.freeze(10s);
    desk.clock.advance(1min);
    QCOMPARE(desk.probe.texts(desk.chat).size(), 43);
    desk.server.post(desk.chat, desk.boris, u"later"_s);
    desk.clock.advance(15s);
    QCOMPARE(desk.probe.texts(desk.chat).constLast(), u"later"_s);
}

MORELIA_TEST(TestMtpBackFill)
#include "tst_mtpbackfill.moc"
