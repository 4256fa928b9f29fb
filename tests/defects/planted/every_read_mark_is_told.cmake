# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A thousand messages that scroll by are a thousand read marks for the server.
set(source client/sync/readmarknotes.cpp)
set(library morelia_sync)
set(suite tests_client)
set(tests "tst_livestate readMarksOvertakeAndReplaceEachOther")
set(find [==[mark.onTheWay != 0 || ]==])
set(replace [==[]==])
