// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/serveraddress.h"

#include "protocol/transport/transport.h"

#include <QHostAddress>

namespace Morelia::Mtp {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxAddressChars = 1'000;
constexpr int stockPort = 8'000;
constexpr int builtInPort = 8'090;

QUrl withSchemeAndPort(QUrl url, QLatin1StringView scheme, int port)
{
    url.setScheme(scheme);
    url.setPort(port);
    return url;
}

// The scheme in the notation of WebSockets; empty for one that cannot lead to a server.
QString webSocketScheme(const QString &scheme)
{
    if (scheme == "wss"_L1 || scheme == "https"_L1)
        return u"wss"_s;
    if (scheme == "ws"_L1 || scheme == "http"_L1)
        return u"ws"_s;
    return {};
}

QString bracketed(const QString &host)
{
    const QHostAddress address(host);
    return address.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + host + u']' : host;
}

} // namespace

std::optional<ServerAddress> ServerAddress::parse(const QString &text)
{
    QString rest = text.trimmed();
    if (rest.isEmpty() || rest.size() > maxAddressChars)
        return std::nullopt;
    ServerAddress address;
    const qsizetype schemeEnd = rest.indexOf("://"_L1);
    QString scheme = u"wss"_s;
    if (schemeEnd >= 0) {
        scheme = webSocketScheme(rest.first(schemeEnd).toLower());
        rest = rest.sliced(schemeEnd + 3);
        address.m_schemeGiven = true;
    }
    const qsizetype slash = rest.indexOf(u'/');
    // A login may be a mail address: the last @ before the path counts.
    const qsizetype at = rest.first(slash < 0 ? rest.size() : slash).lastIndexOf(u'@');
    if (at >= 0) {
        address.m_login = rest.first(at);
        rest = rest.sliced(at + 1);
    }
    const QUrl url(scheme + "://"_L1 + bracketed(rest), QUrl::StrictMode);
    if (scheme.isEmpty() || !url.isValid() || url.host().isEmpty() || url.port() == 0 || url.hasQuery()
        || url.hasFragment())
        return std::nullopt;
    address.m_url = url;
    if (url.path().isEmpty() || url.path() == "/"_L1)
        address.m_url.setPath(u"/ws"_s);
    address.addCandidates();
    return address;
}

void ServerAddress::addCandidates()
{
    if (m_schemeGiven) {
        m_candidates = {m_url};
        return;
    }
    const int port = m_url.port();
    if (isLoopback(m_url)) {
        if (port > 0) {
            m_candidates = {withSchemeAndPort(m_url, "ws"_L1, port), withSchemeAndPort(m_url, "wss"_L1, port)};
            return;
        }
        m_candidates = {withSchemeAndPort(m_url, "ws"_L1, builtInPort), withSchemeAndPort(m_url, "ws"_L1, stockPort)};
        return;
    }
    // -1 is the scheme's own port.
    const QList<int> ports = port > 0 ? QList<int>{port} : QList<int>{-1, stockPort};
    for (const QLatin1StringView scheme : {"wss"_L1, "ws"_L1}) {
        for (const int candidatePort : ports)
            m_candidates.append(withSchemeAndPort(m_url, scheme, candidatePort));
    }
}

QString ServerAddress::nameOf(const QUrl &url)
{
    const QString host = bracketed(url.host());
    return url.port() > 0 ? host + u':' + QString::number(url.port()) : host;
}

} // namespace Morelia::Mtp
