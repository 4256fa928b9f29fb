# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Characters that cleaning adds before a paragraph move the words and not their looks.
set(source models/text/bodycleaner.cpp)
set(library morelia_text)
set(suite tests_models)
set(tests "tst_bodyspans spansStayOverTheirWords")
set(find [==[++m_places[i - 1].cleaned;]==])
set(replace [==[break;]==])
