# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A page of the history begins one place later than it was asked for.
set(source protocol/mtp/pageresult.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests historyIsWholeAndInOrder)
set(find [==[? 0 : start;]==])
set(replace [==[? 0 : start + 1;]==])
