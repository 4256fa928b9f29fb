# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# The server is asked as if somebody sat there, for hours with nobody at the computer.
set(source protocol/mtp/presence.cpp)
set(library morelia_mtp)
set(suite tests_protocol)
set(tests "tst_mtppace nobodyAtTheComputer")
set(find [==[        if (idle >= after)]==])
set(replace [==[        if (idle >= after && step < 0ms)]==])
