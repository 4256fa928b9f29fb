# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# The person comes back to the computer, but the long wait of their absence goes on.
set(source protocol/mtp/poller.cpp)
set(library morelia_mtp)
set(suite tests_protocol)
set(tests "tst_mtppace comesBackToTheComputer")
set(find [==[    if (!m_timer->isActive())
        return;]==])
set(replace [==[    if (m_pace.next() > 0ms)
        return;]==])
