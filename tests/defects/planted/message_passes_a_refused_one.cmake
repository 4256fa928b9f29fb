# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# Messages behind one that the store refuses are forgotten.
set(source client/controllers/composedqueue.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_composercontroller whatIsRefusedComesBackInOrder")
set(find [==[    for (const Part &part : parts)
        entries.append(part.entry);]==])
set(replace [==[    entries.append(parts.constFirst().entry);]==])
