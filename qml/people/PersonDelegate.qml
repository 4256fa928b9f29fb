// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! A person who can be chosen.
T.AbstractButton {
    id: root

    required property string userId
    required property string name
    required property string login
    required property string initials
    required property int colorIndex
    required property string picture
    required property bool isBot
    required property bool selected

    implicitHeight: Kirigami.Units.gridUnit * 2 + Kirigami.Units.largeSpacing * 2
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.CheckBox
    Accessible.name: [root.name, root.login, root.isBot ? qsTr("bot") : ""].filter(part => part.length > 0).join(", ")
    Accessible.checkable: true
    Accessible.checked: root.selected
    Accessible.onPressAction: root.clicked()
    Accessible.onToggleAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        Avatar {
            initials: root.initials
            colorIndex: root.colorIndex
            picture: root.picture
            diameter: Kirigami.Units.gridUnit * 2
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            EmojiLine {
                Layout.fillWidth: true
                text: root.name
                Accessible.ignored: true
            }

            CaptionText {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.isBot ? qsTr("%1 · bot").arg(root.login) : root.login
                elide: Text.ElideRight
                maximumLineCount: 1
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }

        Kirigami.Icon {
            implicitWidth: Kirigami.Units.iconSizes.small
            implicitHeight: implicitWidth
            visible: root.selected
            source: "checkmark"
            isMask: true
            color: Kirigami.Theme.textColor
        }
    }

    background: Tint {
        hovered: root.hovered
        pressed: root.down
        chosen: root.selected

        FocusRing {
            anchors.fill: parent
            shown: root.activeFocus
        }
    }
}
