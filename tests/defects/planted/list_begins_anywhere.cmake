# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0

# The list takes its rows before it has a size, and Qt puts a later one on top.
set(source qml/flows/FlowList.qml)
set(suite tst_flowlist)
set(tests FlowList::test_theBeginningStandsOnTop)
set(find [==[        when: root.width > 0 && root.height > 0]==])
set(replace [==[        when: true]==])
