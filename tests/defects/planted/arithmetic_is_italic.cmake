# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# Marks inside of words count: 2*3*4 loses its signs.
set(source models/markup/markupinline.cpp)
set(library morelia_markup)
set(suite tests_models)
set(tests "tst_markup otherTextStaysAsItWas")
set(find [==[        if (kind && !single && m_parts.size() < maxParts && isAmongWords(m_written, {*kind, open.mark, mark}))]==])
set(replace [==[        if (kind && !single && m_parts.size() < maxParts)]==])
