# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# An answer given on another device reads nothing here.
set(source models/store/messagemerger.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_storeunread anAnswerFromAnotherDeviceReadsAllAboveIt")
set(find [==[    if (record.outgoing && !isPendingOrder(record.order)]==])
set(replace [==[    if (false && record.outgoing && !isPendingOrder(record.order)]==])
