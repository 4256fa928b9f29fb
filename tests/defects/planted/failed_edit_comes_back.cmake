# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A new edit leaves older ones of its message in the outbox.
set(source models/store/outboxwriter.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_storeedits aNewEditTakesThePlaceOfOlderOnes")
set(find [==[        record.item.superseded = supersede(flow, command);
]==])
set(replace [==[]==])
