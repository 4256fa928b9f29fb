# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# Messages of a muted conversation are told all the same.
set(source client/notifications/announcer.cpp)
set(library morelia_notifications)
set(suite tests_client)
set(tests "tst_announcerrules aMutedFlowIsNotTold")
set(find [==[    return row.unread > 0 && !row.choices.isMuted(m_clock.wallMs())]==])
set(replace [==[    return row.unread > 0]==])
