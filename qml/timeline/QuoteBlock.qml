// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The original of a reply: author and one line. A click goes there.
T.AbstractButton {
    id: root

    required property quoteValue quote

    readonly property bool known: root.quote.author.length > 0
    readonly property string words: !root.known ? qsTr("The original message is not here")
        : root.quote.deleted ? qsTr("Message deleted") : root.quote.text
    readonly property real bar: Kirigami.Units.smallSpacing * 0.75

    // Both lines keep their place: the row must not change its height when the original arrives.
    implicitHeight: lines.implicitHeight + Kirigami.Units.smallSpacing
    implicitWidth: Math.max(name.implicitWidth, what.implicitWidth) + root.leftPadding + root.rightPadding
    leftPadding: Kirigami.Units.largeSpacing + (root.mirrored ? 0 : root.bar)
    rightPadding: Kirigami.Units.largeSpacing + (root.mirrored ? root.bar : 0)
    topPadding: Kirigami.Units.smallSpacing / 2
    bottomPadding: Kirigami.Units.smallSpacing / 2
    enabled: root.known
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.known ? qsTr("Replies to %1: %2").arg(root.quote.author).arg(root.words) : root.words
    Accessible.description: root.known ? qsTr("Go to the original") : ""

    contentItem: Column {
        id: lines

        spacing: 0

        CaptionLine {
            id: name

            width: parent.width
            text: root.known ? root.quote.author : " "
            font.weight: Font.DemiBold
            opacity: 1
            Accessible.ignored: true
        }

        CaptionLine {
            id: what

            width: parent.width
            text: root.words.length > 0 ? root.words : " "
            font.italic: !root.known || root.quote.deleted
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Kirigami.Units.smallSpacing
        color: Qt.alpha(Kirigami.Theme.textColor, root.hovered ? 0.12 : 0.06)

        Rectangle {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            width: root.bar
            radius: width / 2
            color: Accents.readable(Kirigami.Theme.activeTextColor, Kirigami.Theme.textColor)
        }
    }
}
