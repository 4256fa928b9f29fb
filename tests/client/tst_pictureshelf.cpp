// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/flowbase.h"
#include "tests/support/program/testprogram.h"

#include <QSignalSpy>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Going through all pictures of a flow, as the viewer does.
class PictureShelfTest : public FlowBase
{
    Q_OBJECT

    static Message picture(int number, const QString &sender = u"ann"_s)
    {
        Message message = ClientFixture::message(u"r%1"_s.arg(number), number, sender, {});
        message.localId = localId(number);
        message.attachments.append(Attachment());
        message.attachments.first().kind = AttachmentKind::Picture;
        message.attachments.first().name = u"%1.png"_s.arg(number);
        message.attachments.first().cacheKey = key(number);
        message.attachments.first().width = 400;
        message.attachments.first().height = 300;
        return message;
    }
    static LocalId localId(int number) { return u"local %1"_s.arg(number); }
    static QString key(int number) { return u"key %1"_s.arg(number); }

    void deliverPictures(int first, int last, int apart = 1)
    {
        QList<Message> messages;
        for (int i = first; i <= last; ++i) {
            messages.append(
                i % apart == 0 ? picture(i) : ClientFixture::message(u"r%1"_s.arg(i), i, u"ann"_s, u"text"_s));
        }
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
    }
    void deleteForEveryone(int number)
    {
        Message gone = picture(number);
        gone.deleted = true;
        gone.editedMs = gone.createdMs + 1;
        await(m_fixture->store().apply(m_account, ClientFixture::batch({gone})));
    }
    FlowRef flow() const { return {m_account, u"g"_s}; }
    std::unique_ptr<PictureShelf> shelfAt(int number)
    {
        auto shelf = std::make_unique<PictureShelf>(flow(), m_fixture->store(), m_clock);
        m_shown.clear();
        connect(shelf.get(), &PictureShelf::changed, this,
            [this, shown = shelf.get()] { m_shown.append(shown->message().file.key); });
        shelf->begin(localId(number), key(number));
        return shelf;
    }
    static QString shown(const PictureShelf &shelf) { return shelf.message().file.key; }

    QStringList m_shown; // every key that the shelf has ever said

private Q_SLOTS:
    void thePictureIsThereAtOnce()
    {
        deliverPictures(1, 3);
        const auto shelf = shelfAt(2);
        QCOMPARE(shown(*shelf), key(2));
        QVERIFY(shelf->placeText().isEmpty());
        QTRY_COMPARE(shelf->placeText(), u"2 of 3"_s);
        QCOMPARE(shelf->message().file.name, u"2.png"_s);
        QVERIFY(shelf->hasOlder() && shelf->hasNewer());
    }

    void fromOneEndToTheOther()
    {
        constexpr int many = 2'000;
        deliverPictures(1, many * 2, 2);
        const auto shelf = shelfAt(many * 2);
        QTRY_COMPARE(shelf->placeText(), u"2,000 of 2,000"_s);
        QVERIFY(!shelf->hasNewer());
        for (int i = many - 1; i >= 1; --i) {
            shelf->goOlder();
            QTRY_COMPARE(shown(*shelf), key(i * 2));
        }
        QTRY_VERIFY(!shelf->hasOlder());
        QCOMPARE(shelf->placeText(), u"1 of 2,000"_s);
        shelf->goOlder();
        QCOMPARE(shown(*shelf), key(2));
        for (int i = 2; i <= 100; ++i)
            shelf->goNewer();
        QTRY_COMPARE(shown(*shelf), key(200));
        QTRY_COMPARE(shelf->placeText(), u"100 of 2,000"_s);
    }

    // As fast as a key repeats, and before anything was read.
    void stepsWaitForTheStore()
    {
        deliverPictures(1, 300);
        const auto shelf = shelfAt(300);
        for (int i = 0; i < 250; ++i)
            shelf->goOlder();
        QTRY_COMPARE(shown(*shelf), key(50));
        for (int i = 0; i < 1'000; ++i)
            shelf->goOlder();
        QTRY_COMPARE(shown(*shelf), key(1));
        shelf->goNewer();
        QTRY_COMPARE(shown(*shelf), key(2));
        QTRY_COMPARE(shelf->placeText(), u"2 of 300"_s);
    }

    void toTheEnds()
    {
        deliverPictures(1, 500);
        const auto shelf = shelfAt(250);
        QTRY_COMPARE(shelf->placeText(), u"250 of 500"_s);
        shelf->goOldest();
        QTRY_COMPARE(shown(*shelf), key(1));
        QTRY_COMPARE(shelf->placeText(), u"1 of 500"_s);
        QVERIFY(!shelf->hasOlder() && shelf->hasNewer());
        shelf->goNewest();
        QTRY_COMPARE(shown(*shelf), key(500));
        QCOMPARE(shelf->placeText(), u"500 of 500"_s);
        QVERIFY(shelf->hasOlder() && !shelf->hasNewer());
        shelf->goOldest();
        shelf->goNewer();
        QTRY_COMPARE(shown(*shelf), key(2));
    }

    void theShownOneIsDeleted_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("then");
        QTest::newRow("newest") << 30 << 29;
        QTest::newRow("in the middle") << 10 << 11;
        QTest::newRow("oldest") << 1 << 2;
    }

    void theShownOneIsDeleted()
    {
        QFETCH(const int, number);
        QFETCH(const int, then);
        deliverPictures(1, 30);
        const auto shelf = shelfAt(number);
        QTRY_COMPARE(shelf->placeText(), u"%1 of 30"_s.arg(number));
        deleteForEveryone(number);
        QTRY_COMPARE(shown(*shelf), key(then));
        QTRY_VERIFY(shelf->placeText().endsWith(u" of 29"_s));
        // It was out of sight before anything was read.
        QVERIFY(m_shown.indexOf(QString()) < m_shown.indexOf(key(then)));
        QVERIFY(m_shown.lastIndexOf(key(number)) < m_shown.indexOf(QString()));
    }

    void theShownOneIsDeletedHere()
    {
        deliverPictures(1, 3);
        const auto shelf = shelfAt(2);
        QTRY_COMPARE(shelf->placeText(), u"2 of 3"_s);
        await(m_fixture->store().deleteHere(flow(), {localId(2)}));
        QTRY_COMPARE(shown(*shelf), key(3));
        QTRY_COMPARE(shelf->placeText(), u"2 of 2"_s);
    }

    // What the person has just wished is not shown either.
    void aDeletionThatWaits()
    {
        await(m_fixture->store().apply(m_account, ClientFixture::batch({picture(1), picture(2, u"me"_s), picture(3)})));
        const auto shelf = shelfAt(2);
        QTRY_COMPARE(shelf->placeText(), u"2 of 3"_s);
        await(
            m_fixture->store().enqueue(m_account, newLocalId(), DeleteMessage{.flowId = u"g"_s, .remoteId = u"r2"_s}));
        QTRY_COMPARE(shown(*shelf), key(3));
        QTRY_COMPARE(shelf->placeText(), u"2 of 2"_s);
    }

    void aNeighbourIsDeleted()
    {
        deliverPictures(1, 4);
        const auto shelf = shelfAt(2);
        QTRY_COMPARE(shelf->placeText(), u"2 of 4"_s);
        deleteForEveryone(3);
        QTRY_COMPARE(shelf->placeText(), u"2 of 3"_s);
        QCOMPARE(shown(*shelf), key(2));
        shelf->goNewer();
        QCOMPARE(shown(*shelf), key(4));
        QVERIFY(!m_shown.contains(QString()));
    }

    void theLastOneIsDeleted()
    {
        deliverPictures(1, 1);
        const auto shelf = shelfAt(1);
        QTRY_COMPARE(shelf->message().order, 1);
        QSignalSpy emptied(shelf.get(), &PictureShelf::emptied);
        deleteForEveryone(1);
        QTRY_COMPARE(emptied.size(), 1);
        QCOMPARE(shown(*shelf), QString());
    }

    void theFlowIsDeletedHere()
    {
        deliverPictures(1, 30);
        const auto shelf = shelfAt(10);
        QTRY_COMPARE(shelf->placeText(), u"10 of 30"_s);
        QSignalSpy emptied(shelf.get(), &PictureShelf::emptied);
        await(m_fixture->store().deleteHere(flow()));
        QTRY_COMPARE(emptied.size(), 1);
        QCOMPARE(shown(*shelf), QString());
    }

    void oneThatIsNotThere()
    {
        deliverPictures(1, 3);
        const auto shelf = std::make_unique<PictureShelf>(flow(), m_fixture->store(), m_clock);
        QSignalSpy emptied(shelf.get(), &PictureShelf::emptied);
        shelf->begin(u"nobody"_s, u"key"_s);
        QTRY_COMPARE(emptied.size(), 1);
    }

    void newOnesAreFound()
    {
        deliverPictures(1, 2);
        const auto shelf = shelfAt(2);
        QTRY_COMPARE(shelf->placeText(), u"2 of 2"_s);
        QVERIFY(!shelf->hasNewer());
        deliverPictures(3, 4);
        QTRY_COMPARE(shelf->placeText(), u"2 of 4"_s);
        QVERIFY(shelf->hasNewer());
        shelf->goNewer();
        QCOMPARE(shown(*shelf), key(3));
    }

    // A busy conversation does not have everything read again.
    void otherMessagesAreNoNews()
    {
        deliverPictures(1, 2);
        const auto shelf = shelfAt(2);
        QTRY_COMPARE(shelf->placeText(), u"2 of 2"_s);
        const int read = m_fixture->faults.called(StoreOperation::MessagesById);
        QSignalSpy changes(&m_fixture->store(), &Store::changed);
        deliver(10, 12);
        QTRY_VERIFY(!changes.isEmpty());
        await(m_fixture->store().messagesById(flow(), {}));
        // The store itself for the rows that it brings along, and this test.
        QCOMPARE(m_fixture->faults.called(StoreOperation::MessagesById), read + 2);
    }

    void severalOfOnePlace()
    {
        QList<Message> messages;
        for (int i = 1; i <= 60; ++i) {
            messages.append(picture(i));
            messages.last().order = i <= 5 ? i : i <= 55 ? 6 : i;
        }
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
        const auto shelf = shelfAt(60);
        QTRY_COMPARE(shelf->placeText(), u"60 of 60"_s);
        QStringList seen{shown(*shelf)};
        for (int i = 0; i < 59; ++i) {
            shelf->goOlder();
            QTRY_VERIFY(!seen.contains(shown(*shelf)));
            seen.append(shown(*shelf));
        }
        QCOMPARE(shown(*shelf), key(1));
        QCOMPARE(shelf->placeText(), u"1 of 60"_s);
        shelf->begin(localId(30), key(30));
        QTRY_VERIFY(!shelf->placeText().isEmpty());
        QCOMPARE(shelf->placeText(), u"%1 of 60"_s.arg(60 - seen.indexOf(key(30))));
    }

    void wordsBesideThePicture()
    {
        Message message = picture(1);
        message.body.text = u"A <b>bridge</b>\nof stone\u202e"_s + QString(20'000, u'x');
        await(m_fixture->store().apply(m_account, ClientFixture::batch({message, picture(2)})));
        const auto shelf = shelfAt(1);
        QTRY_VERIFY(shelf->caption().startsWith(u"A <b>bridge</b> of stone"_s));
        QVERIFY(shelf->caption().size() <= 400);
        QVERIFY(!shelf->caption().contains(u'\u202e'));
        QVERIFY(!shelf->day().isEmpty() && !shelf->message().timeText.isEmpty());
    }

    void theNextOneIsMadeReady()
    {
        deliverPictures(1, 3);
        Message large = picture(4);
        large.attachments.first().width = 10'000;
        large.attachments.first().height = 10'000;
        await(m_fixture->store().apply(m_account, ClientFixture::batch({large})));
        const auto shelf = shelfAt(2);
        QTRY_COMPARE(shelf->nextKey(), key(1));
        shelf->goNewer();
        QCOMPARE(shown(*shelf), key(3));
        QCOMPARE(shelf->nextKey(), QString()); // it is not cheap
        shelf->goOlder();
        QCOMPARE(shelf->nextKey(), key(1));
    }

    void readsThatFailAreSaidAndRepeated_data()
    {
        QTest::addColumn<StoreOperation>("operation");
        QTest::newRow("the message") << StoreOperation::MessagesById;
        QTest::newRow("those beside it") << StoreOperation::Shared;
        QTest::newRow("the count") << StoreOperation::CountPictures;
    }

    void readsThatFailAreSaidAndRepeated()
    {
        QFETCH(const StoreOperation, operation);
        deliverPictures(1, 3);
        m_fixture->faults.fail(operation, ErrorKind::Busy);
        const auto shelf = shelfAt(2);
        QTRY_VERIFY(!shelf->errorText().isEmpty());
        QCOMPARE(shown(*shelf), key(2));
        shelf->goOlder();
        m_fixture->faults.clear();
        m_clock.advance(ReadRetry::shortest);
        QTRY_COMPARE(shelf->placeText(), u"1 of 3"_s);
        QCOMPARE(shown(*shelf), key(1));
        QVERIFY(shelf->errorText().isEmpty());
    }

    // Where it is not known whether the shown picture is still there, it is not shown.
    void aFailureHidesNoDeletion()
    {
        deliverPictures(1, 3);
        const auto shelf = shelfAt(2);
        QTRY_COMPARE(shelf->placeText(), u"2 of 3"_s);
        m_fixture->faults.fail(StoreOperation::MessagesById, ErrorKind::Busy);
        await(m_fixture->store().deleteHere(flow(), {localId(2)}));
        QTRY_VERIFY(!shelf->errorText().isEmpty());
        QCOMPARE(shown(*shelf), QString());
        m_fixture->faults.clear();
        m_clock.advance(ReadRetry::shortest);
        QTRY_COMPARE(shown(*shelf), key(3));
    }

    void nothingIsReadWhileNobodyLooks()
    {
        deliverPictures(1, 3);
        const auto shelf = shelfAt(2);
        QTRY_COMPARE(shelf->placeText(), u"2 of 3"_s);
        shelf->end();
        const int read = m_fixture->faults.called(StoreOperation::Shared);
        QSignalSpy changes(&m_fixture->store(), &Store::changed);
        deliverPictures(4, 5);
        QTRY_VERIFY(!changes.isEmpty());
        shelf->goOlder();
        shelf->goOldest();
        await(m_fixture->store().messagesById(flow(), {}));
        QCOMPARE(m_fixture->faults.called(StoreOperation::Shared), read);
        QCOMPARE(shown(*shelf), QString());
        // An answer to what was asked before is late.
        shelf->begin(localId(3), key(3));
        shelf->end();
        shelf->begin(localId(1), key(1));
        QTRY_COMPARE(shelf->placeText(), u"1 of 5"_s);
    }

    void theFlowShowsIt()
    {
        deliverPictures(1, 300);
        const auto flow = make();
        QSignalSpy wanted(flow.get(), &FlowController::rowWanted);
        flow->shelf()->begin(localId(300), key(300));
        flow->shelf()->goOldest();
        QTRY_COMPARE(shown(*flow->shelf()), key(1));
        flow->jumpTo(localId(1));
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(messageAt(*flow, wanted.constFirst().constFirst().toInt()).localId, localId(1));
        QSignalSpy failed(flow.get(), &FlowController::storeErrorChanged);
        flow->jumpTo(u"nobody"_s);
        QTRY_COMPARE(failed.size(), 1);
    }
};

MORELIA_GUI_TEST(PictureShelfTest)
#include "tst_pictureshelf.moc"
