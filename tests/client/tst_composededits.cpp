// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/composertest.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Edits of own messages in the composer, and the draft that waits meanwhile.
class ComposedEditsTest : public ComposerTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }

    void anEditThatIsStoredWaitsLikeAMessage()
    {
        const LocalId id = ownMessage(u"first"_s, 1);
        const auto composer = make();
        composer->setText(u"draft"_s);
        composer->edit(id);
        QTRY_VERIFY(composer->editing());
        composer->setText(u"second"_s);
        m_fixture->faults.hold(StoreOperation::Enqueue);
        composer->send();
        QVERIFY(!composer->editing());
        QCOMPARE(composer->text(), u"draft"_s);
        composer->send();
        composer->edit(id);
        QTRY_VERIFY(composer->editing());
        // The edit that is on its way is what one sees there soon.
        QCOMPARE(composer->text(), u"second"_s);
        m_fixture->faults.letGo();
        QTRY_COMPARE(script().commands<EditMessage>().size(), 1);
        QTRY_COMPARE(sentTexts(), QStringList{u"draft"_s});
        QVERIFY(composer->editing());
    }

    void wordsOfAnEditOutliveItsMessage()
    {
        const LocalId id = ownMessage(u"first"_s, 1);
        auto composer = make();
        composer->setText(u"draft"_s);
        composer->edit(id);
        QTRY_VERIFY(composer->editing());
        composer->setText(u"better words"_s);
        Message gone = ClientFixture::message(u"r1"_s, 1, u"me"_s, {});
        gone.deleted = true;
        await(m_fixture->store().apply(m_account, ClientFixture::batch({gone})));
        QTRY_VERIFY(!composer->editing());
        QCOMPARE(composer->text(), u"draft\nbetter words"_s);
    }

    void wordsOfAnEditOutliveTheProgram()
    {
        const LocalId id = ownMessage(u"first"_s, 1);
        auto composer = make();
        composer->edit(id);
        QTRY_VERIFY(composer->editing());
        composer->setText(u"better words"_s);
        composer.reset();
        QTRY_COMPARE(await(m_fixture->store().draft({m_account, u"g"_s})).body.text, u"better words"_s);
    }

    void anEditLeavesTheDraftAlone()
    {
        const LocalId id = ownMessage(u"first vrsion"_s, 1);
        const auto composer = make();
        composer->setText(u"my draft"_s);
        composer->edit(id);
        QTRY_VERIFY(composer->editing());
        QCOMPARE(composer->text(), u"first vrsion"_s);
        QCOMPARE(composer->editedText(), u"first vrsion"_s);
        composer->setText(u"first version"_s);
        composer->send();
        QTRY_VERIFY(!composer->editing());
        QCOMPARE(composer->text(), u"my draft"_s);
        QTRY_COMPARE(script().commands<EditMessage>().size(), 1);
        QCOMPARE(script().commands<EditMessage>().constFirst().remoteId, u"r1"_s);
        QCOMPARE(script().commands<EditMessage>().constFirst().body.text, u"first version"_s);
        QTRY_COMPARE(draftAfterAWhile().body.text, u"my draft"_s);
    }

    void upEditsTheLastOwnMessage()
    {
        ownMessage(u"older"_s, 1);
        ownMessage(u"newest"_s, 2);
        await(m_fixture->store().apply(
            m_account, ClientFixture::batch({ClientFixture::message(u"r3"_s, 3, u"ann"_s, u"hers"_s)})));
        const auto composer = make();
        composer->setText(u"x"_s);
        QVERIFY(!composer->editLast());
        composer->setText({});
        QVERIFY(composer->editLast());
        QTRY_COMPARE(composer->text(), u"newest"_s);
        composer->cancelEdit();
        QCOMPARE(composer->text(), QString());
        QVERIFY(script().commands<EditMessage>().isEmpty());
    }

    void anUnchangedEditSendsNothing()
    {
        const LocalId id = ownMessage(u"same"_s, 1);
        const auto composer = make();
        composer->edit(id);
        QTRY_VERIFY(composer->editing());
        composer->send();
        QVERIFY(!composer->editing());
        composer->setText(u"next"_s);
        composer->send();
        QTRY_COMPARE(script().commands<SendMessage>().size(), 1);
        QVERIFY(script().commands<EditMessage>().isEmpty());
    }

    void messagesOfOthersAreNotEdited()
    {
        Message hers = ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"hers"_s);
        hers.localId = newLocalId();
        await(m_fixture->store().apply(m_account, ClientFixture::batch({hers})));
        const auto composer = make();
        composer->edit(hers.localId);
        await(m_fixture->store().messagesById({m_account, u"g"_s}, {hers.localId}));
        QCoreApplication::processEvents();
        QVERIFY(!composer->editing());
    }

    void anEditStaysUntilTheStoreHasIt()
    {
        const LocalId id = ownMessage(u"first vrsion"_s, 1);
        const auto composer = make();
        composer->edit(id);
        QTRY_VERIFY(composer->editing());
        composer->setText(u"first version"_s);
        m_fixture->faults.fail(StoreOperation::Enqueue, ErrorKind::DiskFull);
        composer->send();
        QTRY_VERIFY(!composer->problem().isEmpty());
        QVERIFY(composer->editing());
        QCOMPARE(composer->text(), u"first version"_s);
        m_fixture->faults.clear();
        composer->send();
        QTRY_VERIFY(!composer->editing());
        QTRY_COMPARE(script().commands<EditMessage>().size(), 1);
    }
};

MORELIA_TEST(ComposedEditsTest)
#include "tst_composededits.moc"
