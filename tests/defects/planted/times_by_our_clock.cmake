# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Times of the server that lie ahead of this computer's clock are dropped.
set(source models/store/messagereader.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_messagelistmodel timesAheadOfOurClockAreShown")
set(find [==[    row.createdMs = plausibleTime(statement.integer(RowCreated));]==])
set(replace [==[    row.createdMs = plausibleTime(statement.integer(RowCreated));
    if (row.createdMs > 1'800'000'000'000) // as the test's clock says
        row.createdMs = 0;]==])
