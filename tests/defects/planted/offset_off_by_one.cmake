# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A page of the history begins one place later than it was asked for.
set(source protocol/mtp/historyfetcher.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests historyIsWholeAndInOrder)
set(find [==[? 0 : job.start;]==])
set(replace [==[? 0 : job.start + 1;]==])
