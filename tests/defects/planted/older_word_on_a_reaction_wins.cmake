# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# What comes last counts, also where it was said earlier.
set(source models/store/givenreactiontable.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_storereactions theLatestPlaceCounts")
set(find [==[    if (row && order < row->order)
        return false;
]==])
set(replace [==[]==])
