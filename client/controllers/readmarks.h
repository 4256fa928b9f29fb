// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/flow.h"
#include "models/entities/ids.h"
#include "models/entities/message.h"

#include <QObject>

#include <optional>

namespace Morelia {

class FlowHead;
class MessageListModel;
class Store;

//! Marks the seen messages of an open flow as read; the mark never moves back.
class ReadMarks : public QObject
{
    Q_OBJECT

public:
    //! All must outlive this.
    ReadMarks(const FlowRef &flow, Store &store, const FlowHead &head, const MessageListModel &messages,
        QObject *parent = nullptr);

    //! The person looks at the window: only then noteSeen() counts.
    void setActive(bool active) { m_active = active; }
    //! Everything up to this place has been on the screen. A message that waits to be sent stands for all that the
    //! server has placed.
    void noteSeen(OrderKey order);
    //! The newest message has been seen, whether it is in the list or not.
    void markAll();

Q_SIGNALS:
    //! The store has it.
    void marked(Morelia::OrderKey upTo);

private:
    std::optional<OrderKey> newestPlaced() const;
    void markUpTo(OrderKey order);

    const FlowRef m_flow;
    Store &m_store;
    const FlowHead &m_head;
    const MessageListModel &m_messages;
    bool m_active = true;
    OrderKey m_seenUpTo = 0;
};

} // namespace Morelia
