// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/messagelistfixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Replies and files in the list of messages.
class MessageQuotesTest : public QObject
{
    Q_OBJECT

    using Model = MessageListModel;

    void open()
    {
        m_list.model().setFlow(m.ref());
        [&] { QTRY_VERIFY(m_list.model().isLoaded()); }();
    }

    static Message answer(const QString &remoteId, OrderKey order, const QString &to)
    {
        Message one = message(remoteId, order, u"answer"_s);
        one.replyToId = to;
        return one;
    }

    static Message changed(const QString &remoteId, OrderKey order, const QString &text, bool deleted)
    {
        Message one = message(remoteId, order, text);
        one.edited = true;
        one.editedMs = 1'800'000'000'000;
        one.deleted = deleted;
        return one;
    }

private Q_SLOTS:
    void initTestCase() { warmUpModelTester(); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_list.start();
    }
    void cleanup() { m_list.stop(); }

    // Row of the original: in the window, or further up than it reaches.
    void quotesFollowTheirOriginal_data()
    {
        QTest::addColumn<int>("original");
        QTest::newRow("in the window") << 55;
        QTest::newRow("outside of it") << 2;
    }

    void quotesFollowTheirOriginal()
    {
        QFETCH(const int, original);
        const QString id = QString::number(original);
        m_list.fill(1, 59);
        m.apply({MessageSeen{answer(u"60"_s, 60, id)}}, true);
        open();
        QCOMPARE(m_list.message(0).quote.remoteId, id);
        QCOMPARE(m_list.message(0).quote.text, id);
        QCOMPARE(m_list.message(0).quote.author, u"Ann"_s);
        QCOMPARE(m_list.message(0).quote.order, qint64{original});
        QSignalSpy spy(&m_list.model(), &Model::dataChanged);
        m.apply({MessageSeen{changed(id, original, u"new words"_s, false)}});
        QTRY_COMPARE(m_list.message(0).quote.text, u"new words"_s);
        const QList<int> roles = spy.constFirst().at(2).value<QList<int>>();
        QCOMPARE(spy.constFirst().constFirst().toModelIndex().row(), 0);
        QCOMPARE(roles, QList<int>{Model::MessageRole});
        m.apply({MessageSeen{changed(id, original, {}, true)}});
        QTRY_VERIFY(m_list.message(0).quote.deleted);
        QCOMPARE(m_list.message(0).quote.text, QString());
        m.apply({MessageGone{.flowId = u"f"_s, .remoteId = id}});
        QTRY_COMPARE(m_list.message(0).quote.order, qint64{0});
        QCOMPARE(m_list.message(0).quote.author, QString());
        QVERIFY(!m_list.message(0).quote.deleted);
    }

    void wordsStandForFilesAndNames()
    {
        Message file = message(u"1"_s, 1, {});
        file.senderId = u"nobody knows"_s;
        Attachment picture;
        picture.kind = AttachmentKind::Picture;
        file.attachments = {picture};
        m.apply({MessageSeen{file}, MessageSeen{answer(u"2"_s, 2, u"1"_s)}}, true);
        open();
        QCOMPARE(m_list.message(1).senderName, u"(no name)"_s);
        QCOMPARE(m_list.message(0).quote.author, u"(no name)"_s);
        QCOMPARE(m_list.message(0).quote.text, u"Picture"_s);
    }

    void anOriginalThatComesLateIsShown()
    {
        m.apply({MessageSeen{answer(u"9"_s, 9, u"1"_s)}}, true);
        open();
        QCOMPARE(m_list.message(0).quote.order, qint64{0});
        m.apply({MessageSeen{message(u"1"_s, 1, u"late"_s)}});
        QTRY_COMPARE(m_list.message(0).quote.text, u"late"_s);
        QCOMPARE(m_list.message(0).quote.order, qint64{1});
    }

    void filesHaveRoles()
    {
        Message plain = message(u"1"_s, 1, u"plain"_s);
        Message picture = message(u"2"_s, 2, {});
        picture.attachments = {{.kind = AttachmentKind::Picture,
            .name = u"../<b>\u202Egnp.exe"_s,
            .mime = {},
            .size = 2'048,
            .width = 40,
            .height = 30,
            .cacheKey = u"key"_s}};
        Message broken = message(u"3"_s, 3, {});
        broken.attachments = {Attachment()};
        m.apply({MessageSeen{plain}, MessageSeen{picture}, MessageSeen{broken}}, true);
        open();
        QCOMPARE(m_list.message(2).file.kind, -1);
        QCOMPARE(m_list.message(2).file.name, QString());
        QVERIFY(!m_list.message(2).hasFile());
        QCOMPARE(m_list.message(1).file.kind, static_cast<int>(AttachmentKind::Picture));
        QCOMPARE(m_list.message(1).file.name, u"bgnp.exe"_s);
        QCOMPARE(m_list.message(1).file.key, u"key"_s);
        QCOMPARE(m_list.message(1).file.width, 40);
        QCOMPARE(m_list.message(1).file.height, 30);
        QVERIFY(m_list.message(1).file.sizeText.contains(u'2'));
        QVERIFY(m_list.message(1).file.readable);
        QVERIFY(!m_list.message(0).file.readable);
        QCOMPARE(m_list.message(0).file.key, QString());
        QVERIFY(m_list.message(0).file.sizeText.isEmpty());
        QVERIFY(!m_list.message(0).file.name.isEmpty());
    }

    // A jump right after the flow was chosen must not lose the flow's kind.
    void jumpingBeforeTheFlowIsKnown_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("newest") << 0;
        QTest::newRow("a place") << 10;
    }

    void jumpingBeforeTheFlowIsKnown()
    {
        QFETCH(const int, order);
        Flow flow = group(u"f"_s);
        m.apply({FlowSeen{flow}});
        m_list.fill(1, 60, false);
        m_list.model().setFlow(m.ref());
        if (order == 0)
            m_list.model().loadNewest();
        else
            m_list.model().loadAround(order);
        QTRY_VERIFY(m_list.model().isLoaded());
        QCOMPARE(m_list.model().isAtNewest(), order == 0);
        // In a group the author stands over the message: only the flow's kind tells.
        QVERIFY(m_list.decoration(m_list.model().rowCount() - 1).showAuthor);
        m_list.model().loadAround(1);
        QTRY_VERIFY(m_list.model().unreadLineRow() >= 0);
    }

private:
    MessageListFixture m_list;
    StoreFixture &m = m_list.store();
};

MORELIA_TEST(MessageQuotesTest)
#include "tst_messagequotes.moc"
