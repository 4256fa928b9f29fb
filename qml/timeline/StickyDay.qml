// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! The day of the topmost message, over the list while one reads up there. A click goes to another day.
T.AbstractButton {
    id: root

    implicitWidth: label.implicitWidth + Kirigami.Units.largeSpacing * 2
    implicitHeight: label.implicitHeight + Kirigami.Units.smallSpacing * 2
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: qsTr("Go to another day")

    contentItem: Item {
        CaptionText {
            id: label

            anchors.centerIn: parent
            text: root.text
            font.weight: Font.Medium
            opacity: 1
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: height / 2
        color: Kirigami.Theme.backgroundColor
        border.width: 1
        border.color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.2)
    }
}
