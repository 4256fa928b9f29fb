# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Two swapped letters hide what is looked for.
set(source models/text/fuzzymatch.cpp)
set(library morelia_text)
set(suite tests_models)
set(tests "tst_fuzzymatch fits")
set(find [==[wanted[1] == rest.front()]==])
set(replace [==[wanted[1] == wanted.front()]==])
