# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A message shows as many lines as its characters allow.
set(source models/text/bodyparts.cpp)
set(library morelia_text)
set(suite tests_models)
set(tests "tst_text beginnings")
set(find [==[            return next;]==])
set(replace [==[            break;]==])
