# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A colon behind a bracket begins a code of an emoji, also in an address.
set(source models/emoji/codetyping.cpp)
set(library morelia_emoji)
set(suite tests_models)
set(tests "tst_codetyping follows")
set(find [==[return !word.contains("://"_L1) && ]==])
set(replace [==[return ]==])
