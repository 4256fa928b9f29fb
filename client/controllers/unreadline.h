// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"

#include <QObject>

namespace Morelia {

class MessageListModel;
class Store;

//! Moves the unread line of an open flow above the first message that came while the person looked elsewhere.
class UnreadLine : public QObject
{
    Q_OBJECT

public:
    //! Both must outlive this.
    UnreadLine(const FlowRef &flow, Store &store, MessageListModel &messages, QObject *parent = nullptr);

    //! The person looks at the window, or does not any more.
    void setActive(bool active);

private:
    void move();

    const FlowRef m_flow;
    Store &m_store;
    MessageListModel &m_messages;
    bool m_active = true;
    bool m_moved = false; // during this absence
};

} // namespace Morelia
