// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! One flow in the list: face, title, last line, time and what is unread.
T.AbstractButton {
    id: root

    required property int index
    required property var accountId
    required property string flowId
    required property int kind
    required property string title
    required property string initials
    required property int colorIndex
    required property string picture
    required property string lastText
    required property string lastSender
    required property bool lastOutgoing
    required property bool lastDeleted
    required property int lastState
    required property string timeText
    required property int unread
    required property int mentions
    required property string draft
    required property bool pinned
    //! Nothing of it is told at the moment.
    required property bool muted
    //! Marked as unread by hand.
    required property bool markedUnread
    required property bool archived
    //! What notifications tell of it, one of FlowActions.
    required property int notifications
    required property bool current
    //! People who type at the moment, in words; shown in place of the last line.
    required property string typing
    //! The other person of a chat is online.
    required property bool online
    //! Only the face is shown.
    required property bool faceOnly
    required property bool menuOpen
    //! Its account in words where there are several; the colour says it to those who see it.
    property string accountName: ""
    //! The colour of its account, at the edge where the line begins.
    property color stripe: "transparent"

    //! At a point of an item.
    signal menuRequested(Item place, point at)

    function openMenu() {
        root.menuRequested(root, Qt.point(root.leftPadding, root.height));
    }

    readonly property string who: root.kind === FlowKind.Saved ? "" : root.lastOutgoing ? qsTr("You") : root.lastSender
    readonly property string said: root.lastDeleted ? qsTr("Message deleted") : root.lastText
    readonly property int shownState: root.lastOutgoing ? DeliveryWords.shown(root.lastState, root.lastDeleted) : DeliveryState.None

    implicitHeight: Math.max(Kirigami.Units.gridUnit * 2.2, root.implicitContentHeight) + Kirigami.Units.largeSpacing * 2
    hoverEnabled: true
    // Tab stops at the list.
    focusPolicy: Qt.ClickFocus
    leftPadding: root.faceOnly ? Kirigami.Units.smallSpacing : Kirigami.Units.largeSpacing
    rightPadding: leftPadding

    Accessible.role: Accessible.ListItem
    Accessible.name: [
        root.title,
        root.accountName,
        root.online ? qsTr("online") : "",
        root.pinned ? qsTr("pinned") : "",
        root.muted ? qsTr("muted") : "",
        root.unread > 0 ? qsTr("%n unread", "", root.unread) : root.markedUnread ? qsTr("marked as unread") : "",
        root.mentions > 0 ? qsTr("%n mention(s) of you", "", root.mentions) : "",
        root.typing.length > 0 ? root.typing : lines.drafted ? qsTr("Draft: %1").arg(root.draft) : lines.spoken,
        root.timeText,
        DeliveryWords.describe(root.shownState)
    ].filter(part => part.length > 0).join(", ")
    Accessible.selected: root.current
    Accessible.selectable: true
    Accessible.onPressAction: root.clicked()

    onPressAndHold: root.openMenu()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onMenuPressed: root.openMenu()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier);
        if (event.accepted) {
            root.openMenu();
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.menuRequested(root, point.position)
    }

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        Avatar {
            id: face

            Layout.alignment: Qt.AlignCenter
            initials: root.initials
            colorIndex: root.colorIndex
            picture: root.picture
            saved: root.kind === FlowKind.Saved
            online: root.online

            // Most rows need few of these parts; making all of them would slow the start.
            Loader {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: -Kirigami.Units.smallSpacing
                active: root.faceOnly && (root.unread > 0 || root.markedUnread)
                sourceComponent: CountBadge {
                    count: root.unread
                    marked: root.markedUnread
                    muted: root.muted
                    maximumWidth: face.width + Kirigami.Units.smallSpacing * 2
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            visible: !root.faceOnly
            spacing: Kirigami.Units.smallSpacing / 2

            RowLayout {
                spacing: Kirigami.Units.smallSpacing

                EmojiLine {
                    Layout.fillWidth: true
                    text: root.title
                    font.weight: Font.Medium
                    Accessible.ignored: true
                }

                FlowMark {
                    picture: "notifications-disabled"
                    shown: root.muted
                }

                CaptionText {
                    text: root.timeText
                    Accessible.ignored: true
                }
            }

            FlowLastLine {
                id: lines

                typing: root.typing
                draft: root.draft
                who: root.who
                said: root.said
                lastDeleted: root.lastDeleted
                deliveryState: root.shownState
                pinned: root.pinned
                unread: root.unread
                mentions: root.mentions
                markedUnread: root.markedUnread
                muted: root.muted
            }
        }
    }

    QQC2.ToolTip.visible: root.faceOnly && root.hovered
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    QQC2.ToolTip.text: root.title

    background: Tint {
        anchors.fill: parent
        anchors.leftMargin: Kirigami.Units.smallSpacing
        anchors.rightMargin: Kirigami.Units.smallSpacing
        hovered: root.hovered || root.menuOpen
        pressed: root.down || root.menuOpen
        chosen: root.current

        AccountStripe {
            // Halfway between the row's edge and the face.
            x: (root.leftPadding - width) / 2 - parent.x
            color: root.stripe
        }

        FocusRing {
            anchors.fill: parent
            shown: root.activeFocus
        }
    }
}
