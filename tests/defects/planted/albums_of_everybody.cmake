# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# Pictures of several people are shown as those of the first one, where they name the same album.
set(source models/lists/albumvalue.cpp)
set(library morelia_values)
set(suite tests_models)
set(tests "tst_albums whatStandsAlone")
set(find [==[        && a.senderId == b.senderId && a.outgoing]==])
set(replace [==[        && a.outgoing]==])
