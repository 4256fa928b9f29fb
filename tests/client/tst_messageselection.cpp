// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/mediacontroller.h"
#include "tests/client/flowbase.h"
#include "tests/support/program/testprogram.h"

#include <QDir>
#include <QSignalSpy>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Several messages of the open flow are chosen, and what is possible with all of them.
class MessageSelectionTest : public FlowBase
{
    Q_OBJECT

    // In the order of the numbers; the local id of number n is "n".
    void deliverNumbered(int first, int last, const QString &sender = u"ann"_s)
    {
        QList<Message> messages;
        for (int i = first; i <= last; ++i)
            messages.append(numbered(i, sender));
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
    }

    static Message numbered(int number, const QString &sender = u"ann"_s)
    {
        Message message = ClientFixture::message(u"r%1"_s.arg(number), number, sender, u"text %1"_s.arg(number));
        message.localId = QString::number(number);
        return message;
    }

    // Brings one message anew, as the server has it now.
    void change(const Message &message) { await(m_fixture->store().apply(m_account, ClientFixture::batch({message}))); }

    static QStringList numbers(int first, int last)
    {
        QStringList ids;
        for (int i = first; i <= last; ++i)
            ids.append(QString::number(i));
        return ids;
    }

    static MessageSelection &selectionOf(const std::unique_ptr<FlowController> &flow) { return *flow->selection(); }

    Message withFile(int number, const QByteArray &bytes)
    {
        Message message = numbered(number);
        Attachment file;
        file.name = u"plan.txt"_s;
        file.cacheKey = bytes.isEmpty() ? QString() : m_fixture->files().put(bytes).value_or(QString());
        message.attachments = {file};
        message.body = {};
        return message;
    }

private Q_SLOTS:
    void chosenInAnyOrderTheyKeepThatOfTheConversation()
    {
        deliverNumbered(1, 5);
        const auto flow = make();
        MessageSelection &selection = selectionOf(flow);
        QVERIFY(!selection.isActive());
        for (const auto &id : {u"4"_s, u"1"_s, u"3"_s})
            selection.toggle(id);
        QCOMPARE(selection.ids(), (QStringList{u"1"_s, u"3"_s, u"4"_s}));
        QCOMPARE(selection.last(), u"3"_s);
        selection.toggle(u"1"_s);
        QCOMPARE(selection.ids(), (QStringList{u"3"_s, u"4"_s}));
        selection.clear();
        QVERIFY(!selection.isActive() && selection.last().isEmpty());
        selection.toggle(u"nobody's"_s);
        QVERIFY(!selection.isActive());
    }

    void aRangeGoesBothWays_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("up") << 6 << 3;
        QTest::newRow("down") << 3 << 6;
        QTest::newRow("itself") << 3 << 3;
    }

    void aRangeGoesBothWays()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        deliverNumbered(1, 8);
        const auto flow = make();
        MessageSelection &selection = selectionOf(flow);
        selection.toggle(QString::number(from));
        QSignalSpy changed(&selection, &MessageSelection::changed);
        selection.selectTo(QString::number(to));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(selection.ids(), numbers(qMin(from, to), qMax(from, to)));
        // The next range begins where this one ended.
        QCOMPARE(selection.last(), QString::number(to));
        QVERIFY(!selection.isCapped());
    }

    void aRangeLeavesOutWhatHasNoContent()
    {
        deliverNumbered(1, 5);
        Message gone = numbered(3);
        gone.deleted = true;
        change(gone);
        const auto flow = make();
        MessageSelection &selection = selectionOf(flow);
        selection.toggle(u"3"_s);
        QVERIFY(!selection.isActive());
        selection.toggle(u"5"_s);
        selection.selectTo(u"1"_s);
        QTRY_COMPARE(selection.ids(), (QStringList{u"1"_s, u"2"_s, u"4"_s, u"5"_s}));
    }

    void anAlbumIsChosenAsOne()
    {
        QList<Message> messages{numbered(1)};
        for (int i = 2; i <= 4; ++i) {
            messages.append(numbered(i));
            messages.last().body = {};
            messages.last().attachments = {Attachment()};
            messages.last().attachments[0].kind = AttachmentKind::Picture;
            messages.last().album = AlbumPlace{u"a"_s, i - 1, 3};
        }
        messages.append(numbered(5));
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
        const auto flow = make();
        MessageSelection &selection = selectionOf(flow);
        QCOMPARE(flow->messages()->rowCount(), 3);
        selection.toggle(u"3"_s);
        QCOMPARE(selection.ids(), numbers(2, 4));
        // A part that came later is chosen with the others, and then all are left out.
        selection.toggle(u"2"_s);
        QVERIFY(!selection.isActive());
        for (const auto &from : {u"1"_s, u"5"_s}) {
            selection.toggle(from);
            selection.selectTo(u"2"_s);
            QTRY_COMPARE(selection.count(), 4);
            QVERIFY(selection.ids().contains(u"2"_s) && selection.ids().contains(u"4"_s));
            selection.clear();
        }
        selection.toggle(u"2"_s);
        selection.selectTo(u"5"_s);
        QTRY_COMPARE(selection.ids(), numbers(2, 5));
    }

    // Messages of one place are told apart by the store.
    void aRangeOfOnePlace()
    {
        QList<Message> messages;
        for (int i = 1; i <= 4; ++i) {
            messages.append(numbered(i));
            messages.last().order = 7;
        }
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
        const auto flow = make();
        MessageSelection &selection = selectionOf(flow);
        selection.toggle(messageAt(*flow, 0).localId);
        selection.selectTo(messageAt(*flow, 2).localId);
        QTRY_COMPARE(selection.count(), 3);
        QVERIFY(!selection.ids().contains(messageAt(*flow, 3).localId));
    }

    void aRangeThatWasClearedMeanwhileStaysAway()
    {
        deliverNumbered(1, 5);
        const auto flow = make();
        MessageSelection &selection = selectionOf(flow);
        selection.toggle(u"1"_s);
        m_fixture->faults.hold(StoreOperation::Messages);
        selection.selectTo(u"4"_s);
        selection.clear();
        m_fixture->faults.letGo();
        await(m_fixture->store().outbox(m_account));
        QCoreApplication::processEvents();
        QCOMPARE(selection.ids(), QStringList());
    }

    void aHundredAtMost()
    {
        deliverNumbered(1, 180);
        const auto flow = make();
        MessageSelection &selection = selectionOf(flow);
        const auto goTo = [&flow](int number) {
            flow->messages()->loadAround(number);
            [&] { QTRY_VERIFY(flow->messages()->rowOf(QString::number(number)) >= 0); }();
        };
        goTo(180);
        selection.toggle(u"180"_s);
        goTo(60);
        selection.selectTo(u"60"_s);
        // The nearest ones, and it is said that they are not all.
        QTRY_COMPARE(selection.count(), 100);
        QCOMPARE(selection.ids(), numbers(81, 180));
        QVERIFY(selection.isCapped());
        goTo(80);
        selection.toggle(u"90"_s);
        QVERIFY(!selection.isCapped());
        selection.toggle(u"70"_s);
        QVERIFY(!selection.isCapped());
        selection.toggle(u"71"_s);
        QVERIFY(selection.isCapped());
        QCOMPARE(selection.count(), 100);
    }

    void theyStayWhereTheListGoesElsewhere()
    {
        deliverNumbered(1, 600);
        const auto flow = make();
        MessageSelection &selection = selectionOf(flow);
        flow->messages()->loadNewest();
        QTRY_VERIFY(flow->messages()->rowOf(u"600"_s) >= 0);
        selection.toggle(u"600"_s);
        flow->messages()->loadAround(30);
        QTRY_VERIFY(flow->messages()->rowOf(u"30"_s) >= 0);
        QCOMPARE(flow->messages()->rowOf(u"600"_s), -1);
        QCOMPARE(selection.ids(), QStringList{u"600"_s});
        selection.toggle(u"30"_s);
        QCOMPARE(selection.ids(), (QStringList{u"30"_s, u"600"_s}));
        // One that is not on the screen is deleted by its writer.
        Message gone = numbered(600);
        gone.deleted = true;
        change(gone);
        QTRY_COMPARE(selection.ids(), QStringList{u"30"_s});
        // A range begins at a message that has left the list.
        flow->messages()->loadAround(300);
        QTRY_VERIFY(flow->messages()->rowOf(u"220"_s) >= 0);
        QCOMPARE(flow->messages()->rowOf(u"30"_s), -1);
        selection.selectTo(u"220"_s);
        QTRY_COMPARE(selection.ids(), numbers(30, 129));
        QVERIFY(selection.isCapped());
    }

    void whatIsDeletedFallsOutAndEditsStay()
    {
        deliverNumbered(1, 3);
        const auto flow = make();
        MessageSelection &selection = selectionOf(flow);
        const QStringList ids = numbers(1, 3);
        for (const QString &id : ids)
            selection.toggle(id);
        Message gone = numbered(2);
        gone.deleted = true;
        change(gone);
        QTRY_COMPARE(selection.ids(), (QStringList{u"1"_s, u"3"_s}));
        Message edited = numbered(1);
        edited.edited = true;
        edited.editedMs = 5;
        edited.body = u"other words"_s;
        change(edited);
        QTRY_COMPARE(messageAt(*flow, flow->messages()->rowOf(u"1"_s)).body.text, u"other words"_s);
        QCOMPARE(selection.ids(), (QStringList{u"1"_s, u"3"_s}));
        for (const int number : {1, 3}) {
            Message last = numbered(number);
            last.deleted = true;
            change(last);
        }
        QTRY_VERIFY(!selection.isActive());
        QVERIFY(selection.last().isEmpty());
    }

    void whatCanBeDone()
    {
        goOnline();
        deliverNumbered(1, 1, u"me"_s);
        deliverNumbered(2, 2);
        change(withFile(3, "words"));
        change(withFile(4, {}));
        const auto flow = make();
        QTRY_VERIFY(flow->canDelete());
        MessageSelection &selection = selectionOf(flow);
        const auto only = [&](const QStringList &ids) {
            selection.clear();
            for (const QString &id : ids)
                selection.toggle(id);
        };
        only({u"1"_s});
        QCOMPARE(selection.everyoneProblem(), QString());
        QCOMPARE(selection.forwardProblem(), QString());
        QVERIFY(!selection.saveProblem().isEmpty());
        only({u"1"_s, u"2"_s});
        QVERIFY(selection.everyoneProblem().contains(u"your own"_s));
        only({u"3"_s, u"4"_s});
        QCOMPARE(selection.saveProblem(), QString());
        QCOMPARE(selection.forwardProblem(), QString());
        only({u"4"_s});
        QVERIFY(!selection.saveProblem().isEmpty());
        QVERIFY(!selection.forwardProblem().isEmpty());
        selection.setMayDelete(false);
        only({u"1"_s});
        QVERIFY(!selection.everyoneProblem().isEmpty());
    }

    void ownOnesThatTheServerLacksStay()
    {
        Message unsent = numbered(1, u"me"_s);
        unsent.remoteId.clear();
        change(unsent);
        goOnline();
        const auto flow = make();
        QTRY_VERIFY(flow->canDelete());
        selectionOf(flow).toggle(u"1"_s);
        QVERIFY(selectionOf(flow).everyoneProblem().contains(u"server"_s));
    }

    void theFilesAreSavedInTheirOrder()
    {
        change(withFile(2, "second"));
        change(withFile(1, "first"));
        change(withFile(3, {}));
        const QString downloads = m_fixture->folder() + u"/downloads"_s;
        MediaController media(m_fixture->files(), downloads, {m_fixture->folder() + u"/copies"_s},
            LinkOpener([](const QUrl &) { return true; }),
            FileDragger([](const std::unique_ptr<QMimeData> &, const QPixmap &) { return true; }), m_clock);
        QSignalSpy saved(&media, &MediaController::severalSaved);
        const auto flow = make();
        MessageSelection &selection = selectionOf(flow);
        const QStringList ids = numbers(1, 3);
        for (const QString &id : ids)
            selection.toggle(id);
        selection.saveFiles(&media);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.constFirst(), (QVariantList{2, 2, downloads + u"/plan.txt"_s}));
        QFile second(downloads + u"/plan (2).txt"_s);
        QVERIFY(second.open(QIODevice::ReadOnly));
        QCOMPARE(second.readAll(), QByteArray("second"));
    }

    void aStoreThatCannotBeReadIsSaid()
    {
        deliverNumbered(1, 5);
        const auto flow = make();
        selectionOf(flow).toggle(u"1"_s);
        m_fixture->faults.fail(StoreOperation::Messages, ErrorKind::Busy);
        selectionOf(flow).selectTo(u"4"_s);
        QTRY_COMPARE(flow->storeErrors(), QList<Error>{Error{ErrorKind::Busy}});
        QCOMPARE(selectionOf(flow).ids(), QStringList{u"1"_s});
    }

    void allAreDeletedAtOnce()
    {
        goOnline();
        deliverNumbered(1, 2, u"me"_s);
        deliverNumbered(3, 3);
        const auto flow = make();
        flow->deleteForEveryone(numbers(1, 3));
        QTRY_COMPARE(script().commands<DeleteMessage>().size(), 1);
        const QList<OutboxItem> waiting = await(m_fixture->store().outbox(m_account));
        QCOMPARE(waiting.size(), 2);
        // Deleting them leaves nothing of them in a selection.
        selectionOf(flow).toggle(u"1"_s);
        QVERIFY(!selectionOf(flow).isActive());
    }
};

MORELIA_GUI_TEST(MessageSelectionTest)
#include "tst_messageselection.moc"
