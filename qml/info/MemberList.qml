// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Components
import Morelia.Controllers

//! The members of a conversation; a click offers what can be done with one.
ListView {
    id: root

    required property FlowController flow
    required property FlowInfo info

    //! The person wants to name this member in the text.
    signal mentionRequested(string userId)

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    model: root.info.members
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Members")

    QQC2.ScrollBar.vertical: QQC2.ScrollBar {
        id: bar

        Accessible.name: qsTr("Scroll the members")
    }

    ActionMenu {
        id: menu

        property string userId

        actions: [
            MenuAction {
                text: qsTr("Message…")
                icon.name: "morelia-chats"
                enabled: !root.info.chat
                onTriggered: root.info.writeTo(menu.userId)
            },
            MenuAction {
                text: qsTr("Mention")
                icon.name: "morelia-mention"
                enabled: root.flow.canWrite
                onTriggered: root.mentionRequested(menu.userId)
            }
        ]
    }

    delegate: MemberRow {
        id: person

        width: root.width - (bar.visible ? bar.width : 0)
        onMenuRequested: at => {
            root.currentIndex = person.index;
            menu.userId = person.userId;
            menu.showAt(person, at);
        }
    }
}
