// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/flowlistmodel.h"
#include "models/lists/messagelistmodel.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"
#include "tests/support/storefaults.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! The list of flows has requests of strangers apart.
class FlowListRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { warmUpModelTester(); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_order = 0;
        m.start();
        m.setOptions({.fault = m_faults.hook()});
        QCOMPARE(m.reopen(), StoreHealth::Good);
        m_model = std::make_unique<FlowListModel>(m.store(), m_clock);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(m_model->isLoaded());
        QCOMPARE(m_model->requestCount(), 0);
        m.apply({FlowSeen{chat()}});
        await(m.store().apply(m.account(), {{}, {{u"account"_s, u""_s, u"1"_s}}}));
        QTRY_COMPARE(ids(), QStringList{u"f"_s});
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_faults.clear();
    }

    void requestsHaveAListOfTheirOwn()
    {
        QSignalSpy changed(m_model.get(), &FlowListModel::requestsChanged);
        // Without any there is nothing to go to.
        m_model->setInRequests(true);
        QVERIFY(!m_model->isInRequests());
        ask({u"eve"_s, u"mallory"_s});
        QTRY_COMPARE(m_model->requestCount(), 2);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(ids(), QStringList{u"f"_s});
        QCOMPARE(m_model->totalUnread(), 0);
        QVERIFY(m_model->unreadByAccount().isEmpty());
        QVERIFY(!m_model->nextUnread(1).isValid());
        m_model->setInRequests(true);
        QCOMPARE(ids(), (QStringList{u"mallory"_s, u"eve"_s}));
        QCOMPARE(m_model->totalUnread(), 0);
        // What others ask the list for, the switcher for one, has no requests.
        QCOMPARE(m_model->all().size(), 1);
        m.apply({MessageSeen{from(u"f"_s, u"ann"_s)}});
        QTRY_COMPARE(m_model->totalUnread(), 1);
        QCOMPARE(m_model->nextUnread(1), m.ref());
        QCOMPARE(ids().size(), 2);
        m_model->setInRequests(false);
        QCOMPARE(ids(), QStringList{u"f"_s});
    }

    void aNewRequestComesIntoTheOpenList()
    {
        ask({u"eve"_s});
        QTRY_COMPARE(m_model->requestCount(), 1);
        m_model->setInRequests(true);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        ask({u"mallory"_s});
        QTRY_COMPARE(ids(), (QStringList{u"mallory"_s, u"eve"_s}));
        QCOMPARE(reset.size(), 0);
    }

    void theLastAnswerLeadsBack()
    {
        ask({u"eve"_s, u"mallory"_s});
        QTRY_COMPARE(m_model->requestCount(), 2);
        m_model->setInRequests(true);
        QSignalSpy left(m_model.get(), &FlowListModel::inRequestsChanged);
        await(m.store().answer(m.ref(u"mallory"_s), RequestAnswer::Decline));
        QTRY_COMPARE(ids(), QStringList{u"eve"_s});
        QCOMPARE(left.size(), 0);
        await(m.store().answer(m.ref(u"eve"_s), RequestAnswer::Accept));
        QTRY_COMPARE(left.size(), 1);
        QVERIFY(!m_model->isInRequests());
        QTRY_COMPARE(ids(), (QStringList{u"eve"_s, u"f"_s}));
        QCOMPARE(m_model->totalUnread(), 1);
    }

    void blockedChatsLeaveTheList()
    {
        ask({u"eve"_s});
        await(m.store().answer(m.ref(u"eve"_s), RequestAnswer::Accept));
        QTRY_COMPARE(ids().size(), 2);
        QVERIFY(m.change(u"UPDATE flow SET request = 1 WHERE remote_id = 'eve'"_s));
        m_model.reset();
        m_tester.reset();
        QCOMPARE(m.reopen(), StoreHealth::Good);
        m_model = std::make_unique<FlowListModel>(m.store(), m_clock);
        QTRY_COMPARE(m_model->requestCount(), 1);
        await(m.store().answer(m.ref(u"eve"_s), RequestAnswer::Block));
        QTRY_COMPARE(m_model->requestCount(), 0);
        QTRY_COMPARE(ids(), QStringList{u"f"_s});
    }

    void oneDoorAtATime()
    {
        ask({u"eve"_s});
        m.apply({FlowSeen{group(u"old"_s)}});
        await(m.store().choose(m.ref(u"old"_s), {.archived = true}));
        QTRY_COMPARE(m_model->archivedCount(), 1);
        QTRY_COMPARE(m_model->requestCount(), 1);
        m_model->setInArchive(true);
        QCOMPARE(ids(), QStringList{u"old"_s});
        m_model->setInRequests(true);
        QVERIFY(!m_model->isInArchive());
        QCOMPARE(ids(), QStringList{u"eve"_s});
        m_model->setInArchive(true);
        QVERIFY(!m_model->isInRequests());
        QCOMPARE(ids(), QStringList{u"old"_s});
        QCOMPARE(m_model->all().size(), 2);
    }

    void requestsAreOfTheShownAccount()
    {
        const AccountId other = await(m.store().addAccount(sampleAccount()));
        ask({u"eve"_s});
        QTRY_COMPARE(m_model->requestCount(), 1);
        m_model->setShownAccount(other);
        QTRY_COMPARE(m_model->requestCount(), 0);
        m_model->setShownAccount(m.account());
        QTRY_COMPARE(m_model->requestCount(), 1);
    }

    //! Of what has nothing to do with them they are not read again.
    void ordinaryNewsReadsNoRequests()
    {
        ask({u"eve"_s});
        QTRY_COMPARE(m_model->requestCount(), 1);
        const int before = m_faults.called(StoreOperation::Requests);
        m.apply({MessageSeen{from(u"f"_s, u"ann"_s)}});
        QTRY_COMPARE(m_model->totalUnread(), 1);
        QCOMPARE(m_faults.called(StoreOperation::Requests), before);
        m.apply({MessageSeen{from(u"eve"_s, u"eve"_s)}});
        QTRY_COMPARE(m_faults.called(StoreOperation::Requests), before + 1);
        // Nor of one that has not said a word.
        Flow silent = chat();
        silent.remoteId = u"mallory"_s;
        silent.memberIds = {u"mallory"_s, u"me"_s};
        m.apply({FlowSeen{silent}});
        QTRY_COMPARE(m_faults.called(StoreOperation::Requests), before + 2);
        QCOMPARE(m_model->requestCount(), 1);
    }

    void aFailedReadIsSaidAndRepeated()
    {
        m_faults.fail(StoreOperation::Requests, ErrorKind::Busy);
        ask({u"eve"_s});
        QTRY_VERIFY(!m_model->errorText().isEmpty());
        QCOMPARE(m_model->requestCount(), 0);
        m_faults.clear();
        m_model->retry();
        QTRY_COMPARE(m_model->requestCount(), 1);
        QCOMPARE(m_model->errorText(), QString());
    }

    //! A stranger's pictures wait until they are asked for.
    void heldPicturesAreFiles()
    {
        Message words = from(u"f"_s, u"ann"_s);
        words.attachments = {
            {.kind = AttachmentKind::Picture, .name = u"a.png"_s, .mime = {}, .size = 100, .cacheKey = u"key"_s}};
        m.apply({MessageSeen{words}});
        MessageListModel messages(m.store(), m_clock);
        messages.setPicturesHeld(true);
        messages.setFlow(m.ref());
        QTRY_COMPARE(messages.rowCount(), 1);
        QCOMPARE(messages.message(0).kind(), MessageKind::File);
        QVERIFY(messages.message(0).hasReadableFile());
        QSignalSpy changed(&messages, &QAbstractItemModel::dataChanged);
        messages.setPicturesHeld(false);
        QCOMPARE(messages.message(0).kind(), MessageKind::Picture);
        QCOMPARE(changed.size(), 1);
    }

private:
    QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids.append(m_model->at(row).ref.flowId);
        return ids;
    }
    Message from(const QString &flow, const QString &sender)
    {
        ++m_order;
        Message one = message(u"m%1"_s.arg(m_order), m_order, u"text"_s, sender);
        one.flowId = flow;
        one.createdMs += qint64{m_order} * 1000;
        return one;
    }
    //! Chats of strangers, each with a message.
    void ask(const QStringList &strangers)
    {
        for (const QString &stranger : strangers) {
            Flow flow = chat();
            flow.remoteId = stranger;
            flow.ownerId = stranger;
            flow.memberIds = {stranger, u"me"_s};
            m.apply({FlowSeen{flow}, MessageSeen{from(stranger, stranger)}});
        }
    }

    VirtualClock m_clock;
    StoreFaults m_faults; // outlives the store
    StoreFixture m;
    std::unique_ptr<FlowListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    int m_order = 0;
};

MORELIA_TEST(FlowListRequestsTest)
#include "tst_flowlistrequests.moc"
