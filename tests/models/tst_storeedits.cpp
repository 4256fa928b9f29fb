// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/messagevalue.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

namespace {

OpResult accepted(qint64 timeMs = 0)
{
    OpResult result;
    result.timeMs = timeMs;
    return result;
}

} // namespace

//! Edits and deletions of own messages, from the outbox to the server's answer.
class StoreEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void editIsShownUntilTheServerAnswers();
    void editAgainstTheServersText();
    void rejectedEditCanBeDiscarded();
    void deletionIsShownUntilTheServerAnswers();
    void lastOwnMessageIsTheEditableOne();
    void aNewEditTakesThePlaceOfOlderOnes();
    void aDeletionTakesThePlaceOfEdits();
    void whatIsOnItsWayIsNotSuperseded();
    void aRowSaysWhatWaitsForIt_data();
    void aRowSaysWhatWaitsForIt();
    void whatNeverLeftCannotBeAnswered();

private:
    StoreFixture m;
};

void StoreEditsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"first"_s)}});
}

void StoreEditsTest::editIsShownUntilTheServerAnswers()
{
    m.apply({MessageSeen{message(u"2"_s, 2, u"old"_s, u"me"_s)}});
    const LocalId op = newLocalId();
    await(m.store().enqueue(m.account(), op, EditMessage{u"f"_s, u"2"_s, u"new"_s}));
    MessageRow row = m.newest();
    QCOMPARE(row.body.text, u"new"_s);
    QVERIFY(row.edited);
    QCOMPARE(row.state, DeliveryState::Queued);
    QCOMPARE(row.opId, op);
    QCOMPARE(m.flow().lastText, u"new"_s);
    await(m.store().finish(op, accepted(1'700'000'009'000)));
    row = m.newest();
    QCOMPARE(row.body.text, u"new"_s);
    QVERIFY(row.edited);
    QCOMPARE(row.state, DeliveryState::Sent);
    const QList<EarlierText> versions = m.earlierTexts(row.localId);
    QCOMPARE(versions.size(), 1);
    QCOMPARE(versions[0].body.text, u"old"_s);
    // A page that was on its way shows the old text once more: it is no edit.
    m.apply({MessageSeen{message(u"2"_s, 2, u"old"_s, u"me"_s)}});
    QCOMPARE(m.newest().body.text, u"new"_s);
}

void StoreEditsTest::editAgainstTheServersText()
{
    m.apply({MessageSeen{message(u"2"_s, 2, u"old"_s, u"me"_s)}});
    const LocalId op = newLocalId();
    await(m.store().enqueue(m.account(), op, EditMessage{u"f"_s, u"2"_s, u"here"_s}));
    Message elsewhere = message(u"2"_s, 2, u"elsewhere"_s, u"me"_s);
    elsewhere.edited = true;
    elsewhere.editedMs = 1000;
    m.apply({MessageSeen{elsewhere}});
    QCOMPARE(m.newest().body.text, u"here"_s);
    await(m.store().finish(op, OpResult::rejected(FailureKind::Forbidden, false)));
    QCOMPARE(m.newest().state, DeliveryState::Failed);
    await(m.store().discard(op));
    QCOMPARE(m.newest().body.text, u"elsewhere"_s);
}

void StoreEditsTest::rejectedEditCanBeDiscarded()
{
    m.apply({MessageSeen{message(u"2"_s, 2, u"old"_s, u"me"_s)}});
    const LocalId op = newLocalId();
    await(m.store().enqueue(m.account(), op, EditMessage{u"f"_s, u"2"_s, u"new"_s}));
    await(m.store().finish(op, OpResult::rejected(FailureKind::Invalid, false, u"no"_s)));
    QCOMPARE(m.newest().failure.kind, FailureKind::Invalid);
    QCOMPARE(m.newest().opId, op);
    await(m.store().discard(op));
    QCOMPARE(m.newest().body.text, u"old"_s);
    QCOMPARE(m.newest().state, DeliveryState::Sent);
    QVERIFY(!m.newest().edited);
}

void StoreEditsTest::deletionIsShownUntilTheServerAnswers()
{
    m.apply({MessageSeen{message(u"2"_s, 2, u"old"_s, u"me"_s)}});
    LocalId op = newLocalId();
    await(m.store().enqueue(m.account(), op, DeleteMessage{u"f"_s, u"2"_s}));
    QVERIFY(m.newest().deleted);
    QVERIFY(m.newest().body.text.isEmpty());
    await(m.store().finish(op, OpResult::rejected(FailureKind::Forbidden, false)));
    QVERIFY(!m.newest().deleted);
    QCOMPARE(m.newest().body.text, u"old"_s);
    QCOMPARE(m.newest().state, DeliveryState::Failed);
    await(m.store().setOutboxState(op, DeliveryState::Queued));
    await(m.store().finish(op, accepted()));
    QVERIFY(m.newest().deleted);
    QCOMPARE(m.newest().state, DeliveryState::Sent);
    QVERIFY(m.outbox().isEmpty());
}

void StoreEditsTest::lastOwnMessageIsTheEditableOne()
{
    QCOMPARE(errorOf(m.store().lastOwnMessage(m.ref())), ErrorKind::NotFound);
    m.apply({MessageSeen{message(u"2"_s, 2, u"mine"_s, u"me"_s)}, MessageSeen{message(u"3"_s, 3, u"last"_s, u"me"_s)},
        MessageSeen{message(u"4"_s, 4, u"theirs"_s)}});
    QCOMPARE(await(m.store().lastOwnMessage(m.ref())).body.text, u"last"_s);
    const LocalId pending = newLocalId();
    await(m.store().enqueue(m.account(), pending, SendMessage{pending, u"f"_s, u"pending"_s, {}}));
    QCOMPARE(errorOf(m.store().lastOwnMessage(m.ref())), ErrorKind::NotFound);
    await(m.store().discard(pending));
    await(m.store().enqueue(m.account(), newLocalId(), DeleteMessage{u"f"_s, u"3"_s}));
    QCOMPARE(await(m.store().lastOwnMessage(m.ref())).body.text, u"mine"_s);
}

void StoreEditsTest::aNewEditTakesThePlaceOfOlderOnes()
{
    m.apply({MessageSeen{message(u"7"_s, 7, u"as sent"_s, u"me"_s)}});
    const auto edit = [this](const QString &text) {
        return await(m.store().enqueue(m.account(), newLocalId(), EditMessage{u"f"_s, u"7"_s, text}));
    };
    const OutboxItem refused = edit(u"refused"_s);
    await(m.store().finish(refused.opId, OpResult::rejected(FailureKind::Forbidden, false)));
    const OutboxItem other = await(m.store().enqueue(m.account(), newLocalId(), EditMessage{u"f"_s, u"1"_s, u"x"_s}));
    const OutboxItem waiting = edit(u"waiting"_s);
    QCOMPARE(waiting.superseded, QList<LocalId>{refused.opId});
    const OutboxItem last = edit(u"последняя"_s);
    QCOMPARE(last.superseded, QList<LocalId>{waiting.opId});
    QCOMPARE(m.outbox().size(), 2);
    QCOMPARE(m.outbox().at(0).opId, other.opId);
    await(m.store().finish(last.opId, accepted()));
    // The replaced edits are neither shown nor sent again.
    QCOMPARE(m.newest().body.text, u"последняя"_s);
    QCOMPARE(m.newest().state, DeliveryState::Sent);
    QVERIFY(m.newest().opId.isEmpty());
    QCOMPARE(errorOf(m.store().setOutboxState(refused.opId, DeliveryState::Queued)), ErrorKind::NotFound);
}

void StoreEditsTest::aDeletionTakesThePlaceOfEdits()
{
    m.apply({MessageSeen{message(u"7"_s, 7, u"as sent"_s, u"me"_s)}});
    const auto put = [this](const Command &command) {
        return await(m.store().enqueue(m.account(), newLocalId(), command));
    };
    const OutboxItem edit = put(EditMessage{u"f"_s, u"7"_s, u"edited"_s});
    const OutboxItem deletion = put(DeleteMessage{u"f"_s, u"7"_s});
    QCOMPARE(deletion.superseded, QList<LocalId>{edit.opId});
    QVERIFY(m.newest().deleted);
    await(m.store().finish(deletion.opId, OpResult::rejected(FailureKind::Forbidden, false)));
    QVERIFY(!m.newest().deleted);
    QCOMPARE(put(EditMessage{u"f"_s, u"7"_s, u"better"_s}).superseded, QList<LocalId>{deletion.opId});
    QCOMPARE(m.newest().state, DeliveryState::Queued);
}

void StoreEditsTest::whatIsOnItsWayIsNotSuperseded()
{
    m.apply({MessageSeen{message(u"7"_s, 7, u"as sent"_s, u"me"_s)}});
    const auto edit = [this](const QString &text) {
        return await(m.store().enqueue(m.account(), newLocalId(), EditMessage{u"f"_s, u"7"_s, text}));
    };
    const OutboxItem first = edit(u"first"_s);
    await(m.store().setOutboxState(first.opId, DeliveryState::Sending));
    const OutboxItem second = edit(u"second"_s);
    QVERIFY(second.superseded.isEmpty());
    QCOMPARE(m.outbox().size(), 2);
    // Refused now, it would hide the second one and come back over it.
    await(m.store().finish(first.opId, OpResult::rejected(FailureKind::Forbidden, false)));
    QCOMPARE(m.outbox().size(), 1);
    await(m.store().finish(second.opId, accepted()));
    QCOMPARE(m.newest().body.text, u"second"_s);
    QCOMPARE(m.newest().state, DeliveryState::Sent);
}

void StoreEditsTest::aRowSaysWhatWaitsForIt_data()
{
    QTest::addColumn<bool>("deletion");
    QTest::addColumn<bool>("refused");
    QTest::addColumn<PendingChange>("pending");
    QTest::addColumn<bool>("answerable");
    QTest::newRow("edit") << false << false << PendingChange::Edit << true;
    QTest::newRow("refused edit") << false << true << PendingChange::Edit << true;
    QTest::newRow("deletion") << true << false << PendingChange::Deletion << false;
    QTest::newRow("refused deletion") << true << true << PendingChange::Deletion << true;
}

void StoreEditsTest::aRowSaysWhatWaitsForIt()
{
    QFETCH(const bool, deletion);
    QFETCH(const bool, refused);
    m.apply({MessageSeen{message(u"2"_s, 2, u"old"_s, u"me"_s)}});
    const LocalId op = newLocalId();
    const Command command =
        deletion ? Command(DeleteMessage{u"f"_s, u"2"_s}) : Command(EditMessage{u"f"_s, u"2"_s, u"new"_s});
    await(m.store().enqueue(m.account(), op, command));
    if (refused)
        await(m.store().finish(op, OpResult::rejected(FailureKind::Forbidden, false)));
    QTEST(m.newest().pending, "pending");
    // The server has the message, whatever waits for it.
    QTEST(messageValue(m.newest()).answerable(), "answerable");
    await(m.store().discard(op));
    QCOMPARE(m.newest().pending, PendingChange::None);
    QVERIFY(messageValue(m.newest()).answerable());
}

void StoreEditsTest::whatNeverLeftCannotBeAnswered()
{
    const LocalId op = newLocalId();
    await(m.store().enqueue(m.account(), op, SendMessage{op, u"f"_s, u"hi"_s, {}}));
    QCOMPARE(m.newest().pending, PendingChange::Sending);
    QVERIFY(!messageValue(m.newest()).answerable());
    await(m.store().finish(op, OpResult::rejected(FailureKind::Forbidden, false)));
    QCOMPARE(m.newest().pending, PendingChange::Sending);
    QVERIFY(!messageValue(m.newest()).answerable());
}

MORELIA_TEST(StoreEditsTest)
#include "tst_storeedits.moc"
