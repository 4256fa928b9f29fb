// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/notifications/announcer.h"
#include "tests/client/clientfixture.h"
#include "tests/support/protocol/virtualclock.h"

#include <QCoreApplication>
#include <QTest>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

//! What a desktop would show now, and how often something new was shown.
class Shown final : public Notifier
{
public:
    void show(const Notification &notification) override
    {
        single.insert(notification.flow.flowId, notification);
        ++times;
    }
    void withdraw(const FlowRef &flow) override { single.remove(flow.flowId); }
    void showSummary(const QString &title, const QStringList &lines, bool) override
    {
        summary = title + u" | "_s + lines.join(u" | "_s);
        ++times;
    }
    void withdrawSummary() override { summary.clear(); }

    QString of(const QString &flow) const
    {
        const Notification told = single.value(flow);
        return (QStringList{told.title} + told.lines).join(u" | "_s);
    }

    QMap<QString, Notification> single;
    QString summary;
    int times = 0;
};

//! Base of tests of what is told of new messages: two conversations, a channel, and a desktop that remembers.
class AnnouncerBase : public QObject
{
    Q_OBJECT

protected:
    FlowRef ref(const QString &flow) const { return {m_account, flow}; }

    void deliver(const QString &flow, const QString &text, const QString &sender = u"ann"_s)
    {
        ++m_order;
        await(m_fixture->store().apply(m_account,
            ClientFixture::batch({ClientFixture::message(u"r%1"_s.arg(m_order), m_order, sender, text, flow)})));
    }

    // All that the store has answered or told so far is used up: it answers in order, over the event loop.
    void useAnswers()
    {
        await(m_fixture->store().flows());
        QCoreApplication::sendPostedEvents();
    }

    // Everything that arrived is told: after the pause the flow is asked for, its messages, and who is blocked.
    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            useAnswers();
            useAnswers();
            m_clock.advance(Milliseconds(500));
            useAnswers();
            useAnswers();
            useAnswers();
        }
    }

    void choose(const QString &flow, const FlowChange &change) { await(m_fixture->store().choose(ref(flow), change)); }

    void addGroups(int count)
    {
        DeltaBatch batch;
        for (int i = 0; i < count; ++i) {
            Flow flow = group();
            flow.remoteId = u"more%1"_s.arg(i);
            flow.title = u"Group %1"_s.arg(i);
            flow.capabilities = Capability::SendText;
            batch.deltas.append(FlowSeen{flow});
        }
        await(m_fixture->store().apply(m_account, batch));
    }

    VirtualClock m_clock;
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<Shown> m_shown;
    std::unique_ptr<Announcer> m_announcer;
    AccountId m_account = 0;
    OrderKey m_order = 0;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_account = m_fixture->addAccountWithFlows();
        m_fixture->load();
        m_shown = std::make_unique<Shown>();
        m_announcer = std::make_unique<Announcer>(m_fixture->store(), *m_shown, m_clock);
        m_order = 0;
    }

    void cleanup()
    {
        m_announcer.reset();
        m_shown.reset();
        m_fixture.reset();
    }
};

} // namespace Morelia::Test
