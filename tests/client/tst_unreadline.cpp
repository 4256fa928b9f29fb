// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowcontroller.h"
#include "tests/client/clientfixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! The line above messages that came while the person looked elsewhere.
class UnreadLineTest : public QObject
{
    Q_OBJECT

    void deliver(int first, int last)
    {
        QList<Message> messages;
        for (int i = first; i <= last; ++i)
            messages.append(ClientFixture::message(u"r%1"_s.arg(i), i, u"ann"_s, u"text %1"_s.arg(i)));
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
        [&] { QTRY_COMPARE(newest(), last); }();
    }

    OrderKey newest() const { return m_flow && list().rowCount() > 0 ? list().message(0).order : 0; }

    MessageListModel &list() const { return *m_flow->messages(); }

    // The message under the line; 0 without one.
    OrderKey line() const
    {
        const int row = list().unreadLineRow();
        return row < 0 ? 0 : list().message(row).order;
    }

    void see(OrderKey order)
    {
        m_flow->markSeen(order);
        [&] { QTRY_COMPARE(m_flow->unread(), 0); }();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_emoji = std::make_unique<EmojiController>(m_fixture->settings());
        m_account = m_fixture->addAccountWithFlows();
        m_fixture->load();
        const FlowRef flow{m_account, u"g"_s};
        m_flow = std::make_unique<FlowController>(flow, m_fixture->store(), m_fixture->accounts(), m_clock,
            std::make_shared<ComposerController>(
                flow, m_fixture->store(), m_fixture->accounts(), m_clock, m_fixture->intake(), *m_emoji));
        QTRY_VERIFY(list().isLoaded());
        deliver(1, 3);
        see(3);
        QCOMPARE(line(), 0);
    }

    void cleanup()
    {
        m_flow.reset();
        m_fixture.reset();
    }

    void standsAboveTheFirstThatCameMeanwhile()
    {
        QSignalSpy moved(&list(), &MessageListModel::unreadLineMoved);
        m_flow->setActive(false);
        deliver(4, 4);
        QTRY_COMPARE(line(), 4);
        deliver(5, 6);
        QCOMPARE(line(), 4);
        m_flow->setActive(true);
        see(6);
        // It stays until the flow is left, whatever comes while one looks.
        deliver(7, 7);
        see(7);
        QCOMPARE(line(), 4);
        QCOMPARE(moved.size(), 1);
    }

    void movesWithEachAbsence()
    {
        for (const int order : {4, 5}) {
            m_flow->setActive(false);
            deliver(order, order);
            QTRY_COMPARE(line(), order);
            m_flow->setActive(true);
            see(order);
        }
    }

    void staysAboveWhatWasNeverSeen()
    {
        m_flow->setActive(false);
        deliver(4, 4);
        QTRY_COMPARE(line(), 4);
        // Back, but not long enough to see it.
        m_flow->setActive(true);
        m_flow->setActive(false);
        deliver(5, 5);
        await(m_fixture->store().flows());
        QCOMPARE(line(), 4);
    }

    void nothingMovesWhileOneLooks()
    {
        deliver(4, 4);
        await(m_fixture->store().flows());
        QCOMPARE(line(), 0);
    }

private:
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<EmojiController> m_emoji;
    VirtualClock m_clock;
    std::unique_ptr<FlowController> m_flow;
    AccountId m_account = 0;
};

MORELIA_TEST(UnreadLineTest)
#include "tst_unreadline.moc"
