# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Own ids are not read from what comes back, so own messages are strangers.
set(source protocol/mtp/translator.cpp)
set(library morelia_mtp)
set(suite exactlyonce)
set(tests cutsAndKillsAtRandom)
set(daily ON)
set(environment MORELIA_RUNS=150)
set(find [==[message.localId = envelope.localId;]==])
set(replace [==[message.localId.clear();]==])
