// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/checkclient.h"

#include "protocol/check/waiting.h"

#include <QJsonDocument>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

// Replies have no limit on the wire: this is far above the replies to the checks.
constexpr quint64 largestReply = quint64{256} * 1024 * 1024;

} // namespace

CheckClient::CheckClient(const QUrl &url, std::chrono::milliseconds patience)
    : m_patience(patience)
{
    m_socket.setMaxAllowedIncomingFrameSize(largestReply);
    m_socket.setMaxAllowedIncomingMessageSize(largestReply);
    // Qt would cut longer messages inside of characters, which a server may refuse.
    m_socket.setOutgoingFrameSize(QWebSocket::maxOutgoingFrameSize());
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_opened = true;
        Q_EMIT changed();
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &CheckClient::take);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, [this] {
        m_replies.append(Reply{.kind = Reply::Kind::Rubbish});
        Q_EMIT changed();
    });
    connect(&m_socket, &QWebSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        m_failed = true;
        // Over TLS the end of TCP may come half a minute after the server's goodbye.
        m_ended = m_ended || (m_opened && error == QAbstractSocket::RemoteHostClosedError);
        Q_EMIT changed();
    });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        m_ended = true;
        Q_EMIT changed();
    });
    m_socket.open(url);
}

CheckClient::~CheckClient()
{
    // ~QWebSocket emits disconnected().
    m_socket.disconnect(this);
    m_socket.abort();
}

void CheckClient::take(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document["meta"_L1]["mtpx"_L1]["push"_L1].toBool())
        ++m_pushes;
    else if (document.isObject())
        m_replies.append(Reply{.kind = Reply::Kind::Json, .json = document.object(), .text = text});
    else
        m_replies.append(Reply{.kind = Reply::Kind::Rubbish, .text = text});
    Q_EMIT changed();
}

bool CheckClient::waitForOpen()
{
    waitUntil(this, &CheckClient::changed, m_patience, [this] { return m_opened || m_failed || m_ended; });
    return m_opened && !m_ended;
}

void CheckClient::post(const QString &text)
{
    if (isOpen())
        m_socket.sendTextMessage(text);
}

void CheckClient::postBinary(const QByteArray &bytes)
{
    if (isOpen())
        m_socket.sendBinaryMessage(bytes);
}

Reply CheckClient::ending() const
{
    if (!m_opened)
        return {.kind = Reply::Kind::NoConnection};
    const int code = m_socket.closeCode();
    // Qt says 1000 for a dropped TCP connection too; a server's own 1000 comes without a failure.
    if (code == QWebSocketProtocol::CloseCodeNormal && (m_failed || m_socket.closeReason().isEmpty()))
        return {.kind = Reply::Kind::Dropped};
    return {.kind = Reply::Kind::Closed, .closeCode = code};
}

Reply CheckClient::next()
{
    waitUntil(this, &CheckClient::changed, m_patience, [this] { return !m_replies.isEmpty() || m_ended; });
    if (!m_replies.isEmpty())
        return m_replies.takeFirst();
    return m_ended || !m_opened ? ending() : Reply{};
}

Reply CheckClient::ask(const QString &text)
{
    if (!waitForOpen())
        return ending();
    post(text);
    return next();
}

Reply CheckClient::askBinary(const QByteArray &bytes)
{
    if (!waitForOpen())
        return ending();
    postBinary(bytes);
    return next();
}

bool CheckClient::waitForPushes(qsizetype count, std::chrono::milliseconds patience)
{
    return waitUntil(this, &CheckClient::changed, patience, [this, count] { return m_pushes >= count; });
}

void CheckClient::flushAndAbort()
{
    while (m_socket.bytesToWrite() > 0 && m_socket.flush()) {}
    m_socket.disconnect(this);
    m_socket.abort();
    m_ended = true;
}

} // namespace Morelia::Check
