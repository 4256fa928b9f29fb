# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# People who were online when the link was lost stay online.
set(source client/sync/syncengine.cpp)
set(library morelia_sync)
set(suite tests_client)
set(tests "tst_livestate itEndsWithTheConnection")
set(find [==[        m_live.clear();]==])
set(replace [==[        {}]==])
