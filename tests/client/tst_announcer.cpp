// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/notifications/announcer.h"
#include "models/text/avatar.h"
#include "tests/client/clientfixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

namespace {

//! What a desktop would show now, and how often something new was shown.
class Shown final : public Notifier
{
public:
    void show(const Notification &notification) override
    {
        single.insert(notification.flow.flowId, notification);
        ++times;
    }
    void withdraw(const FlowRef &flow) override { single.remove(flow.flowId); }
    void showSummary(const QString &title, const QStringList &lines, bool) override
    {
        summary = title + u" | "_s + lines.join(u" | "_s);
        ++times;
    }
    void withdrawSummary() override { summary.clear(); }

    QString of(const QString &flow) const
    {
        const Notification told = single.value(flow);
        return (QStringList{told.title} + told.lines).join(u" | "_s);
    }

    QMap<QString, Notification> single;
    QString summary;
    int times = 0;
};

} // namespace

//! What is told of messages that come while nobody looks.
class AnnouncerTest : public QObject
{
    Q_OBJECT

    FlowRef ref(const QString &flow) const { return {m_account, flow}; }

    void deliver(const QString &flow, const QString &text, const QString &sender = u"ann"_s)
    {
        ++m_order;
        await(m_fixture->store().apply(m_account,
            ClientFixture::batch({ClientFixture::message(u"r%1"_s.arg(m_order), m_order, sender, text, flow)})));
    }

    // Everything that arrived is told; the store's answers come over the event loop.
    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            await(m_fixture->store().flows());
            m_clock.advance(Milliseconds(500));
            await(m_fixture->store().flows());
            await(m_fixture->store().flows());
        }
    }

    void choose(const QString &flow, const FlowChange &change) { await(m_fixture->store().choose(ref(flow), change)); }

    void addGroups(int count)
    {
        DeltaBatch batch;
        for (int i = 0; i < count; ++i) {
            Flow flow = group();
            flow.remoteId = u"more%1"_s.arg(i);
            flow.title = u"Group %1"_s.arg(i);
            flow.capabilities = Capability::SendText;
            batch.deltas.append(FlowSeen{flow});
        }
        await(m_fixture->store().apply(m_account, batch));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_account = m_fixture->addAccountWithFlows();
        m_fixture->load();
        m_shown = std::make_unique<Shown>();
        m_announcer = std::make_unique<Announcer>(m_fixture->store(), *m_shown, m_clock);
        m_order = 0;
    }

    void cleanup()
    {
        m_announcer.reset();
        m_shown.reset();
        m_fixture.reset();
    }

    void aMessageIsToldWithItsAuthor()
    {
        deliver(u"g"_s, u"Привет,\nмир"_s);
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room | Ann: Привет, мир"_s);
        QCOMPARE(m_shown->single.value(u"g"_s).canReply, true);
        QCOMPARE(m_shown->times, 1);
    }

    void aNotificationHasTheFaceOfItsConversation()
    {
        deliver(u"c"_s, u"hello"_s);
        deliver(u"g"_s, u"hello"_s);
        settle();
        const Notification chat = m_shown->single.value(u"c"_s);
        QCOMPARE(chat.initials, u"A"_s);
        QCOMPARE(chat.tone, paletteIndex(u"ann"_s));
        const Notification group = m_shown->single.value(u"g"_s);
        QCOMPARE(group.initials, u"BR"_s);
        QCOMPARE(group.tone, paletteIndex(u"g"_s));
    }

    void soundsAreARule()
    {
        deliver(u"c"_s, u"hello"_s);
        settle();
        QVERIFY(m_shown->single.value(u"c"_s).sound);
        m_announcer->setRules({.sound = false});
        deliver(u"c"_s, u"again"_s);
        settle();
        QVERIFY(!m_shown->single.value(u"c"_s).sound);
    }

    void quietHours_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("told");

        // Minutes from now: the local clock of the test is somewhere in its day.
        QTest::newRow("now") << 0 << 1 << false;
        QTest::newRow("last minute") << -1 << 0 << true;
        QTest::newRow("soon") << 1 << 60 << true;
        QTest::newRow("long ago, till soon") << -720 << 1 << false;
        QTest::newRow("all day") << 300 << 300 << false;
        QTest::newRow("all day but now") << 1 << 0 << true;
    }

    void quietHours()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        QFETCH(const bool, told);

        const QTime time = QDateTime::fromMSecsSinceEpoch(m_clock.wallMs()).time();
        const int now = time.hour() * 60 + time.minute() + QuietHours::minutesPerDay;
        const QuietHours hours{(now + from) % QuietHours::minutesPerDay, (now + to) % QuietHours::minutesPerDay};
        QVERIFY(hours.isValid());
        m_announcer->setRules({.quiet = hours});
        deliver(u"c"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->single.contains(u"c"_s), told);
        // What came meanwhile is unread in the list, and no news later.
        m_announcer->setRules({});
        settle();
        QCOMPARE(m_shown->times, told ? 1 : 0);
    }

    void aChatNeedsNoAuthor()
    {
        deliver(u"c"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->of(u"c"_s), u"Ann | hello"_s);
    }

    void aChannelCannotBeAnswered()
    {
        deliver(u"n"_s, u"news"_s);
        settle();
        QCOMPARE(m_shown->single.value(u"n"_s).canReply, false);
    }

    void theNewestTwoStandInOne()
    {
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
            deliver(u"c"_s, text);
        settle();
        QCOMPARE(m_shown->of(u"c"_s), u"Ann | two | three"_s);
        QCOMPARE(m_shown->single.value(u"c"_s).unread, 3);
        QCOMPARE(m_shown->times, 1);
    }

    void whatAnActiveWindowShowsIsNotTold()
    {
        m_announcer->setShown(ref(u"c"_s));
        deliver(u"c"_s, u"seen"_s);
        deliver(u"g"_s, u"not seen"_s);
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"g"_s});
        m_announcer->setShown(std::nullopt);
        deliver(u"c"_s, u"another window is in front"_s);
        settle();
        QVERIFY(m_shown->single.contains(u"c"_s));
    }

    void openingWithdraws()
    {
        deliver(u"c"_s, u"hello"_s);
        settle();
        m_announcer->setShown(ref(u"c"_s));
        QVERIFY(m_shown->single.isEmpty());
    }

    void openedBeforeItWasTold()
    {
        deliver(u"c"_s, u"hello"_s);
        m_announcer->setShown(ref(u"c"_s));
        settle();
        QCOMPARE(m_shown->times, 0);
    }

    void readElsewhereIsWithdrawn()
    {
        deliver(u"c"_s, u"hello"_s);
        deliver(u"g"_s, u"stays"_s);
        settle();
        await(m_fixture->store().markRead(ref(u"c"_s), m_order));
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"g"_s});
    }

    void ownMessagesAreNoNews()
    {
        deliver(u"c"_s, u"from my other device"_s, u"me"_s);
        settle();
        QCOMPARE(m_shown->times, 0);
    }

    void aFirstSyncIsNoNews()
    {
        DeltaBatch batch =
            ClientFixture::batch({ClientFixture::message(u"old"_s, 5, u"ann"_s, u"years ago"_s, u"c"_s)});
        batch.firstSync = true;
        await(m_fixture->store().apply(m_account, batch));
        settle();
        QCOMPARE(m_shown->times, 0);
    }

    void hiddenTextsTellNamesAlone()
    {
        m_announcer->setRules({.told = true, .texts = false});
        deliver(u"g"_s, u"secret"_s);
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room"_s);
    }

    void switchedOffNothingIsTold()
    {
        deliver(u"g"_s, u"before"_s);
        settle();
        m_announcer->setRules({.told = false, .texts = true});
        QVERIFY(m_shown->single.isEmpty());
        deliver(u"g"_s, u"after"_s);
        settle();
        QCOMPARE(m_shown->times, 1);
    }

    void manyBecomeOne()
    {
        addGroups(4);
        for (int i = 0; i < 3; ++i)
            deliver(u"more%1"_s.arg(i), u"hello"_s);
        settle();
        QCOMPARE(m_shown->single.size(), 3);
        deliver(u"more3"_s, u"hello"_s);
        settle();
        QVERIFY(m_shown->single.isEmpty());
        QCOMPARE(m_shown->summary, u"4 new message(s) | Group 0, Group 1, Group 2, Group 3"_s);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(!m_shown->summary.isEmpty());
            await(m_fixture->store().markRead(ref(u"more%1"_s.arg(i)), m_order));
            settle();
        }
        QVERIFY(m_shown->summary.isEmpty());
    }

    void fewAgainAreSingleAgain()
    {
        addGroups(4);
        for (int i = 0; i < 4; ++i)
            deliver(u"more%1"_s.arg(i), u"hello"_s);
        settle();
        for (int i = 0; i < 3; ++i)
            await(m_fixture->store().markRead(ref(u"more%1"_s.arg(i)), m_order));
        settle();
        deliver(u"c"_s, u"hello"_s);
        settle();
        QVERIFY(m_shown->summary.isEmpty());
        QCOMPARE(m_shown->single.keys(), (QStringList{u"c"_s, u"more3"_s}));
    }

    void aMutedFlowIsNotTold()
    {
        const qint64 end = m_clock.wallMs() + 3'600'000;
        choose(u"g"_s, {.mutedUntilMs = end});
        choose(u"n"_s, {.mutedUntilMs = mutedForGood});
        for (const QString &flow : {u"g"_s, u"n"_s, u"c"_s})
            deliver(flow, u"hello"_s);
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"c"_s});
        // What came meanwhile is not told afterwards; what comes then is.
        m_clock.sleep(Milliseconds(3'600'000));
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"c"_s});
        deliver(u"g"_s, u"again"_s);
        deliver(u"n"_s, u"never"_s);
        settle();
        QCOMPARE(m_shown->single.keys(), (QStringList{u"c"_s, u"g"_s}));
    }

    void mutingWithdraws()
    {
        deliver(u"g"_s, u"hello"_s);
        deliver(u"c"_s, u"stays"_s);
        settle();
        choose(u"g"_s, {.mutedUntilMs = mutedForGood});
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"c"_s});
    }

    void aFlowOfWhichNothingIsTold()
    {
        choose(u"g"_s, {.notifications = FlowNotifications::Nothing});
        deliver(u"g"_s, u"hello"_s);
        deliver(u"c"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"c"_s});
        choose(u"c"_s, {.notifications = FlowNotifications::Nothing});
        choose(u"g"_s, {.notifications = FlowNotifications::AsSettings});
        settle();
        QVERIFY(m_shown->single.isEmpty());
        deliver(u"g"_s, u"now"_s);
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"g"_s});
    }

    void aFlowOfWhichNamesAreTold()
    {
        deliver(u"g"_s, u"open"_s);
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room | Ann: open"_s);
        // The words that are shown go at once.
        choose(u"g"_s, {.notifications = FlowNotifications::Names});
        settle();
        QVERIFY(m_shown->single.isEmpty());
        deliver(u"g"_s, u"secret"_s);
        deliver(u"c"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room"_s);
        QCOMPARE(m_shown->of(u"c"_s), u"Ann | hello"_s);
        // Another choice for the same flow takes nothing away.
        choose(u"g"_s, {.pinned = true});
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room"_s);
    }

    void anArchivedFlowComesBackAndIsTold()
    {
        choose(u"g"_s, {.archived = true});
        deliver(u"g"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room | Ann: hello"_s);
        QVERIFY(!await(m_fixture->store().flow(ref(u"g"_s))).choices.archived);
    }

    // Nobody is told of a mark that the person has made.
    void aMarkByHandIsNoNews()
    {
        choose(u"g"_s, {.markedUnread = true});
        settle();
        QCOMPARE(m_shown->times, 0);
    }

    void aRemovedAccountLeavesNothing()
    {
        deliver(u"c"_s, u"hello"_s);
        settle();
        await(m_fixture->store().removeAccount(m_account));
        settle();
        QVERIFY(m_shown->single.isEmpty());
    }

private:
    VirtualClock m_clock;
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<Shown> m_shown;
    std::unique_ptr<Announcer> m_announcer;
    AccountId m_account = 0;
    OrderKey m_order = 0;
};

MORELIA_TEST(AnnouncerTest)
#include "tst_announcer.moc"
