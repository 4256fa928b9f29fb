// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The body of a message. Long ones open in parts; each paragraph runs in its own direction.
Column {
    id: root

    required property messageBody body
    required property real maximumWidth
    //! The mouse is over the message: its text can be selected.
    property bool pointed: false
    //! A few emoji that are the whole message.
    property bool large: false
    //! Its button is reached by Tab.
    property bool keyed: false

    //! Wants to open an address.
    signal linkRequested(string link, string doubtfulForm)
    //! More of the text comes into sight.
    signal lengthening
    //! Wants to select the whole message.
    signal pickRequested

    //! The selected part as its writer wrote it; empty where nothing is selected.
    function selectedPart(): string {
        const text = live.item as LiveText;
        return text !== null && text.selectionEnd > text.selectionStart ? MessageParts.written(root.part, text.selectionStart, text.selectionEnd) : "";
    }

    //! The address at a point of an item; empty where there is none.
    function linkUnder(place: Item, at: point): string {
        return (live.item as LiveText)?.linkUnder(place, at) ?? "";
    }

    //! Width of the last line in pixels, or -1 where nothing may stand beside it, and whether it begins at the right.
    readonly property real lastLineWidth: root.cut ? -1 : root.apart ? (live.item as LiveText)?.lastLineWidth ?? -1 : paragraph.lastWidth
    readonly property bool lastRightToLeft: root.apart ? (live.item as LiveText)?.lastRightToLeft ?? false : paragraph.rightToLeft

    //! Width that the text takes in pixels.
    readonly property real textWidth: root.apart ? live.width : paragraph.width

    //! The same, or that of the button under it.
    readonly property real wanted: root.cut ? Math.max(root.textWidth, more.width) : root.textWidth

    //! Parts on the screen beyond the first; more on demand.
    property int page: 0
    readonly property string part: MessageParts.beginning(root.body.text, root.page)
    readonly property bool cut: root.part.length < root.body.text.length
    readonly property string shown: root.cut ? root.part + "…" : root.part

    readonly property real letterSize: Kirigami.Theme.defaultFont.pointSize * (root.large ? 3 : 1)

    //! Only the live text can draw it.
    readonly property bool apart: !root.body.isPlain || MessageParts.needsDocument(root.part)
    //! Something is selected: the text stays alive without the mouse.
    property bool held: false
    readonly property bool alive: root.part.length > 0
        && (root.apart || root.pointed || root.held || MessageParts.hasLinks(root.part))

    // A receipt makes a new body of the same words, which stays open.
    readonly property string words: root.body.text
    onWordsChanged: root.page = 0

    // Words stand where their own lines begin, whichever way the window runs.
    Item {
        x: root.lastRightToLeft ? root.width - width : 0
        width: root.textWidth
        height: root.apart ? live.height : paragraph.height

        SafeText {
            id: paragraph

            property real lastWidth: 0
            readonly property bool rightToLeft: effectiveHorizontalAlignment === Text.AlignRight

            visible: !root.apart
            width: Math.min(implicitWidth, root.maximumWidth)
            text: root.apart ? "" : root.shown
            font.pointSize: root.letterSize
            color: root.alive ? "transparent" : Kirigami.Theme.textColor
            wrapMode: Text.Wrap
            Accessible.ignored: true
            onLineLaidOut: line => {
                if (line.isLast) {
                    lastWidth = line.implicitWidth;
                }
            }
        }

        Loader {
            id: live

            active: root.alive
            sourceComponent: LiveText {
                // Over the plain text it has the same lines.
                readonly property real slack: paragraph.lineCount > 1 ? 0 : Kirigami.Units.smallSpacing

                x: !root.apart && paragraph.rightToLeft ? -slack : 0
                width: root.apart ? Math.min(implicitWidth, root.maximumWidth) : paragraph.width + slack
                text: root.shown
                font.pointSize: root.letterSize
                body: root.body
                onBusyChanged: root.held = busy
                onLinkRequested: (link, doubtfulForm) => root.linkRequested(link, doubtfulForm)
                onPickRequested: root.pickRequested()
            }
        }
    }

    PushButton {
        id: more

        anchors.left: parent.left
        width: Math.min(implicitWidth, root.maximumWidth)
        visible: root.cut
        flat: true
        focusPolicy: root.keyed ? Qt.TabFocus : Qt.NoFocus
        text: qsTr("Show more")
        onClicked: {
            root.lengthening();
            root.page += 1;
        }
    }
}
