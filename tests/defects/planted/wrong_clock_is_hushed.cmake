# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A clock that is off is not told.
set(source client/controllers/connectioncontroller.cpp)
set(library morelia_controllers)
set(suite tests_client)
set(tests "tst_appcontroller aWrongClockIsSaid")
set(find [==[        return clockText();]==])
set(replace [==[        return {};]==])
