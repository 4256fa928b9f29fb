# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A reply in parts goes on at a second, not at a place within it: the rest of that second comes again for ever.
set(source server/storage/messagetable.cpp)
set(library morelia_server_lib)
set(suite tests_server)
set(tests "tst_serverupdates partsEndWithinASecond")
set(find [==[{user, place.time, user, place.time, place.time, place.id, limit});]==])
set(replace [==[{user, place.time, user, place.time, place.time, 0, limit});]==])
