// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! A member of a conversation.
T.AbstractButton {
    id: root

    required property int index
    required property string userId
    required property string name
    required property string login
    required property string initials
    required property int colorIndex
    required property string picture
    required property bool isBot
    required property bool owner
    required property bool own
    required property bool online
    //! "online", "last seen: 14:02"; empty where the server does not say.
    required property string presence

    readonly property string shownName: root.own ? qsTr("You") : root.name
    readonly property string note: [root.login, root.owner ? qsTr("owner") : "", root.isBot ? qsTr("bot") : "", root.presence].filter(part => part.length > 0).join(" · ")

    //! Wants to choose what to do with the person.
    signal menuRequested(point at)

    implicitHeight: Kirigami.Units.gridUnit * 2 + Kirigami.Units.largeSpacing * 2
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    hoverEnabled: !root.own
    focusPolicy: Qt.StrongFocus
    Accessible.role: root.own ? Accessible.StaticText : Accessible.ListItem
    Accessible.name: [root.shownName, root.note].filter(part => part.length > 0).join(", ")
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onMenuPressed: root.clicked()
    // There is nothing to do with oneself.
    onClicked: if (!root.own) root.menuRequested(Qt.point(root.width / 2, root.height / 2))

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        Avatar {
            initials: root.initials
            colorIndex: root.colorIndex
            picture: root.picture
            diameter: Kirigami.Units.gridUnit * 2
            online: root.online
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            EmojiLine {
                Layout.fillWidth: true
                text: root.shownName
                Accessible.ignored: true
            }

            CaptionText {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.note
                elide: Text.ElideRight
                maximumLineCount: 1
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
    }

    background: Tint {
        hovered: root.hovered
        pressed: root.down && !root.own

        FocusRing {
            anchors.fill: parent
            shown: root.activeFocus
        }
    }
}
