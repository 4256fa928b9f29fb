// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/lists/messagelistmodel.h"
#include "tests/models/storefixture.h"
#include "tests/support/protocol/virtualclock.h"

#include <QAbstractItemModelTester>

#include <memory>

namespace Morelia::Test {

//! Rows that the models of these tests hold.
inline constexpr int testWindow = 20;

//! A store with a chat of "me" and "ann", and a model with a small window under its tester.
class MessageListFixture
{
public:
    //! Makes both afresh.
    void start();
    void stop();

    StoreFixture &store() { return m_store; }
    MessageListModel &model() { return *m_model; }
    VirtualClock &clock() { return m_clock; }

    //! Stores messages of Ann with the numbers first … last as text, id and place; nothing is missing up to last.
    void fill(int first, int last, bool firstSync = true);
    //! An empty one for a row that is not there.
    MessageValue message(int row) const;
    MessageDecoration decoration(int row) const;
    QString text(int row) const { return message(row).body.text; }
    QString oldestText() const { return text(m_model->rowCount() - 1); }

private:
    VirtualClock m_clock;
    StoreFixture m_store;
    std::unique_ptr<MessageListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace Morelia::Test
