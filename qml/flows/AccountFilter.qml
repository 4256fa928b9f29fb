// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Which account's conversations are in the list: all, or those of one.
Flow {
    id: root

    required property AccountsModel accounts
    required property FlowListModel flows

    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Accounts in the list")

    AccountChip {
        text: qsTr("All accounts")
        chosen: root.flows.shownAccount === 0
        onClicked: root.flows.shownAccount = 0
    }

    Repeater {
        model: root.accounts

        AccountChip {
            id: one

            required property real accountId
            required property string label
            required property int color
            required connection

            width: Math.min(implicitWidth, root.width)
            text: one.label
            stripe: NamePalette.fill(one.color)
            chosen: root.flows.shownAccount === one.accountId
            onClicked: root.flows.shownAccount = one.accountId
        }
    }
}
