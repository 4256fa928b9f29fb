// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/apptest.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/timezone.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! What the person does with conversations from the list, and what the window makes of it.
class FlowActionsTest : public AppTest
{
    Q_OBJECT

    FlowActions &actions() { return *m_app->flowActions(); }
    FlowListModel &list() { return *m_app->flows(); }
    FlowRef ref(const QString &flow) const { return {m_account, flow}; }
    FlowRow stored(const QString &flow) { return await(m_fixture->store().flow(ref(flow))); }
    FlowChoices choices(const QString &flow) { return stored(flow).choices; }

    void deliver(const QString &flow)
    {
        ++m_order;
        script().deliver(
            ClientFixture::batch({ClientFixture::message(u"r%1"_s.arg(m_order), m_order, u"ann"_s, u"text"_s, flow)}));
        [&] { QTRY_COMPARE(stored(flow).lastOrder, m_order); }();
    }

    QString open() const { return m_app->flow() ? m_app->flow()->flowId() : QString(); }

private Q_SLOTS:
    void init()
    {
        m_order = 0;
        makeFixture();
        m_account = m_fixture->addAccountWithFlows();
        m_fixture->load();
        makeApp();
        Q_EMIT m_fixture->accounts().loaded();
        script().identify({.userId = u"me"_s,
            .secrets = {},
            .capabilities = CapabilitySet(Capability::Receipts),
            .limits = {},
            .serverSoftware = {}});
        script().enter(SessionState::Online);
        QTRY_COMPARE(m_app->connection()->state(), ConnectionController::State::Online);
        QTRY_COMPARE(list().count(), 3);
    }

    void cleanup() { stop(); }

    void eachChoiceIsStored()
    {
        actions().setPinned(m_account, u"g"_s, true);
        actions().setNotifications(m_account, u"g"_s, FlowActions::Notifications::Names);
        actions().setMarkedUnread(m_account, u"g"_s, true);
        actions().setArchived(m_account, u"c"_s, true);
        QTRY_COMPARE(choices(u"g"_s),
            (FlowChoices{.pinRank = 1, .markedUnread = true, .notifications = FlowNotifications::Names}));
        QTRY_COMPARE(choices(u"c"_s), FlowChoices{.archived = true});
        QTRY_COMPARE(list().count(), 2);
        actions().setPinned(m_account, u"g"_s, false);
        actions().setNotifications(m_account, u"g"_s, FlowActions::Notifications::AsSettings);
        actions().setMarkedUnread(m_account, u"g"_s, false);
        actions().setArchived(m_account, u"c"_s, false);
        QTRY_COMPARE(choices(u"g"_s), FlowChoices());
        QTRY_COMPARE(choices(u"c"_s), FlowChoices());
        QVERIFY(m_app->mishaps().isEmpty());
    }

    void deletingHereLetsGoOfIt()
    {
        deliver(u"g"_s);
        m_app->openFlow(m_account, u"g"_s);
        QTRY_COMPARE(m_app->flow()->messages()->rowCount(), 1);
        m_app->flow()->composer()->setText(u"half a sentence"_s);
        // A refusal loses nothing.
        m_fixture->faults.fail(StoreOperation::DeleteHere, ErrorKind::Busy);
        actions().deleteHere(m_account, u"g"_s);
        QTRY_COMPARE(actions().errors().size(), 1);
        QCOMPARE(m_app->flow()->composer()->text(), u"half a sentence"_s);
        m_fixture->faults.clear();
        actions().deleteHere(m_account, u"g"_s);
        QTRY_VERIFY(!m_app->flow());
        QTRY_COMPARE(list().count(), 2);
        QTRY_VERIFY(await(m_fixture->store().draft(ref(u"g"_s))).isEmpty());
        // It is found and opened all the same, and shows nothing.
        m_app->openFlow(m_account, u"g"_s);
        QTRY_VERIFY(m_app->flow()->messages()->isLoaded());
        QCOMPARE(m_app->flow()->messages()->rowCount(), 0);
        QCOMPARE(m_app->flow()->composer()->text(), QString());
        m_app->closeFlow();
        deliver(u"g"_s);
        QTRY_COMPARE(list().count(), 3);
        QVERIFY(script().durable().isEmpty());
    }

    void anotherFlowStaysOpen()
    {
        m_app->openFlow(m_account, u"c"_s);
        actions().deleteHere(m_account, u"g"_s);
        QTRY_COMPARE(list().count(), 2);
        QCOMPARE(open(), u"c"_s);
    }

    void mutesEndByTheClock_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("morning");
        const QDate day(2026, 3, 28);
        const QTime eight(8, 0);
        // Where the clock changes in the night between, the morning stays at eight.
        QTest::newRow("evening") << QDateTime(day, QTime(22, 10)) << QDateTime(day.addDays(1), eight);
        QTest::newRow("after midnight") << QDateTime(day, QTime(0, 30)) << QDateTime(day.addDays(1), eight);
        QTest::newRow("end of the year") << QDateTime(QDate(2026, 12, 31), QTime(8, 0))
                                         << QDateTime(QDate(2027, 1, 1), eight);
    }

    void mutesEndByTheClock()
    {
        const TimeZone zone(TimeZone::berlin);
        QFETCH(const QDateTime, now);
        QFETCH(const QDateTime, morning);
        const auto here = [](const QDateTime &time) { return QDateTime(time.date(), time.time()).toMSecsSinceEpoch(); };
        m_clock.setWall(here(now));
        FlowActions actions(m_fixture->store(), m_fixture->accounts(), m_clock);
        actions.mute(m_account, u"g"_s, FlowActions::MuteSpan::Hour);
        QTRY_COMPARE(choices(u"g"_s).mutedUntilMs, here(now) + 3'600'000);
        actions.mute(m_account, u"g"_s, FlowActions::MuteSpan::UntilMorning);
        QTRY_COMPARE(choices(u"g"_s).mutedUntilMs, here(morning));
        actions.mute(m_account, u"g"_s, FlowActions::MuteSpan::ForGood);
        QTRY_COMPARE(choices(u"g"_s).mutedUntilMs, mutedForGood);
        actions.unmute(m_account, u"g"_s);
        QTRY_COMPARE(choices(u"g"_s).mutedUntilMs, 0);
    }

    void allIsRead()
    {
        deliver(u"g"_s);
        deliver(u"g"_s);
        QTRY_COMPARE(list().totalUnread(), 2);
        actions().markRead(m_account, u"g"_s);
        QTRY_COMPARE(list().totalUnread(), 0);
        const auto told = [this] {
            const QList<MarkRead> marks = script().commands<MarkRead>();
            return !marks.isEmpty() && marks.constLast().flowId == u"g"_s && marks.constLast().upTo == m_order;
        };
        QTRY_VERIFY(told());
    }

    void openingEndsTheMark()
    {
        actions().setMarkedUnread(m_account, u"g"_s, true);
        QTRY_VERIFY(list().isMarkedUnread(ref(u"g"_s)));
        m_app->openFlow(m_account, u"g"_s);
        QTRY_VERIFY(!choices(u"g"_s).markedUnread);
        // A click on the open one, too.
        actions().setMarkedUnread(m_account, u"g"_s, true);
        QTRY_VERIFY(list().isMarkedUnread(ref(u"g"_s)));
        m_app->openFlow(m_account, u"g"_s);
        QTRY_VERIFY(!choices(u"g"_s).markedUnread);
        // An archived one is not in the list.
        actions().setMarkedUnread(m_account, u"c"_s, true);
        actions().setArchived(m_account, u"c"_s, true);
        QTRY_COMPARE(list().archivedCount(), 1);
        m_app->openFlow(m_account, u"c"_s);
        QTRY_VERIFY(!choices(u"c"_s).markedUnread);
    }

    // The last flow opens by itself at the start: nobody has looked at it.
    void aStartLeavesTheMark()
    {
        m_app->openFlow(m_account, u"g"_s);
        actions().setMarkedUnread(m_account, u"g"_s, true);
        QTRY_VERIFY(choices(u"g"_s).markedUnread);
        m_app.reset();
        m_media.reset();
        m_settings.reset();
        makeApp();
        QTRY_VERIFY(list().isMarkedUnread(ref(u"g"_s)));
        Q_EMIT m_fixture->accounts().loaded();
        QTRY_COMPARE(open(), u"g"_s);
        await(m_fixture->store().flows());
        QVERIFY(choices(u"g"_s).markedUnread);
    }

    void theNextUnreadOpens()
    {
        QCOMPARE(open(), QString());
        m_app->openNextUnread(1);
        QCOMPARE(open(), QString());
        deliver(u"g"_s);
        actions().setMarkedUnread(m_account, u"n"_s, true);
        QTRY_VERIFY(list().isMarkedUnread(ref(u"n"_s)));
        QTRY_COMPARE(list().totalUnread(), 1);
        m_app->openFlow(m_account, u"n"_s);
        QTRY_VERIFY(!list().isMarkedUnread(ref(u"n"_s)));
        m_app->openNextUnread(1);
        QCOMPARE(open(), u"g"_s);
        // It is open and unread: there is no other.
        m_app->openNextUnread(-1);
        QCOMPARE(open(), u"g"_s);
        deliver(u"c"_s);
        QTRY_COMPARE(list().totalUnread(), 2);
        actions().setArchived(m_account, u"n"_s, true);
        QTRY_COMPARE(list().archivedCount(), 1);
        // From the archive, too: then the list with it is shown.
        list().setInArchive(true);
        m_app->openNextUnread(1);
        QCOMPARE(open(), u"c"_s);
        QVERIFY(!list().isInArchive());
    }

    void whatIsRefusedIsSaidAndNotShown()
    {
        m_fixture->faults.fail(StoreOperation::Choose, ErrorKind::DiskFull);
        QSignalSpy said(m_app.get(), &AppController::noticesChanged);
        actions().setPinned(m_account, u"g"_s, true);
        QTRY_COMPARE(m_app->mishaps().size(), 1);
        QVERIFY(!said.isEmpty());
        actions().setArchived(m_account, u"g"_s, true);
        QTRY_COMPARE(m_fixture->faults.met(StoreOperation::Choose), 2);
        await(m_fixture->store().flows());
        // The same twice is said once.
        QCOMPARE(m_app->mishaps().size(), 1);
        QCOMPARE(list().count(), 3);
        const int row = list().rowOf(ref(u"g"_s));
        QVERIFY(!list().index(row).data(FlowListModel::PinnedRole).toBool());
        m_app->forgetMishaps();
        QVERIFY(m_app->mishaps().isEmpty());
        m_fixture->faults.fail(StoreOperation::MarkRead, ErrorKind::Busy);
        actions().markRead(m_account, u"g"_s);
        QTRY_COMPARE(m_app->mishaps().size(), 1);
        m_fixture->faults.clear();
        m_app->forgetMishaps();
        actions().setPinned(m_account, u"g"_s, true);
        QTRY_VERIFY(list().index(list().rowOf(ref(u"g"_s))).data(FlowListModel::PinnedRole).toBool());
        QVERIFY(m_app->mishaps().isEmpty());
    }

private:
    OrderKey m_order = 0;
};

MORELIA_GUI_TEST(FlowActionsTest)
#include "tst_flowactions.moc"
