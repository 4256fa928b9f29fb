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
    required property string title
    required property string initials
    required property int colorIndex
    required property string lastText
    required property string lastSender
    required property bool lastOutgoing
    required property bool lastDeleted
    required property int lastState
    required property string timeText
    required property int unread
    required property string draft
    required property bool current
    //! People who type at the moment, in words; shown in place of the last line.
    required property string typing
    //! The other person of a chat is online.
    required property bool online
    //! Only the face is shown.
    required property bool faceOnly
    //! Its account in words where there are several; the colour says it to those who see it.
    property string accountName: ""
    //! The colour of its account, at the edge where the line begins.
    property color stripe: "transparent"

    readonly property string who: root.lastOutgoing ? qsTr("You") : root.lastSender
    readonly property string said: root.lastDeleted ? qsTr("Message deleted") : root.lastText
    readonly property int shownState: root.lastOutgoing ? DeliveryWords.shown(root.lastState, root.lastDeleted) : DeliveryState.None
    readonly property bool drafted: root.draft.length > 0 && root.typing.length === 0
    readonly property string lastLine: root.who.length > 0 && root.said.length > 0
        //: Last line of a conversation in the list: %1 is a person, %2 what was said.
        ? qsTr("%1: %2").arg(root.who).arg(root.said) : root.said

    implicitHeight: Math.max(Kirigami.Units.gridUnit * 2.2, root.implicitContentHeight) + Kirigami.Units.largeSpacing * 2
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    leftPadding: root.faceOnly ? Kirigami.Units.smallSpacing : Kirigami.Units.largeSpacing
    rightPadding: leftPadding

    Accessible.role: Accessible.ListItem
    Accessible.name: [
        root.title,
        root.accountName,
        root.online ? qsTr("online") : "",
        root.unread > 0 ? qsTr("%n unread", "", root.unread) : "",
        root.typing.length > 0 ? root.typing : root.drafted ? qsTr("Draft: %1").arg(root.draft) : root.lastLine,
        root.timeText,
        DeliveryWords.describe(root.shownState)
    ].filter(part => part.length > 0).join(", ")
    Accessible.selected: root.current
    Accessible.selectable: true
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        Avatar {
            id: face

            Layout.alignment: Qt.AlignCenter
            initials: root.initials
            colorIndex: root.colorIndex
            online: root.online

            // Most rows need few of these parts; making all of them would slow the start.
            Loader {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: -Kirigami.Units.smallSpacing
                active: root.faceOnly && root.unread > 0
                sourceComponent: CountBadge {
                    count: root.unread
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

                CaptionText {
                    text: root.timeText
                    Accessible.ignored: true
                }
            }

            RowLayout {
                spacing: Kirigami.Units.smallSpacing

                Loader {
                    active: root.drafted
                    visible: active
                    sourceComponent: CaptionText {
                        text: qsTr("Draft:")
                        color: Accents.readable(Kirigami.Theme.neutralTextColor, Kirigami.Theme.textColor)
                        opacity: 1
                        Accessible.ignored: true
                    }
                }

                CaptionLine {
                    Layout.fillWidth: true
                    // A blank keeps the height of a row without a last line.
                    text: root.typing.length > 0 ? root.typing : root.drafted ? root.draft : root.lastLine.length > 0 ? root.lastLine : " "
                    font.italic: root.typing.length > 0 || (root.lastDeleted && !root.drafted)
                    Accessible.ignored: true
                }

                Loader {
                    active: root.shownState !== DeliveryState.None && root.draft.length === 0 && root.typing.length === 0
                    visible: active
                    sourceComponent: DeliveryMark {
                        deliveryState: root.shownState
                    }
                }

                Loader {
                    active: root.unread > 0
                    visible: active
                    sourceComponent: CountBadge {
                        count: root.unread
                    }
                }
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
        hovered: root.hovered
        pressed: root.down
        chosen: root.current

        Rectangle {
            // Halfway between the row's edge and the face.
            x: (root.leftPadding - width) / 2 - parent.x
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: Kirigami.Units.smallSpacing
            width: Kirigami.Units.smallSpacing / 2
            radius: width / 2
            color: root.stripe
        }

        FocusRing {
            anchors.fill: parent
            shown: root.activeFocus
        }
    }
}
