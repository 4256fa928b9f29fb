# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# Rows of the list end under its scroll bar.
set(source qml/flows/FlowListPane.qml)
set(suite tst_room)
set(tests Room::test_room)
set(find [==[anchors.rightMargin: list.barWidth]==])
set(replace [==[anchors.rightMargin: 0]==])
