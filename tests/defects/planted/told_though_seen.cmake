# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# What an active window shows is told all the same.
set(source client/notifications/announcer.cpp)
set(library morelia_notifications)
set(suite tests_client)
set(tests "tst_announcer whatAnActiveWindowShowsIsNotTold")
set(find [==[        if (it.key() != m_shown)
            m_arrived.insert(it.key());]==])
set(replace [==[        m_arrived.insert(it.key());]==])
