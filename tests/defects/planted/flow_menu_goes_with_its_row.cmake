# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# The menu of a conversation belongs to its row, and goes when the row goes.
set(source qml/flows/FlowMenu.qml)
set(suite tst_flowmenu)
set(tests "FlowMenu::test_theMenuStaysWithoutItsRow")
set(find [==[        (root.requests ? answers : first).showAt(root.place, root.at);]==])
set(replace [==[        (root.requests ? answers : first).showAt(from, at);]==])
