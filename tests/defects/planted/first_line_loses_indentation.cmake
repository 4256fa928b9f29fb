# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# White space goes from both ends of what is sent.
set(source models/text/cleaning.cpp)
set(library morelia_text)
set(suite tests_models)
set(tests "tst_text outgoing")
set(find [==[    return text.first(text.crend() - last);]==])
set(replace [==[    return text.trimmed();]==])
