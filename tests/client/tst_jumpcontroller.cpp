// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/savedflow.h"
#include "tests/client/apptest.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! From a few letters to the conversation, over a store and a scripted server.
class JumpControllerTest : public AppTest
{
    Q_OBJECT

    JumpController &jump() { return *m_app->jump(); }
    Store &store() { return m_fixture->store(); }

    QStringList titles()
    {
        QStringList titles;
        for (int row = 0; row < jump().rows()->count(); ++row)
            titles.append(jump().rows()->index(row).data(JumpListModel::TitleRole).toString());
        return titles;
    }

    QString current() { return titles().value(jump().current()); }

    void see(const QString &id, const QString &name)
    {
        await(store().apply(m_account, {{UserSeen{user(id, name)}}, {}}));
    }

    // The field is open, and everybody is known.
    void begin()
    {
        jump().begin(false, true);
        [&] { QTRY_VERIFY(titles().contains(u"Bob"_s)); }();
    }

private Q_SLOTS:
    void init()
    {
        makeFixture();
        m_account = m_fixture->addAccountWithFlows();
        m_fixture->load();
        makeApp();
        Q_EMIT m_fixture->accounts().loaded();
        script().enter(SessionState::Online);
        QTRY_COMPARE(m_app->connection()->state(), ConnectionController::State::Online);
        QTRY_COMPARE(m_app->flows()->count(), 3);
    }

    void cleanup()
    {
        m_fixture->faults.letGo();
        stop();
    }

    void conversationsAreThereAtOnce()
    {
        // Else the people may be there before the first look.
        m_fixture->faults.hold(StoreOperation::Users);
        jump().begin(false, true);
        QCOMPARE(titles().size(), 4);
        QCOMPARE(titles().constLast(), u"Saved messages"_s);
        QCOMPARE(jump().current(), 0);
        m_fixture->faults.letGo();
        QTRY_COMPARE(titles().size(), 5);
        QCOMPARE(titles().constLast(), u"Bob"_s);
        // Ann has a chat, and we are nobody to talk with.
        QVERIFY(!titles().contains(u"Me"_s));
    }

    void nothingIsReadForAKey()
    {
        begin();
        await(store().flows());
        const auto reads = [this] {
            int sum = 0;
            for (const StoreOperation read : {StoreOperation::Flows, StoreOperation::Flow, StoreOperation::LatestFlows,
                     StoreOperation::Users, StoreOperation::User, StoreOperation::OwnId})
                sum += m_fixture->faults.called(read);
            return sum;
        };
        const int before = reads();
        for (const QString &typed : {u"n"_s, u"new"_s, u"news"_s, u""_s, u"bob"_s})
            jump().setFilterText(typed);
        QCoreApplication::processEvents();
        QCOMPARE(titles(), QStringList{u"Bob"_s});
        QCOMPARE(reads(), before);
    }

    void theFirstIsChosenAndStaysChosen()
    {
        begin();
        jump().setFilterText(u"b"_s);
        QCOMPARE(titles(), (QStringList{u"Build room"_s, u"Bob"_s}));
        jump().move(1);
        QCOMPARE(current(), u"Bob"_s);
        // Somebody else comes before.
        see(u"bab"_s, u"Baba"_s);
        QTRY_COMPARE(titles().size(), 3);
        QCOMPARE(current(), u"Bob"_s);
        jump().setFilterText(u"build"_s);
        QCOMPARE(jump().current(), 0);
        jump().setFilterText(u"b"_s);
        jump().move(-1);
        QCOMPARE(jump().current(), 2);
        jump().move(1);
        QCOMPARE(jump().current(), 0);
        jump().moveWithin(-5);
        QCOMPARE(jump().current(), 0);
        jump().moveWithin(5);
        QCOMPARE(jump().current(), 2);
        QSignalSpy told(&jump(), &JumpController::currentChanged);
        jump().setFilterText(u"nobody at all"_s);
        QCOMPARE(jump().current(), 0);
        QVERIFY(!told.isEmpty());
        jump().move(1);
        jump().take();
        QVERIFY(!jump().busy());
    }

    void aConversationIsTaken()
    {
        begin();
        QSignalSpy chosen(&jump(), &JumpController::chosen);
        jump().setFilterText(u"new"_s);
        jump().take();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst(), (QVariantList{m_account, u"n"_s}));
        jump().setFilterText({});
        jump().take(titles().indexOf(u"Build room"_s));
        QCOMPARE(chosen.last().at(1), u"g"_s);
    }

    void aPersonIsTakenAndTheChatMade()
    {
        begin();
        QSignalSpy chosen(&jump(), &JumpController::chosen);
        jump().setFilterText(u"bob"_s);
        jump().take();
        QVERIFY(jump().busy());
        QTRY_COMPARE(script().commands<CreateFlow>().size(), 1);
        const CreateFlow command = script().commands<CreateFlow>().constFirst();
        QCOMPARE(command.kind, FlowKind::Chat);
        QCOMPARE(command.memberIds, (QStringList{u"me"_s, u"bob"_s}));
        // Once is enough.
        jump().take();
        script().accept(script().submitted.last().opId, u"new"_s, 0);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst(), (QVariantList{m_account, u"new"_s}));
        QVERIFY(!jump().busy());
        QCOMPARE(script().commands<CreateFlow>().size(), 1);
    }

    // The field has closed: what the server answers now opens nothing, and the next one is made.
    void whoHasLeftIsLeftAlone()
    {
        begin();
        QSignalSpy chosen(&jump(), &JumpController::chosen);
        jump().setFilterText(u"bob"_s);
        jump().take();
        QTRY_COMPARE(script().commands<CreateFlow>().size(), 1);
        const LocalId first = script().submitted.last().opId;
        jump().end();
        QVERIFY(!jump().busy());
        begin();
        jump().setFilterText(u"bob"_s);
        jump().take();
        QTRY_COMPARE(script().commands<CreateFlow>().size(), 2);
        script().accept(first, u"early"_s, 0);
        script().accept(script().submitted.last().opId, u"late"_s, 0);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().at(1), u"late"_s);
    }

    void whatCannotBeMadeIsSaid()
    {
        begin();
        script().enter(SessionState::Offline);
        QTRY_COMPARE(m_app->connection()->state(), ConnectionController::State::Offline);
        jump().setFilterText(u"bob"_s);
        jump().take();
        QTRY_VERIFY2(jump().errorText().contains(u"no connection"_s), qPrintable(jump().errorText()));
        QVERIFY(!jump().busy());
        jump().begin(false, true);
        QVERIFY(jump().errorText().isEmpty());
        QCOMPARE(jump().filterText(), QString());
    }

    void commandsAreTaken()
    {
        begin();
        QSignalSpy taken(&jump(), &JumpController::commandChosen);
        jump().setCommands({u"New conversation"_s, QString(), u"Settings"_s});
        jump().setFilterText(u"settnigs"_s);
        QCOMPARE(titles(), QStringList{u"Settings"_s});
        jump().take();
        QCOMPARE(taken, QList<QVariantList>{{2}});
        jump().begin(false, true);
        QVERIFY(!titles().contains(u"Settings"_s));
    }

    void onlyWhereOneMayWrite()
    {
        jump().begin(true, false);
        QVERIFY(titles().contains(u"Build room"_s));
        QVERIFY(!titles().contains(u"News"_s));
        await(store().users(m_account));
        QCoreApplication::processEvents();
        QCOMPARE(titles().size(), 3);
        QCOMPARE(titles().constFirst(), u"Saved messages"_s);
    }

    void savedMessagesOpenBeforeThereAreAny()
    {
        begin();
        QSignalSpy chosen(&jump(), &JumpController::chosen);
        jump().setFilterText(u"saved"_s);
        QCOMPARE(titles(), QStringList{u"Saved messages"_s});
        jump().take();
        QCOMPARE(chosen, QList<QVariantList>({{m_account, QString(savedFlowId)}}));
        m_app->openFlow(m_account, savedFlowId);
        m_app->flow()->composer()->setText(u"milk"_s);
        m_app->flow()->composer()->send();
        QTRY_COMPARE(m_app->flows()->count(), 4);
        // Still one row, now of the store.
        QTRY_COMPARE(titles(), QStringList{u"Saved messages"_s});
    }

    void theOpenOneComesLast()
    {
        m_app->flowActions()->setPinned(m_account, u"g"_s, true);
        m_app->flowActions()->mute(m_account, u"g"_s, FlowActions::MuteSpan::ForGood);
        m_app->openFlow(m_account, u"g"_s);
        QTRY_VERIFY(m_app->flows()->at(0).choices.isMuted(0) && m_app->flows()->at(0).choices.isPinned());
        begin();
        QCOMPARE(titles().indexOf(u"Build room"_s), 3);
        QVERIFY(jump().isOpenMuted() && jump().isOpenPinned());
        QVERIFY(!jump().isOpenUnread() && !jump().isOpenArchived());
    }

    void newsReachTheOpenField()
    {
        begin();
        script().deliver(ClientFixture::batch({ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"text"_s, u"n"_s)}));
        QTRY_COMPARE(titles().constFirst(), u"News"_s);
        QCOMPARE(jump().rows()->index(0).data(JumpListModel::UnreadRole).toInt(), 1);
        see(u"bob"_s, u"Robert"_s);
        QTRY_VERIFY(titles().contains(u"Robert"_s));
        m_app->signOut(m_account, true);
        QTRY_COMPARE(titles(), QStringList());
    }
};

MORELIA_GUI_TEST(JumpControllerTest)
#include "tst_jumpcontroller.moc"
