// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/livecontroller.h"
#include "client/controllers/livelist.h"
#include "models/lists/flowlistmodel.h"
#include "tests/client/clientfixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Typing and presence of others, from the adapter's signal on, and our own as we tell it.
class LiveStateTest : public QObject
{
    Q_OBJECT

    AdapterScript &script() { return m_fixture->script; }
    SyncEngine &engine() { return *m_fixture->accounts().engine(m_account); }

    void goOnline(CapabilitySet capabilities = CapabilitySet(Capability::Typing) | Capability::Receipts)
    {
        script().identify(
            {.userId = u"me"_s, .secrets = {}, .capabilities = capabilities, .limits = {}, .serverSoftware = {}});
        script().enter(SessionState::Online);
        [&] { QTRY_COMPARE(engine().status().state, SessionState::Online); }();
    }

    void loadOnline()
    {
        m_fixture->load();
        goOnline();
    }

    void waitForNames(const LiveState &live, const QStringList &names) { QTRY_COMPARE(live.writers(u"g"_s), names); }

    // The adapter has done everything that it was asked for.
    void settle()
    {
        bool done = false;
        m_fixture->network().post(
            [this, &done] { QMetaObject::invokeMethod(this, [&done] { done = true; }, Qt::QueuedConnection); });
        QTRY_VERIFY(done);
    }

    QStringList marks()
    {
        QStringList found;
        const QList<MarkRead> commands = script().commands<MarkRead>();
        for (const MarkRead &mark : commands)
            found.append(u"%1 %2"_s.arg(mark.flowId).arg(mark.upTo));
        return found;
    }

    QStringList typing()
    {
        QStringList found;
        const QList<SetTyping> commands = script().commands<SetTyping>();
        for (const SetTyping &note : commands)
            found.append(note.flowId + (note.typing ? u" begins"_s : u" ends"_s));
        return found;
    }

    LocalId latestMark() const
    {
        LocalId id;
        for (const AdapterScript::Submitted &entry : std::as_const(m_fixture->script.submitted)) {
            if (std::holds_alternative<MarkRead>(entry.command))
                id = entry.opId;
        }
        return id;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_account = m_fixture->addAccountWithFlows();
    }

    void cleanup() { m_fixture.reset(); }

    void typingEndsByItself()
    {
        LiveState live(m_account, m_fixture->store(), m_clock);
        QSignalSpy changed(&live, &LiveState::writersChanged);
        live.take(TypingSeen{u"g"_s, u"bob"_s, 6'000});
        waitForNames(live, {u"Bob"_s});
        m_clock.advance(3s);
        live.take(TypingSeen{u"g"_s, u"ann"_s, 6'000});
        waitForNames(live, {u"Bob"_s, u"Ann"_s});
        QVERIFY(live.writers(u"c"_s).isEmpty());
        m_clock.advance(2'999ms);
        QCOMPARE(live.writers(u"g"_s).size(), 2);
        m_clock.advance(1ms);
        QCOMPARE(live.writers(u"g"_s), QStringList{u"Ann"_s});
        m_clock.advance(3s);
        QVERIFY(live.writers(u"g"_s).isEmpty());
        QCOMPARE(changed.size(), 4);
        QVERIFY(!m_clock.nextDueMs());
    }

    void typingIsSaidAgainAndTakenBack()
    {
        LiveState live(m_account, m_fixture->store(), m_clock);
        live.take(TypingSeen{u"g"_s, u"bob"_s, 6'000});
        waitForNames(live, {u"Bob"_s});
        m_clock.advance(5s);
        live.take(TypingSeen{u"g"_s, u"bob"_s, 6'000});
        m_clock.advance(5s);
        QCOMPARE(live.writers(u"g"_s), QStringList{u"Bob"_s});
        live.take(TypingSeen{u"g"_s, u"bob"_s, 0});
        QVERIFY(live.writers(u"g"_s).isEmpty());
        // A server that says "for a year" is not believed.
        live.take(TypingSeen{u"g"_s, u"bob"_s, INT64_MAX});
        waitForNames(live, {u"Bob"_s});
        m_clock.advance(LiveState::longestTyping);
        QVERIFY(live.writers(u"g"_s).isEmpty());
    }

    void aCrowdOfWritersIsBounded()
    {
        LiveState live(m_account, m_fixture->store(), m_clock);
        for (int i = 0; i < 2'000; ++i)
            live.take(TypingSeen{u"g"_s, u"robot %1"_s.arg(i), 6'000});
        QTRY_COMPARE(live.writers(u"g"_s).size(), LiveState::mostWriters);
        m_clock.advance(6s);
        QVERIFY(live.writers(u"g"_s).isEmpty());
    }

    void itEndsWithTheConnection()
    {
        loadOnline();
        script().tell(TypingSeen{u"g"_s, u"bob"_s, 6'000});
        script().tell(PresenceSeen{u"ann"_s, true, 0});
        // Our own activity on another device is no news.
        script().tell(TypingSeen{u"g"_s, u"me"_s, 6'000});
        waitForNames(engine().live(), {u"Bob"_s});
        QTRY_VERIFY(engine().live().presence(u"ann"_s).has_value());
        QVERIFY(!engine().live().presence(u"bob"_s).has_value());
        script().enter(SessionState::Waiting);
        QTRY_VERIFY(engine().live().writers(u"g"_s).isEmpty());
        QVERIFY(!engine().live().presence(u"ann"_s).has_value());
        // An old word that comes late says nothing any more.
        script().tell(PresenceSeen{u"ann"_s, true, 0});
        settle();
        QVERIFY(!engine().live().presence(u"ann"_s).has_value());
        goOnline();
        QVERIFY(engine().live().writers(u"g"_s).isEmpty());
    }

    void theListAndTheHeadSayIt()
    {
        loadOnline();
        FlowListModel flows(m_fixture->store(), m_clock);
        const LiveList list(m_fixture->accounts(), flows);
        LiveController chat({m_account, u"c"_s}, m_fixture->accounts(), m_clock);
        chat.setPeer(u"ann"_s);
        LiveController group({m_account, u"g"_s}, m_fixture->accounts(), m_clock);
        QTRY_COMPARE(flows.count(), 3);
        const auto value = [&](const QString &flow, FlowListModel::Role role) {
            return flows.index(flows.rowOf({m_account, flow})).data(role);
        };
        QVERIFY(chat.presenceText().isEmpty());
        QSignalSpy rows(&flows, &FlowListModel::dataChanged);
        script().tell(PresenceSeen{u"ann"_s, true, 0});
        QTRY_VERIFY(chat.online());
        QCOMPARE(chat.presenceText(), u"online"_s);
        QVERIFY(value(u"c"_s, FlowListModel::OnlineRole).toBool());
        // The dot is for one person, not for a group that she is in.
        QVERIFY(!value(u"g"_s, FlowListModel::OnlineRole).toBool());
        QVERIFY(group.presenceText().isEmpty());
        QCOMPARE(rows.size(), 1);
        script().tell(TypingSeen{u"g"_s, u"ann"_s, 60'000});
        QTRY_COMPARE(group.typingText(), u"Ann is typing…"_s);
        QCOMPARE(value(u"g"_s, FlowListModel::TypingRole), u"Ann is typing…"_s);
        QVERIFY(chat.typingText().isEmpty());
        script().tell(TypingSeen{u"g"_s, u"bob"_s, 60'000});
        QTRY_COMPARE(group.typingText(), u"Ann and Bob are typing…"_s);
        script().tell(TypingSeen{u"g"_s, u"неизвестный"_s, 60'000});
        QTRY_COMPARE(value(u"g"_s, FlowListModel::TypingRole), u"3 people are typing…"_s);
        script().tell(PresenceSeen{u"ann"_s, false, m_clock.wallMs()});
        QTRY_VERIFY(!chat.online());
        QVERIFY(chat.presenceText().startsWith(u"last seen: "_s));
        script().enter(SessionState::Waiting);
        QTRY_VERIFY(chat.presenceText().isEmpty());
        QVERIFY(value(u"g"_s, FlowListModel::TypingRole).toString().isEmpty());
    }

    void readMarksOvertakeAndReplaceEachOther()
    {
        loadOnline();
        const LocalId stuck = newLocalId();
        await(engine().enqueue(
            stuck, SendMessage{.localId = stuck, .flowId = u"g"_s, .body = u"stuck"_s, .replyToId = {}}));
        QTRY_COMPARE(script().durable().size(), 1);
        engine().markRead(u"g"_s, 5);
        QTRY_COMPARE(marks(), QStringList{u"g 5"_s});
        // While the first is under way only the newest of the others is kept.
        for (OrderKey order = 6; order <= 900; ++order)
            engine().markRead(u"g"_s, order);
        engine().markRead(u"c"_s, 3);
        QTRY_COMPARE(marks(), (QStringList{u"g 5"_s, u"c 3"_s}));
        const QList<AdapterScript::Submitted> submitted = script().submitted;
        for (const AdapterScript::Submitted &entry : submitted) {
            if (const auto *mark = std::get_if<MarkRead>(&entry.command); mark && mark->flowId == u"g"_s)
                script().accept(entry.opId, {}, 0);
        }
        QTRY_COMPARE(marks(), (QStringList{u"g 5"_s, u"c 3"_s, u"g 900"_s}));
        script().accept(latestMark(), {}, 0);
        settle();
        engine().markRead(u"g"_s, 900);
        engine().markRead(u"g"_s, 17);
        settle();
        QCOMPARE(marks().size(), 3);
        QCOMPARE(await(m_fixture->store().outbox(m_account)).size(), 1);
    }

    void aReadMarkThatCouldNotBeToldGoesWithTheNextConnection()
    {
        loadOnline();
        script().enter(SessionState::Waiting);
        QTRY_COMPARE(engine().status().state, SessionState::Waiting);
        engine().markRead(u"g"_s, 5);
        engine().markRead(u"g"_s, 7);
        settle();
        QVERIFY(marks().isEmpty());
        goOnline();
        QTRY_COMPARE(marks(), QStringList{u"g 7"_s});
        script().enter(SessionState::Waiting);
        script().reject(latestMark(), FailureKind::Network, true);
        QTRY_COMPARE(engine().status().state, SessionState::Waiting);
        goOnline();
        QTRY_COMPARE(marks(), (QStringList{u"g 7"_s, u"g 7"_s}));
        script().reject(latestMark(), FailureKind::Forbidden, false);
        script().enter(SessionState::Waiting);
        QTRY_COMPARE(engine().status().state, SessionState::Waiting);
        goOnline();
        settle();
        QCOMPARE(marks().size(), 2);
    }

    void typingIsToldSeldomAndNeverKept()
    {
        AdapterHandle handle(script().makeAdapter(), m_fixture->network());
        TypingNotes notes(handle, m_clock);
        notes.note(u"g"_s, true);
        notes.setOnline(true);
        settle();
        QVERIFY(typing().isEmpty());
        for (int letter = 0; letter < 35; ++letter) {
            notes.note(u"g"_s, true);
            m_clock.advance(100ms);
        }
        settle();
        QCOMPARE(typing(), (QStringList{u"g begins"_s, u"g begins"_s}));
        notes.note(u"c"_s, true);
        notes.note(u"c"_s, false);
        notes.note(u"c"_s, false);
        settle();
        QCOMPARE(typing().mid(2), (QStringList{u"g ends"_s, u"c begins"_s, u"c ends"_s}));
        QVERIFY(await(m_fixture->store().outbox(m_account)).isEmpty());
    }

    void leavingAFlowEndsTyping()
    {
        loadOnline();
        {
            LiveController group({m_account, u"g"_s}, m_fixture->accounts(), m_clock);
            group.noteTyping(true);
            settle();
            QCOMPARE(typing(), QStringList{u"g begins"_s});
        }
        settle();
        QCOMPARE(typing(), (QStringList{u"g begins"_s, u"g ends"_s}));
    }

    void whatTheServerCannotIsNotTold()
    {
        m_fixture->load();
        goOnline(Capability::SendText);
        engine().markRead(u"g"_s, 5);
        engine().noteTyping(u"g"_s, true);
        settle();
        QVERIFY(marks().isEmpty());
        QVERIFY(typing().isEmpty());
    }

private:
    VirtualClock m_clock;
    std::unique_ptr<ClientFixture> m_fixture;
    AccountId m_account = 0;
};

MORELIA_TEST(LiveStateTest)
#include "tst_livestate.moc"
