# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Any good answer before an unreadable one makes the client ask again at once.
set(source protocol/session/connection.cpp)
set(library morelia_session)
set(suite tests_protocol)
set(tests "tst_connection contentThatEndsLinksIsNotRepeatedForEver")
set(find [==[    return std::max(delay, m_contentPolicy.nextDelay());]==])
set(replace [==[    return delay;]==])
