// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/protocol/stockdouble.h"

#include <QTcpServer>
#include <QWebSocketServer>

class QWebSocket;

namespace Morelia::Test {

//! The stock double behind real sockets on 127.0.0.1, on the thread that makes it; needs an event loop. The double and
//! the clock must outlive it.
class StockServer final : public QObject
{
    Q_OBJECT

public:
    StockServer(StockDouble &server, Clock &clock, QObject *parent = nullptr);
    ~StockServer() override;

    //! Listens; 0 takes a free port. False when the port is taken.
    bool listen(quint16 port = 0);
    quint16 port() const { return m_gate.serverPort(); }
    QUrl url() const;
    //! Longer messages leave in frames of so many bytes, cut wherever that falls, also inside of a character. A stock
    //! server never does it; servers made with Qt do.
    void cutFrames(quint64 bytes) { m_frameBytes = bytes; }
    //! Stops to listen and ends in order, as the server's stack does it.
    void shutDown();
    //! Stops to listen and ends every link without a word, as a killed process does. listen() starts again.
    void kill();

private:
    void look(QTcpSocket *socket);
    void welcome(QWebSocket *socket);
    void end(QWebSocket *socket, const CloseReason &reason);

    StockDouble &m_server;
    Clock &m_clock;
    QTcpServer m_gate;
    QWebSocketServer m_handshakes;
    QHash<QWebSocket *, LoopbackTransport *> m_links;
    quint64 m_frameBytes;
};

} // namespace Morelia::Test
