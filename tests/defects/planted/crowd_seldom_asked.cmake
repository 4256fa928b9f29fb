# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A server with many people is asked for news so seldom that a new flow comes late.
set(source protocol/mtp/pollpace.cpp)
set(library morelia_mtp)
set(suite tests_protocol)
set(tests "tst_mtppace newFlowsOnALargeServer")
set(find [==[m_presence.isLooking() ? 0ms : byBytes]==])
set(replace [==[byBytes]==])
