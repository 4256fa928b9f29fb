# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A command that breaks the link each time is tried for ever.
set(source protocol/mtp/reconciler.cpp)
set(library morelia_mtp)
set(suite contract)
set(tests poisonIsSetAside)
set(daily ON)
set(find [==[if (m_drops.isPoison(op.opId))]==])
set(replace [==[if (m_drops.isPoison({}))]==])
