// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Oneself among the people: opens the saved messages.
T.AbstractButton {
    id: root

    text: qsTr("Saved messages")
    implicitHeight: Kirigami.Units.gridUnit * 2 + Kirigami.Units.largeSpacing * 2
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: note.text
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        Avatar {
            initials: ""
            colorIndex: 0
            saved: true
            diameter: Kirigami.Units.gridUnit * 2
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SafeText {
                Layout.fillWidth: true
                text: root.text
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            CaptionLine {
                id: note

                Layout.fillWidth: true
                text: qsTr("for yourself, on this computer only")
                Accessible.ignored: true
            }
        }
    }

    background: Tint {
        hovered: root.hovered
        pressed: root.down
        chosen: false

        FocusRing {
            anchors.fill: parent
            shown: root.activeFocus
        }
    }
}
