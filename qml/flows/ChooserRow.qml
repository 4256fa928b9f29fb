// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! One thing to choose in a list that is searched: a conversation, a person or a command. The keyboard stays elsewhere.
T.AbstractButton {
    id: root

    required property int kind
    required property var accountId
    required property string targetId
    required property string title
    required property string login
    required property string initials
    required property int colorIndex
    required property string picture
    required property int unread
    required property bool markedUnread
    required property bool muted
    required property bool archived
    required property bool saved
    //! Return takes it.
    required property bool current
    //! Of a command, else null.
    property MenuAction command: null
    //! Its account in words where there are several.
    property string accountName: ""

    readonly property bool isCommand: root.kind === JumpListModel.Command
    //! Dimmed words behind the title.
    readonly property string beside: root.isCommand ? root.command?.keyText ?? "" : [
        root.saved ? qsTr("stay on this computer") : "",
        root.archived ? qsTr("archived") : "",
        root.kind === JumpListModel.Person && root.login !== root.title ? root.login : "",
        root.accountName
    ].filter(part => part.length > 0).join(" · ")
    //! As a screen reader says it.
    readonly property string spoken: [
        root.title,
        root.kind === JumpListModel.Person ? qsTr("new chat") : "",
        root.muted ? qsTr("muted") : "",
        root.unread > 0 ? qsTr("%n unread", "", root.unread) : root.markedUnread ? qsTr("marked as unread") : "",
        root.beside
    ].filter(part => part.length > 0).join(", ")

    padding: Kirigami.Units.smallSpacing
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken
    Accessible.selectable: true
    Accessible.selected: root.current
    Accessible.onPressAction: root.clicked()

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        Item {
            implicitWidth: Kirigami.Units.gridUnit * 1.6
            implicitHeight: implicitWidth

            Loader {
                anchors.fill: parent
                active: !root.isCommand
                sourceComponent: Avatar {
                    initials: root.initials
                    colorIndex: root.colorIndex
                    picture: root.picture
                    saved: root.saved
                    diameter: Kirigami.Units.gridUnit * 1.6
                }
            }

            Kirigami.Icon {
                anchors.centerIn: parent
                width: Kirigami.Units.iconSizes.smallMedium
                height: width
                visible: root.isCommand
                source: root.command?.icon.name ?? ""
                isMask: true
                color: Kirigami.Theme.textColor
            }
        }

        EmojiLine {
            Layout.fillWidth: true
            text: root.title
            Accessible.ignored: true
        }

        CaptionLine {
            Layout.maximumWidth: root.width * 0.45
            visible: text.length > 0
            text: root.beside
            Accessible.ignored: true
        }

        FlowMark {
            picture: "notifications-disabled"
            shown: root.muted
        }

        FlowMark {
            picture: "list-add"
            shown: root.kind === JumpListModel.Person
        }

        Loader {
            active: root.unread > 0 || root.markedUnread
            visible: active
            sourceComponent: CountBadge {
                count: root.unread
                marked: root.markedUnread
                muted: root.muted
            }
        }
    }

    background: Tint {
        hovered: root.hovered
        pressed: root.down
        chosen: root.current
    }
}
