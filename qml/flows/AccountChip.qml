// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! A small button for one account, with its colour under it, its unread messages, and a dot while it is not online.
T.AbstractButton {
    id: root

    property color stripe: "transparent"
    //! Of the account, or null: a dot says that it is not online.
    property ConnectionController connection: null
    required property bool chosen
    property int unread: 0

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Kirigami.Units.smallSpacing
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.unread > 0 ? [root.text, qsTr("%n unread", "", root.unread)].join(", ") : root.text
    Accessible.description: root.offline ? root.connection.text : ""
    Accessible.checked: root.chosen

    readonly property bool offline: root.connection !== null && root.connection.state !== ConnectionController.Online

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Kirigami.Units.smallSpacing

        ConnectionDot {
            visible: root.offline
            connectionState: root.connection?.state ?? ConnectionController.Offline
            Accessible.ignored: true
        }

        SafeText {
            Layout.fillWidth: true
            text: root.text
            font: root.font
            elide: Text.ElideRight
            maximumLineCount: 1
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }

        CountBadge {
            count: root.unread
        }
    }

    background: Tint {
        hovered: root.hovered
        pressed: root.down
        chosen: root.chosen

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Kirigami.Units.smallSpacing / 2
            color: root.stripe
        }

        FocusRing {
            anchors.fill: parent
            shown: root.visualFocus
        }
    }
}
