# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# An edit that is refused stays, though a later one stands.
set(source models/store/outboxwriter.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_storeedits whatIsOnItsWayIsNotSuperseded")
set(find [==[(record->item.command) || isSuperseded(*record)) {]==])
set(replace [==[(record->item.command)) {]==])
