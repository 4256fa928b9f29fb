// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/protocol/loopbacktransport.h"
#include "tests/support/protocol/stockjson.h"
#include "tests/support/protocol/virtualclock.h"

#include <QList>

namespace Morelia::Test {

//! A client that sends exactly what it is given and keeps what comes back. It lets virtual time pass only where it says
//! so.
class RawClient final : public QObject
{
    Q_OBJECT

public:
    static constexpr int droppedCode = 1006; //!< TCP ended without a close frame

    RawClient(Peer &server, VirtualClock &clock, Milliseconds step = LoopbackTransport::latency);
    ~RawClient() override;

    //! Connects, or connects again. Takes a moment.
    void open(const QString &target = QStringLiteral("/ws"));
    void close();
    void abort();
    void send(const QByteArray &text) { m_link->send(text); }
    void sendBinary(const QByteArray &bytes) { m_link->sendBinary(bytes); }
    void sendPieces(const QList<QByteArray> &pieces) { m_link->sendPieces(pieces); }
    //! Sends and lets time pass: the reply, or null without one.
    StockJson ask(const QByteArray &text, Milliseconds patience = Milliseconds(100));
    //! The oldest reply that was not taken yet, or null.
    StockJson take();
    QByteArray takeBytes() { return m_replies.isEmpty() ? QByteArray() : m_replies.takeFirst(); }

    bool isOpen() const { return m_isOpen; }
    int waiting() const { return int(m_replies.size()); }
    //! How the server ended the link; 0 while it did not.
    int closeCode() const { return m_closeCode; }
    int pongs() const { return m_pongs; }
    void ping() { m_link->ping(); }

private:
    Peer &m_server;
    VirtualClock &m_clock;
    const Milliseconds m_step;
    std::unique_ptr<LoopbackTransport> m_link;
    QList<QByteArray> m_replies;
    bool m_isOpen = false;
    int m_closeCode = 0;
    int m_pongs = 0;
};

} // namespace Morelia::Test
