# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# News that could not be read are asked for again, the same ones, for ever.
set(source protocol/mtp/poller.cpp)
set(library morelia_mtp)
set(suite tests_protocol)
set(tests "tst_mtptoolarge newsThatCannotBeRead")
set(find [==[ && m_timeouts < Link::maxTimeouts && m_unreadable < maxUnreadable)]==])
set(replace [==[ && m_timeouts < Link::maxTimeouts)]==])
