# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# The composer lets go of a text before the store has it.
set(source client/controllers/composercontroller.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_composercontroller theTextStaysUntilTheStoreHasIt")
set(find [==[        words = joined(Body(entry.text), Body(words)).text;]==])
set(replace [==[        words = joined(Body(), Body(words)).text;]==])
