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
    //! There is no room for the accounts: one button says that some are hidden, and shows them again.
    required property bool facesOnly

    readonly property bool filtered: root.flows.shownAccount !== 0
    //! Unread messages that the filter hides.
    readonly property int hiddenUnread: root.filtered ? root.flows.totalUnread - (root.flows.unreadByAccount[root.flows.shownAccount] ?? 0) : 0

    visible: root.accounts.count > 1 && (!root.facesOnly || root.filtered)
    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Accounts in the list")

    IconButton {
        id: showAll

        visible: root.facesOnly
        text: root.hiddenUnread > 0 ? qsTr("Show all accounts, %n unread", "", root.hiddenUnread) : qsTr("Show all accounts")
        icon.name: "view-filter"
        onClicked: root.flows.shownAccount = 0

        CountBadge {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            count: root.hiddenUnread
            maximumWidth: showAll.width
        }
    }

    AccountChip {
        visible: !root.facesOnly
        text: qsTr("All accounts")
        chosen: !root.filtered
        unread: root.hiddenUnread
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

            visible: !root.facesOnly
            width: Math.min(implicitWidth, root.width)
            text: one.label
            stripe: NamePalette.fill(one.color)
            chosen: root.flows.shownAccount === one.accountId
            unread: root.flows.unreadByAccount[one.accountId] ?? 0
            onClicked: root.flows.shownAccount = one.accountId
        }
    }
}
