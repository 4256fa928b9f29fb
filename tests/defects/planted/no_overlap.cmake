# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# The next question begins a second after the last answer.
set(source protocol/mtp/newstranslator.cpp)
set(library morelia_mtp)
set(suite exactlyonce)
set(tests cutsAndKillsAtRandom)
set(environment MORELIA_RUNS=150)
set(find [==[const qint64 next = dataTime - FlowBook::overlapSeconds;]==])
set(replace [==[const qint64 next = dataTime + 1;]==])
