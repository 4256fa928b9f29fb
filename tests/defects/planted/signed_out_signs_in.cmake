# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# An account that the person has left connects at the next start.
set(source client/sync/syncengine.cpp)
set(library morelia_sync)
set(suite tests_client)
set(tests "tst_syncengine withoutSecretsNothingStarts")
set(find [==[if (m_running || isSignedOut())]==])
set(replace [==[if (m_running)]==])
