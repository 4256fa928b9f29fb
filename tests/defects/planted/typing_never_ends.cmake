# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Somebody who once wrote a letter writes for ever.
set(source client/sync/livestate.cpp)
set(library morelia_sync)
set(suite tests_client)
set(tests "tst_livestate typingEndsByItself")
set(find [==[w.untilMs <= now;]==])
set(replace [==[w.untilMs < 0 && now > 0;]==])
