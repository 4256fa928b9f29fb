// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components

//! The body of a message. Long ones open in parts; each paragraph runs in its own direction.
Column {
    id: root

    required property string text
    required property real maximumWidth
    //! The mouse is over the message: its text can be selected.
    property bool pointed: false

    //! Wants to open an address.
    signal linkRequested(string link, string doubtfulForm)

    //! Width of the last line in pixels, or -1 where nothing may stand beside it.
    readonly property real lastLineWidth: root.mixed || root.cut || paragraph.rightToLeft !== root.LayoutMirroring.enabled ? -1 : paragraph.lastWidth

    //! Width that the text takes in pixels.
    readonly property real textWidth: root.mixed ? root.maximumWidth : paragraph.width

    //! Characters on the screen; more on demand.
    property int shownCharacters: 4096
    readonly property bool cut: root.text.length > root.shownCharacters || paragraph.truncated
    readonly property string part: root.text.length > root.shownCharacters ? root.text.substring(0, root.shownCharacters) + "…" : root.text
    readonly property var rightToLeftLetters: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
    readonly property bool mixed: root.part.includes("\n") && root.rightToLeftLetters.test(root.part)

    readonly property var linkStart: /https?:\/\/|www\.|mailto:/i
    //! Something is selected: the text stays alive without the mouse.
    property bool held: false
    readonly property bool alive: !root.mixed && !paragraph.truncated && root.part.length > 0
        && (root.pointed || root.held || root.linkStart.test(root.part))

    onTextChanged: root.shownCharacters = 4096

    Paragraph {
        id: paragraph

        visible: !root.mixed
        text: root.mixed ? "" : root.part
        color: root.alive ? "transparent" : Kirigami.Theme.textColor

        Loader {
            id: live

            active: root.alive
            sourceComponent: LiveText {
                // The same lines as those of the text under it, which keeps the place.
                readonly property real slack: paragraph.lineCount > 1 ? 0 : Kirigami.Units.smallSpacing

                x: paragraph.rightToLeft ? -slack : 0
                width: paragraph.width + slack
                text: root.part
                onBusyChanged: root.held = busy
                onLinkRequested: (link, doubtfulForm) => root.linkRequested(link, doubtfulForm)
            }
        }
    }

    Repeater {
        model: root.mixed ? root.part.split("\n", 200) : []

        Paragraph {
            required property string modelData

            text: modelData.length > 0 ? modelData : " "
            width: root.maximumWidth
        }
    }

    QQC2.Button {
        visible: root.cut
        flat: true
        focusPolicy: Qt.TabFocus
        text: qsTr("Show more")
        Accessible.name: text
        onClicked: root.shownCharacters = Math.max(root.shownCharacters, 4096) + 16384
    }

    component Paragraph: SafeText {
        property real lastWidth: 0
        readonly property bool rightToLeft: effectiveHorizontalAlignment === Text.AlignRight

        width: Math.min(implicitWidth, root.maximumWidth)
        wrapMode: Text.Wrap
        elide: Text.ElideRight
        maximumLineCount: root.shownCharacters > 4096 ? 100000 : 100
        Accessible.ignored: true
        onLineLaidOut: line => {
            if (line.isLast) {
                lastWidth = line.implicitWidth;
            }
        }
    }
}
