# SPDX-FileCopyrightText: 2026 Morelia contributors
# SPDX-License-Identifier: CC0-1.0
#
# A muted conversation counts in the colour of those that want to be seen.
set(source qml/flows/FlowLastLine.qml)
set(suite tst_flowchoices)
set(tests "FlowChoices::test_theBadgeOfAMutedRowIsGrey")
set(find [==[            muted: root.muted
]==])
set(replace [==[]==])
