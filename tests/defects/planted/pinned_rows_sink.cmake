# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# The order of the pins is looked at before whether there is one.
set(source models/lists/floworder.cpp)
set(library morelia_lists)
set(suite tests_models)
set(tests "tst_flowlistchoices pinnedRowsStandOnTop")
set(find [==[    if (a.choices.isPinned() != b.choices.isPinned())
        return a.choices.isPinned();
]==])
set(replace [==[]==])
