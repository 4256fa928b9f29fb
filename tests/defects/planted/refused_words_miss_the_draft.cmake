# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Words that the outbox refused do not come back into the draft.
set(source models/store/flowwriter.cpp)
set(library morelia_store)
set(suite tests_models)
set(tests "tst_storeoutbox aDraftTakesBackWhatWasRefused")
set(find [==[joined(OutboxWriter(m_context).refused(*flow, leaving), draft)]==])
set(replace [==[leaving.isEmpty() ? draft : draft]==])
