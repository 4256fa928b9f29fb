# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Two rows turn out to be one message, and the reactions of the one that goes are gone.
set(source models/store/messagemerger.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_storebodies aLateOriginalBringsItsReactions")
set(find [==[    ReactionTable(m_context.database).move(other.id, keeper.id);
]==])
set(replace [==[]==])
