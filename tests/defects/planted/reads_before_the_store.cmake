# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A list that asks before the store is open gets an empty answer.
set(source models/store/storethreads.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_liststart listsMadeBeforeTheStoreIsOpen")
set(find [==[    , m_reading(std::make_unique<JobQueue>(JobQueue::Start::Held))]==])
set(replace [==[    , m_reading(std::make_unique<JobQueue>())]==])
