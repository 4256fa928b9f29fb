# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# Text typed before the stored draft has been read replaces it.
set(source client/controllers/draftkeeper.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_composercontroller aLateDraftStandsBeforeWhatWasTyped")
set(find [==[        if (!draft->isEmpty())
            Q_EMIT found(*draft, m_dirty);]==])
set(replace [==[        if (!draft->isEmpty() && !m_dirty)
            Q_EMIT found(*draft, m_dirty);]==])
