// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/rawclient.h"

namespace Morelia::Test {

RawClient::RawClient(Peer &server, VirtualClock &clock, Milliseconds step)
    : m_server(server)
    , m_clock(clock)
    , m_step(step)
{}

RawClient::~RawClient() = default;

void RawClient::open(const QString &target)
{
    m_replies.clear();
    m_closeCode = 0;
    m_isOpen = false;
    m_link = std::make_unique<LoopbackTransport>(m_server, m_clock, m_step);
    connect(m_link.get(), &Transport::opened, this, [this] { m_isOpen = true; });
    connect(m_link.get(), &Transport::textReceived, this, [this](const QByteArray &text) { m_replies.append(text); });
    connect(m_link.get(), &Transport::pong, this, [this] { ++m_pongs; });
    connect(m_link.get(), &Transport::closed, this, [this](const CloseReason &reason) {
        m_isOpen = false;
        m_closeCode = reason.code == 0 ? droppedCode : reason.code;
    });
    m_link->open(QUrl(QStringLiteral("ws://127.0.0.1") + target));
    m_clock.advance(2 * m_step);
}

void RawClient::close()
{
    m_link->close();
    m_isOpen = false;
}

void RawClient::abort()
{
    m_link->abort();
    m_isOpen = false;
}

StockJson RawClient::ask(const QByteArray &text, Milliseconds patience)
{
    send(text);
    m_clock.advance(patience);
    return take();
}

StockJson RawClient::take()
{
    const auto parsed = StockJson::parse(takeBytes());
    const auto *json = std::get_if<StockJson>(&parsed);
    return json ? *json : StockJson();
}

} // namespace Morelia::Test
