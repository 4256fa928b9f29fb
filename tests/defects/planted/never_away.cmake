# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# The server is asked at the full rate for hours while the computer is not used.
set(source protocol/mtp/presence.cpp)
set(library morelia_mtp)
set(suite tests_protocol)
set(tests "tst_mtppace nobodyAtTheComputer")
set(find [==[        if (idle >= after)]==])
set(replace [==[        if (idle >= after && step < 0ms)]==])
