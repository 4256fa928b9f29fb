// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! How people reacted to a message, under its text. MessageWords says it to screen readers.
Item {
    id: root

    required property list<reactionValue> reactions
    required property real maximumWidth

    implicitWidth: chips.implicitWidth
    implicitHeight: chips.height

    Flow {
        id: chips

        x: root.LayoutMirroring.enabled ? root.width - width : 0
        width: root.maximumWidth
        spacing: Kirigami.Units.smallSpacing

        Repeater {
            model: root.reactions

            Rectangle {
                id: chip

                required property reactionValue modelData

                implicitWidth: words.implicitWidth + Kirigami.Units.largeSpacing
                implicitHeight: words.implicitHeight + Kirigami.Units.smallSpacing
                radius: height / 2
                color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor,
                    chip.modelData.mine ? Kirigami.Theme.focusColor : Kirigami.Theme.textColor, chip.modelData.mine ? 0.35 : 0.12)

                Row {
                    id: words

                    anchors.centerIn: parent
                    spacing: Kirigami.Units.smallSpacing

                    // As wide as the coloured sign, which the plain font would draw in parts.
                    TextEdit {
                        id: sign

                        anchors.verticalCenter: parent.verticalCenter
                        enabled: false
                        readOnly: true
                        textFormat: TextEdit.PlainText
                        text: chip.modelData.value
                        color: Kirigami.Theme.textColor
                        renderType: TextEdit.QtRendering
                        Accessible.ignored: true

                        MessageDocument {
                            document: sign.textDocument
                        }
                    }

                    SafeText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: chip.modelData.countText
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
