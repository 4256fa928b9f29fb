// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! One line of foreign words, cut where it has no room, with whole and coloured emoji.
Item {
    id: root

    required property string text
    property color color: Kirigami.Theme.textColor
    property alias font: plain.font

    implicitWidth: plain.implicitWidth
    implicitHeight: plain.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    SafeText {
        id: plain

        anchors.fill: parent
        visible: !coloured.active
        text: root.text
        color: root.color
        elide: Text.ElideRight
        maximumLineCount: 1
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }

    Loader {
        id: coloured

        anchors.fill: parent
        active: MessageParts.needsDocument(root.text)
        sourceComponent: TextEdit {
            id: line

            clip: true
            enabled: false
            readOnly: true
            textFormat: TextEdit.PlainText
            text: plain.truncated ? metrics.elidedText : root.text
            font: root.font
            color: root.color
            renderType: TextEdit.QtRendering
            // At the side where the line begins, as plain text.
            horizontalAlignment: TextEdit.AlignLeft
            Accessible.ignored: true

            TextMetrics {
                id: metrics

                font: root.font
                text: root.text
                elide: Text.ElideRight
                elideWidth: root.width
            }

            MessageDocument {
                document: line.textDocument
            }
        }
    }
}
