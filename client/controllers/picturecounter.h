// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/flow.h"
#include "models/lists/readretry.h"
#include "models/store/sharedpage.h"

#include <QObject>

namespace Morelia {

class Store;

//! Counts the pictures of a flow, and those of them that are newer than a place: a part of a long flow at a time. A failed
//! read is repeated until it succeeds.
class PictureCounter : public QObject
{
    Q_OBJECT

public:
    //! Store and clock must outlive this.
    PictureCounter(const FlowRef &flow, Store &store, Clock &clock, QObject *parent = nullptr);

    //! Counts anew: counted() follows.
    void count(OrderKey place);
    //! Nobody wants to know any more.
    void stop();
    OrderKey place() const { return m_place; }
    int newer() const { return m_newer; }
    int total() const { return m_newer + m_rest; }
    //! Why it cannot be counted at the moment, in words; empty when it can.
    QString errorText() const { return m_retry.errorText(); }

Q_SIGNALS:
    void counted();
    void errorChanged();

private:
    void read();
    void take(const PictureCount &part);

    const FlowRef m_flow;
    Store &m_store;
    ReadRetry m_retry;
    OrderKey m_place = 0;
    OrderKey m_next = 0;    // read on before it
    bool m_isAbove = false; // those that are newer are being counted
    int m_newer = 0;
    int m_rest = 0;
    quint64 m_turn = 0; // answers to an earlier question are late
};

} // namespace Morelia
