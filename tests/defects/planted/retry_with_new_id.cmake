# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A message that is sent again gets a new id of its own.
set(source client/sync/outboxsender.cpp)
set(library morelia_sync)
set(suite exactlyonce)
set(tests cutsAndKillsAtRandom)
set(environment MORELIA_RUNS=150)
set(find [==[        m_adapter.submit(opId, it->item.command);]==])
set(replace [==[        Command command = it->item.command;
        if (auto *message = std::get_if<SendMessage>(&command); message && it->item.attempts > 1)
            message->localId = newLocalId();
        m_adapter.submit(opId, command);]==])
