# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# The server leaves it to Qt how long messages are cut into frames: inside of characters.
set(source server/net/clientsocket.cpp)
set(library morelia_server_lib)
set(suite tests_server)
set(tests "tst_serversockets largeTextsStayWhole")
set(find [==[    m_socket->setOutgoingFrameSize(QWebSocket::maxOutgoingFrameSize());]==])
set(replace [==[]==])
set(daily ON)
