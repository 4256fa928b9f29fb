// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components

//! One row of the timeline: the day and the unread line above, where they belong, then the bubble.
Item {
    id: root

    required property int index
    required property string localId
    required property var order
    required property string senderName
    required property string initials
    required property int colorIndex
    required property bool outgoing
    required property string text
    required property string timeText
    required property real timeMs
    required property int deliveryState
    required property int failureKind
    required property string failureDetail
    required property bool retryable
    required property bool edited
    required property bool deleted
    required property bool groupStart
    required property string dateHeader
    required property bool unreadLine
    //! The line may be drawn where unreadLine asks for it.
    required property bool lineStands
    required property bool showAuthor
    required property real bubbleMaximum
    //! Pixels at the far side that belong to the scroll bar.
    required property real gutter

    //! Wants the menu at a point of an item.
    signal menuRequested(Item place, point at)
    signal retryRequested
    signal dateRequested

    readonly property string spokenState: DeliveryWords.describe(root.deliveryState)
    readonly property real face: Kirigami.Units.gridUnit * 1.8

    implicitHeight: above.height + bubble.implicitHeight
        + (root.groupStart ? Kirigami.Units.largeSpacing : Kirigami.Units.smallSpacing / 2)

    Accessible.role: Accessible.ListItem
    Accessible.focusable: true
    Accessible.name: [
        root.outgoing ? qsTr("You") : root.senderName,
        root.deleted ? qsTr("Message deleted") : root.text,
        root.timeText,
        root.edited && !root.deleted ? qsTr("edited") : "",
        root.spokenState
    ].filter(part => part.length > 0).join(", ")
    Accessible.onPressAction: root.menuRequested(bubble, Qt.point(0, bubble.height))

    Keys.onMenuPressed: root.menuRequested(bubble, Qt.point(0, bubble.height))
    Keys.onReturnPressed: root.menuRequested(bubble, Qt.point(0, bubble.height))
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)) {
            event.accepted = true;
            root.menuRequested(bubble, Qt.point(0, bubble.height));
        }
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.menuRequested(root, point.position)
    }

    TapHandler {
        acceptedDevices: PointerDevice.TouchScreen
        onLongPressed: root.menuRequested(bubble, Qt.point(0, bubble.height))
    }

    Column {
        id: above

        width: parent.width

        Loader {
            width: parent.width
            active: root.dateHeader.length > 0
            visible: active
            sourceComponent: DateHeader {
                text: root.dateHeader
                onClicked: root.dateRequested()
            }
        }

        Loader {
            width: parent.width
            active: root.unreadLine && root.lineStands
            visible: active
            sourceComponent: UnreadLine {}
        }
    }

    Loader {
        anchors.left: parent.left
        anchors.leftMargin: Kirigami.Units.largeSpacing
        anchors.top: bubble.top
        active: !root.outgoing && root.groupStart
        sourceComponent: Avatar {
            initials: root.initials
            colorIndex: root.colorIndex
            diameter: root.face
        }
    }

    Bubble {
        id: bubble

        anchors.bottom: parent.bottom
        anchors.left: root.outgoing ? undefined : parent.left
        anchors.right: root.outgoing ? parent.right : undefined
        anchors.leftMargin: root.face + Kirigami.Units.largeSpacing * 2
        anchors.rightMargin: Kirigami.Units.largeSpacing + root.gutter
        maximumWidth: root.bubbleMaximum
        authorName: root.senderName
        colorIndex: root.colorIndex
        showAuthor: root.showAuthor
        outgoing: root.outgoing
        groupStart: root.groupStart
        deleted: root.deleted
        text: root.text
        timeText: root.timeText
        edited: root.edited
        deliveryState: root.deliveryState
        retryable: root.retryable
        onRetryRequested: root.retryRequested()

        FocusRing {
            anchors.fill: parent
            anchors.margins: -2
            radius: bubble.radius + 2
            shown: root.activeFocus
        }
    }

    Loader {
        anchors.verticalCenter: bubble.verticalCenter
        anchors.left: root.outgoing ? undefined : bubble.right
        anchors.right: root.outgoing ? bubble.left : undefined
        active: hover.hovered
        sourceComponent: IconButton {
            id: actions

            text: qsTr("Message actions")
            icon.name: "overflow-menu"
            focusPolicy: Qt.NoFocus
            onClicked: root.menuRequested(actions, Qt.point(0, actions.height))
        }
    }
}
