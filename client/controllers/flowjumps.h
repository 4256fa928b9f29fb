// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/entities/flow.h"
#include "models/entities/ids.h"
#include "models/entities/message.h"

#include <QDate>
#include <QList>
#include <QObject>

namespace Morelia {

class MessageListModel;
class Store;

//! Jumps from one place of a flow to another, and back. Messages that are not in the list are loaded first.
class FlowJumps : public QObject
{
    Q_OBJECT

public:
    //! Store and list must outlive this.
    FlowJumps(const FlowRef &flow, Store &store, MessageListModel &messages, QObject *parent = nullptr);

    void toNewest();
    void toFirstUnread();
    //! Goes to the first message on or after a day.
    void toDate(const QDate &day);
    //! Goes to the message that a reply answers, where it is here; back() returns to the reply.
    void toOriginal(const LocalId &reply);
    //! Goes to a message.
    void toMessage(const LocalId &message);
    void back();
    bool canGoBack() const { return !m_starts.isEmpty(); }

Q_SIGNALS:
    void canGoBackChanged();
    //! The view shall bring this row to the middle.
    void rowWanted(int row);
    //! The target of a jump could not be read.
    void failed(const Morelia::Error &error);

private:
    void go(OrderKey order);
    void showWanted();
    int rowAt(OrderKey order) const;

    const FlowRef m_flow;
    Store &m_store;
    MessageListModel &m_messages;
    int m_jump = 0;           // counts the jumps: answers to an earlier one are dropped
    OrderKey m_wanted = 0;    // the row to bring to the middle once it is loaded
    QList<OrderKey> m_starts; // from where toOriginal() went, the latest last
};

} // namespace Morelia
