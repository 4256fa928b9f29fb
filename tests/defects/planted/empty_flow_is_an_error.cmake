# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A link that drops at an empty flow is taken for an error of the network.
set(source protocol/mtp/historyfetcher.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests emptyFlowsAreNoTrouble)
set(daily ON)
set(find [==[>= dropsThatMeanEmpty]==])
set(replace [==[>= 1'000'000]==])
