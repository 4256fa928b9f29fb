// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Controllers

//! How long nothing shall be told of a conversation.
ActionMenu {
    id: root

    required property FlowActions flowActions
    property real accountId: 0
    property string flowId

    actions: [
        MenuAction {
            text: qsTr("Mute for 1 hour")
            icon.name: "notifications-disabled"
            onTriggered: root.flowActions.mute(root.accountId, root.flowId, FlowActions.Hour)
        },
        MenuAction {
            text: qsTr("Mute until tomorrow, 08:00")
            icon.name: "notifications-disabled"
            onTriggered: root.flowActions.mute(root.accountId, root.flowId, FlowActions.UntilMorning)
        },
        MenuAction {
            text: qsTr("Mute for good")
            icon.name: "notifications-disabled"
            onTriggered: root.flowActions.mute(root.accountId, root.flowId, FlowActions.ForGood)
        }
    ]
}
