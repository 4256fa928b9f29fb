// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! How people reacted to a message, under its text. MessageWords says it to screen readers.
Flow {
    id: root

    required property list<reactionValue> reactions

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
                chip.modelData.mine ? Kirigami.Theme.highlightColor : Kirigami.Theme.textColor, chip.modelData.mine ? 0.35 : 0.12)

            Row {
                id: words

                anchors.centerIn: parent
                spacing: Kirigami.Units.smallSpacing

                EmojiLine {
                    text: chip.modelData.value
                    Accessible.ignored: true
                }

                SafeText {
                    text: chip.modelData.countText
                    Accessible.ignored: true
                }
            }
        }
    }
}
