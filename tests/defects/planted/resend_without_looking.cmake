# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A command is sent again on the next link, without looking whether it has arrived.
set(source protocol/mtp/requestqueue.cpp)
set(library morelia_mtp)
set(suite exactlyonce)
set(tests cutsAndKillsAtRandom)
set(daily ON)
set(environment MORELIA_RUNS=150)
set(find [==[    m_open = false;
    if (m_inFlight)]==])
set(replace [==[    m_open = false;
    if (m_inFlight && m_inFlight->priority == Priority::User) {
        m_deadline->stop();
        m_waiting.at(size_t(Priority::User)).prepend(*std::exchange(m_inFlight, std::nullopt));
    }
    if (m_inFlight)]==])
