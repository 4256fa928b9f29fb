# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Flows of others are kept, as the stock server shows them.
set(source protocol/mtp/flowbook.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests showsOnlyOwnFlows)
set(daily ON)
set(find [==[ || !flow->memberIds.contains(selfId)]==])
set(replace [==[]==])
