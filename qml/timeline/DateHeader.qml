// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! The day above its first message. A click goes to another day.
T.AbstractButton {
    id: root

    implicitHeight: label.implicitHeight + Kirigami.Units.largeSpacing * 2
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: qsTr("Go to another day")

    contentItem: Item {
        CaptionText {
            id: label

            anchors.centerIn: parent
            text: root.text
            font.weight: Font.Medium
            opacity: root.hovered ? 1 : 0.75
            Accessible.ignored: true
        }
    }
}
