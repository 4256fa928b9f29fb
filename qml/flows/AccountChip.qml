// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! A small button for one account, with its colour under it.
T.AbstractButton {
    id: root

    property color stripe: "transparent"
    required property bool chosen

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Kirigami.Units.smallSpacing
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.checked: root.chosen

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: SafeText {
        text: root.text
        elide: Text.ElideRight
        maximumLineCount: 1
        Accessible.ignored: true
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
