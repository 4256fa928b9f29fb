# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# Without its accents, and with a plain е for its ё, a word is not found.
set(source models/text/folding.cpp)
set(library morelia_text)
set(suite tests_models)
set(tests "tst_emojitable finds")
set(find [==[        if (!unit.isMark())
]==])
set(replace [==[]==])
