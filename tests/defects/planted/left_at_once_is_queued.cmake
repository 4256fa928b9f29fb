# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A command that left at once counts as queued after a crash, and is sent again.
set(source models/store/outboxwriter.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_storeoutbox whatLeavesAtOnceIsUnknownAfterACrash")
set(find [==[        record.item.state = DeliveryState::Sending;
        record.item.attempts = 1;]==])
set(replace [==[        record.item.attempts = 1;]==])
