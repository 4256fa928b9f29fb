// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/transport/websockettransport.h"

#include "models/base/redactor.h"
#include "protocol/transport/logging.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Morelia {
namespace {

constexpr auto closeDeadline = 5s; // a server that is busy answers a close frame late or never
constexpr int restartCode = 1012;
constexpr qsizetype loggedBytes = 2000;

bool isTlsError(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError
        || error == QAbstractSocket::SslInvalidUserDataError;
}

} // namespace

WebSocketTransport::WebSocketTransport(QObject *parent)
    : Transport(parent)
{
    m_socket.setMaxAllowedIncomingFrameSize(maxIncomingBytes);
    m_socket.setMaxAllowedIncomingMessageSize(maxIncomingBytes);
    // Qt cuts longer messages into frames without looking for the ends of characters, and refuses to read such frames.
    m_socket.setOutgoingFrameSize(QWebSocket::maxOutgoingFrameSize());
    m_closeDeadline.setSingleShot(true);
    m_closeDeadline.setInterval(closeDeadline);

    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_opened = true;
        qCDebug(lcTransport) << "open" << m_socket.requestUrl().toDisplayString();
        Q_EMIT opened();
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        const QByteArray bytes = text.toUtf8();
        qCDebug(lcFrames).noquote() << "<" << redacted(bytes, loggedBytes);
        Q_EMIT textReceived(bytes);
    });
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this,
        [this] { finish({CloseKind::Unusable, 0, u"binary message"_s}); });
    connect(&m_socket, &QWebSocket::pong, this, [this] { Q_EMIT pong(); });
    connect(&m_socket, &QWebSocket::bytesWritten, this, &WebSocketTransport::onBytesWritten);
    connect(&m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsFailed = true;
        if (!errors.isEmpty())
            m_errorText = errors.first().errorString();
    });
    connect(&m_socket, &QWebSocket::errorOccurred, this, &WebSocketTransport::onError);
    connect(&m_socket, &QWebSocket::disconnected, this, &WebSocketTransport::onDisconnected);
    connect(&m_socket, &QWebSocket::aboutToClose, &m_closeDeadline, qOverload<>(&QTimer::start));
    connect(&m_closeDeadline, &QTimer::timeout, this, &WebSocketTransport::onDisconnected);
}

WebSocketTransport::~WebSocketTransport()
{
    abort();
}

void WebSocketTransport::open(const QUrl &url)
{
    m_finished = false;
    if (url.scheme() != "ws"_L1 && url.scheme() != "wss"_L1) {
        finish({CloseKind::Refused, 0, u"not a WebSocket address"_s});
        return;
    }
    QNetworkRequest request(url);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    const bool isSafe = url.scheme() == "wss"_L1;
    if (isSafe && tls.caCertificates().isEmpty())
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates());
    request.setSslConfiguration(tls);
    m_socket.setSslConfiguration(tls);
    // Left to itself QWebSocket asks for a proxy without a host, so exceptions for hosts count for nothing.
    const QNetworkProxyQuery query(url.host(), url.port(isSafe ? 443 : 80), isSafe ? u"https"_s : u"http"_s);
    m_socket.setProxy(QNetworkProxyFactory::proxyForQuery(query).constFirst());
    m_socket.open(request);
}

void WebSocketTransport::send(const QByteArray &text)
{
    if (m_finished || !m_opened)
        return;
    qCDebug(lcFrames).noquote() << ">" << redacted(text, loggedBytes);
    m_unsentBytes += text.size();
    m_socket.sendTextMessage(QString::fromUtf8(text));
}

void WebSocketTransport::ping()
{
    if (!m_finished && m_opened)
        m_socket.ping();
}

void WebSocketTransport::close()
{
    if (m_finished)
        return;
    m_closeRequested = true;
    if (!m_opened) {
        finish({});
        return;
    }
    m_socket.close(QWebSocketProtocol::CloseCodeNormal);
    m_socket.flush();
}

void WebSocketTransport::abort()
{
    m_finished = true;
    m_closeDeadline.stop();
    // ~QWebSocket emits disconnected().
    m_socket.disconnect(this);
    m_socket.abort();
}

// Pings do not count: they leave on a dead link too. Frames and TLS add bytes, so a message may seem to have left a little early.
void WebSocketTransport::onBytesWritten(qint64 bytes)
{
    if (m_finished || m_unsentBytes == 0)
        return;
    m_unsentBytes = std::max<qint64>(0, m_unsentBytes - bytes);
    Q_EMIT sendProgressed(m_unsentBytes);
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    m_failed = true;
    m_tlsFailed = m_tlsFailed || isTlsError(error);
    if (m_errorText.isEmpty())
        m_errorText = m_socket.errorString();
    if (!m_opened)
        finish(refusal());
    // In TLS the other side may say goodbye and wait half a minute for an answer, which Qt does not give, before it ends
    // TCP. Nothing more can come.
    else if (error == QAbstractSocket::RemoteHostClosedError)
        onDisconnected();
}

void WebSocketTransport::onDisconnected()
{
    const int code = m_socket.closeCode();
    if (m_closeRequested)
        finish({});
    else if (!m_opened)
        finish(refusal());
    // A dropped TCP connection shows closeCode() 1000 all the same: the error tells the two apart.
    else if (code == QWebSocketProtocol::CloseCodeNormal && (m_failed || m_socket.closeReason().isEmpty()))
        finish({CloseKind::Dropped, 0, m_errorText});
    // Qt takes the code of a restarting server, 1012, for a mistake of the server's and says so in a reason of its own.
    else if (code == QWebSocketProtocol::CloseCodeProtocolError
        && m_socket.closeReason().startsWith("Invalid close code"_L1))
        finish({CloseKind::GoingAway, restartCode, m_socket.closeReason()});
    else
        finish({closeKindOf(code), code, m_socket.closeReason()});
}

CloseReason WebSocketTransport::refusal() const
{
    const bool tls = m_tlsFailed || isTlsError(m_socket.error());
    return {tls ? CloseKind::Tls : CloseKind::Refused, 0, m_errorText.isEmpty() ? m_socket.errorString() : m_errorText};
}

void WebSocketTransport::finish(const CloseReason &reason)
{
    if (m_finished)
        return;
    abort();
    qCDebug(lcTransport) << "closed" << int(reason.kind) << reason.code << reason.detail;
    Q_EMIT closed(reason);
}

} // namespace Morelia
