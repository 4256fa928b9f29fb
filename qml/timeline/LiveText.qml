// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The text of a message where it can be selected and its addresses opened. Costs more than plain text: only for
//! messages with an address, for those that plain text cannot draw, and for the one under the mouse.
TextEdit {
    id: root

    required property messageBody body

    //! Wants to open an address; doubtfulForm is its real spelling where it may look like another one.
    signal linkRequested(string link, string doubtfulForm)

    //! Wants to select the whole message.
    signal pickRequested

    //! The address at a point of an item; empty where there is none.
    function linkUnder(place: Item, at: point): string {
        const own = root.mapFromItem(place, at);
        return root.contains(own) ? links.linkAt(root.positionAt(own.x, own.y)) : "";
    }

    readonly property bool busy: root.selectedText.length > 0 || root.activeFocus

    //! Width of the last line in pixels, or -1 where there is none, and whether it begins at the right.
    property real lastLineWidth: -1
    property bool lastRightToLeft: false

    function measureLastLine() {
        const fromRight = links.lastLineWidth(true);
        root.lastRightToLeft = fromRight >= 0;
        root.lastLineWidth = root.lastRightToLeft ? fromRight : links.lastLineWidth(false);
    }

    onContentSizeChanged: root.measureLastLine()
    onFontChanged: links.noteFont()
    onTextChanged: root.measureLastLine()

    readOnly: true
    selectByMouse: true
    activeFocusOnTab: false
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    color: Kirigami.Theme.textColor
    selectionColor: Kirigami.Theme.highlightColor
    selectedTextColor: Kirigami.Theme.highlightedTextColor
    renderType: TextEdit.QtRendering
    Accessible.ignored: true

    Keys.onPressed: event => {
        if (event.matches(StandardKey.Copy)) {
            event.accepted = true;
            links.copy(root.selectionStart, root.selectionEnd);
        }
    }

    SmileyPlaces {
        id: pictures

        document: root.textDocument
        body: root.body
    }

    Repeater {
        model: pictures.places.length
        delegate: SmileyPicture {
            smileys: pictures
        }
    }

    MessageDocument {
        id: links

        document: root.textDocument
        body: pictures.shownBody
        ownDirections: true
        painter: CodePainter
        groundColor: Qt.alpha(Kirigami.Theme.textColor, 0.08)
        dimColor: Qt.alpha(Kirigami.Theme.textColor, Accents.hint)
        markColor: Kirigami.Theme.neutralBackgroundColor
        linkColor: Accents.readable(Kirigami.Theme.linkColor, Kirigami.Theme.textColor)
    }

    // Under the text: Qt Quick draws no ground of paragraphs.
    Repeater {
        model: links.grounds

        delegate: Rectangle {
            required property textGround modelData

            z: -1
            y: modelData.top
            width: root.width
            height: modelData.height
            radius: Kirigami.Units.cornerRadius / 2
            color: links.groundColor

            Rectangle {
                x: parent.modelData.fromRight ? parent.width - width : 0
                width: Kirigami.Units.smallSpacing * 0.75
                height: parent.height
                visible: parent.modelData.quoted
                color: Kirigami.Theme.focusColor
            }
        }
    }

    HoverHandler {
        id: hover

        readonly property string link: hover.hovered ? links.linkAt(root.positionAt(hover.point.position.x, hover.point.position.y)) : ""

        cursorShape: hover.link.length > 0 ? Qt.PointingHandCursor : Qt.IBeamCursor
    }

    TapHandler {
        id: tap

        acceptedButtons: Qt.LeftButton
        onTapped: point => {
            const link = links.linkAt(root.positionAt(point.position.x, point.position.y));
            if (link.length > 0 && root.selectedText.length === 0) {
                root.linkRequested(link, links.doubtfulForm(link));
            } else if (tap.point.modifiers & Qt.ControlModifier) {
                root.pickRequested();
            }
        }
    }
}
