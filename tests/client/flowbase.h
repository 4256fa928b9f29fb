// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/flowcontroller.h"
#include "tests/client/clientfixture.h"
#include "tests/support/protocol/virtualclock.h"

#include <QRegularExpression>
#include <QTest>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

//! Base of tests of the open flow: an account with a group, a chat and a channel, and a scripted server.
class FlowBase : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<FlowController> make(const QString &flowId = u"g"_s)
    {
        const FlowRef flow{m_account, flowId};
        auto controller = std::make_unique<FlowController>(flow, m_fixture->store(), m_fixture->accounts(), m_clock,
            std::make_shared<ComposerController>(
                flow, m_fixture->store(), m_fixture->accounts(), m_clock, m_fixture->intake(), *m_emoji));
        [&] { QTRY_VERIFY(!controller->title().isEmpty() && controller->messages()->isLoaded()); }();
        return controller;
    }

    // An empty one where there is no such row.
    static MessageValue messageAt(FlowController &flow, int row)
    {
        return flow.messages()->index(row).data(MessageListModel::MessageRole).value<MessageValue>();
    }

    AdapterScript &script() { return m_fixture->script; }
    SyncEngine &engine() { return *m_fixture->accounts().current(); }

    void goOnline()
    {
        script().enter(SessionState::Online);
        [&] { QTRY_COMPARE(engine().status().state, SessionState::Online); }();
    }

    void deliver(int first, int last, const QString &sender = u"ann"_s)
    {
        QList<Message> messages;
        for (int i = first; i <= last; ++i)
            messages.append(ClientFixture::message(u"r%1"_s.arg(i), i, sender, u"text %1"_s.arg(i)));
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
    }

    //! Warnings that make a test fail.
    QRegularExpression m_unwanted{u".*"_s};
    VirtualClock m_clock;
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<EmojiController> m_emoji;
    AccountId m_account = 0;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(m_unwanted);
        m_fixture = std::make_unique<ClientFixture>();
        m_emoji = std::make_unique<EmojiController>(m_fixture->settings());
        m_account = m_fixture->addAccountWithFlows();
        m_fixture->load();
    }

    void cleanup() { m_fixture.reset(); }
};

} // namespace Morelia::Test
