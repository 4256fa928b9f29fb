// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/messagelistfixture.h"

using namespace Qt::StringLiterals;

namespace Morelia::Test {

void MessageListFixture::start()
{
    stop();
    m_store.start();
    m_store.apply({UserSeen{user(u"ann"_s, u"Ann"_s)}, FlowSeen{chat()}});
    m_model = std::make_unique<MessageListModel>(m_store.store(), m_clock, nullptr, testWindow);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    // The window decides what is fetched.
    m_tester->setUseFetchMore(false);
}

void MessageListFixture::stop()
{
    m_tester.reset();
    m_model.reset();
}

void MessageListFixture::fill(int first, int last, bool firstSync)
{
    QList<Delta> deltas;
    for (int i = first; i <= last; ++i)
        deltas.append(MessageSeen{Test::message(QString::number(i), i, QString::number(i))});
    deltas.append(RangeKnown{u"f"_s, 0, last});
    m_store.apply(deltas, firstSync);
}

MessageValue MessageListFixture::message(int row) const
{
    return m_model->index(row).data(MessageListModel::MessageRole).value<MessageValue>();
}

MessageDecoration MessageListFixture::decoration(int row) const
{
    return m_model->index(row).data(MessageListModel::DecorationRole).value<MessageDecoration>();
}

} // namespace Morelia::Test
