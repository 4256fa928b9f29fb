# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# A refused sign-in is tried again whenever the network changes.
set(source client/sync/syncengine.cpp)
set(library morelia_sync)
set(suite tests_client)
set(tests "tst_syncengine whatWasRefusedIsNotTriedAgain")
set(find [==[if (!isRefused())]==])
set(replace [==[if (m_running)]==])
