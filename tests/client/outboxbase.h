// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/sync/outboxsender.h"
#include "tests/client/clientfixture.h"
#include "tests/support/protocol/virtualclock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

//! Base of tests of the outbox: an account with a group, a chat and a channel, and a scripted server.
class OutboxBase : public QObject
{
    Q_OBJECT

protected:
    LocalId enqueue(const QString &text, const QString &flowId = u"g"_s)
    {
        const LocalId id = newLocalId();
        const OutboxItem item = await(m_fixture->store().enqueue(
            m_account, id, SendMessage{.localId = id, .flowId = flowId, .body = text, .replyToId = {}}));
        if (m_sender)
            m_sender->add(item);
        return id;
    }

    void startSender(const RetryPolicy &policy = {})
    {
        m_sender.reset();
        m_handle.reset();
        m_handle = std::make_unique<AdapterHandle>(m_fixture->script.makeAdapter(), m_fixture->network());
        m_sender = std::make_unique<OutboxSender>(m_account, m_fixture->store(), m_clock, *m_handle, policy);
        connect(m_handle.get(), &AdapterHandle::opFinished, m_sender.get(), &OutboxSender::finish);
        connect(m_handle.get(), &AdapterHandle::opSent, m_sender.get(), &OutboxSender::noteSent);
        connect(m_handle.get(), &AdapterHandle::opProgressed, m_sender.get(), &OutboxSender::noteProgress);
        QSignalSpy loaded(m_sender.get(), &OutboxSender::loaded);
        m_sender->load();
        [&] { QTRY_VERIFY(!loaded.isEmpty()); }();
    }

    QStringList submittedTexts() const
    {
        QStringList texts;
        const QList<SendMessage> sends = m_fixture->script.commands<SendMessage>();
        for (const SendMessage &send : sends)
            texts.append(send.body.text);
        return texts;
    }

    DeliveryState stateOf(const LocalId &id)
    {
        const QList<OutboxItem> items = await(m_fixture->store().outbox(m_account));
        for (const OutboxItem &item : items) {
            if (item.opId == id)
                return item.state;
        }
        return DeliveryState::None;
    }

    //! Long enough for the store to be asked again.
    bool passAWhile()
    {
        m_clock.advance(Milliseconds(RetryPolicy().storeAgainMs));
        return true;
    }

    //! Faults that an operation met; time passes until it is met again.
    int metAfterAWhile(StoreOperation operation)
    {
        const int met = m_fixture->faults.met(operation);
        if (met < 2)
            passAWhile();
        return met;
    }

    VirtualClock m_clock;
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<AdapterHandle> m_handle;
    std::unique_ptr<OutboxSender> m_sender;
    AccountId m_account = 0;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_account = m_fixture->addAccountWithFlows();
    }

    void cleanup()
    {
        m_sender.reset();
        m_handle.reset();
        m_fixture.reset();
    }
};

} // namespace Morelia::Test
