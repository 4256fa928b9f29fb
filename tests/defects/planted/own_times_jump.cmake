# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# An own message takes the server's hour once it is there.
set(source models/store/messagemerger.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_owntime timeOfWritingStays")
set(find [==[    if (known.outgoing)
        next.createdMs = placedTime(next, message.createdMs);
    else if (message.createdMs > 0)]==])
set(replace [==[    if (message.createdMs > 0)]==])
