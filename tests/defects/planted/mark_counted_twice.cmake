# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A read mark in one batch with messages counts them once more.
set(source models/store/deltawriter.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_storeunread ownOtherDeviceMovesTheReadMark")
set(find [==[        m_merger.noteReadMark(*row);]==])
set(replace [==[        flows.recountUnread(*row);]==])
