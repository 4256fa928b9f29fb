# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# QWebSocket is left to ask for a proxy by itself, without the host.
set(source protocol/transport/websockettransport.cpp)
set(library morelia_transport)
set(suite tests_protocol)
set(tests "tst_websockettransport proxiesKnowTheHost")
set(find [==[    m_socket.setProxy(QNetworkProxyFactory::proxyForQuery(query).constFirst());]==])
set(replace [==[    Q_UNUSED(query)]==])
