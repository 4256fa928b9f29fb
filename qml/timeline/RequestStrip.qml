// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! In place of the composer where a stranger asks for a conversation: who it is, how often, and the answers.
FocusScope {
    id: root

    required property FlowController flow
    //! Pixels that stay free at both ends.
    property real startRoom: 0
    property real endRoom: 0

    signal answered(int answer)

    readonly property bool blocked: root.flow.request === FlowController.Blocked
    readonly property bool asking: root.flow.request === FlowController.Asking

    implicitHeight: separator.height + content.implicitHeight + Kirigami.Units.largeSpacing * 2
    activeFocusOnTab: false
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Request")

    Rectangle {
        anchors.fill: parent
        color: Kirigami.Theme.backgroundColor
    }

    Kirigami.Separator {
        id: separator

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Kirigami.Units.largeSpacing
        anchors.leftMargin: root.startRoom + Kirigami.Units.largeSpacing
        anchors.rightMargin: root.endRoom + Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.smallSpacing

        SafeText {
            Layout.fillWidth: true
            text: root.flow.requestText
            font.weight: Font.Medium
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
        }

        CaptionText {
            Layout.fillWidth: true
            text: root.blocked ? qsTr("Nobody learns of your answer. Their conversations come back when you unblock them.")
                : qsTr("Nobody learns of your answer. Pictures are not shown until you accept.")
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
        }

        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Kirigami.Units.smallSpacing
            spacing: Kirigami.Units.largeSpacing

            // The one that changes least comes first, the hardest last.
            PushButton {
                width: Math.min(implicitWidth, parent.width)
                visible: root.asking
                text: qsTr("Decline")
                explanation: qsTr("Hides all that this person asks for. They may ask again after a day. The settings show it again.")
                onClicked: root.answered(FlowActions.Decline)
            }

            PushButton {
                width: Math.min(implicitWidth, parent.width)
                primary: true
                text: root.blocked ? qsTr("Unblock") : qsTr("Accept")
                onClicked: root.answered(FlowActions.Accept)
            }

            PushButton {
                width: Math.min(implicitWidth, parent.width)
                visible: !root.blocked
                text: qsTr("Block")
                explanation: qsTr("Hides this person’s conversations and requests until you unblock them in the settings.")
                onClicked: root.answered(FlowActions.Block)
            }
        }
    }
}
