// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! All emoji, to search and to choose from, above the composer. A click chooses and leaves the panel open, Return
//! chooses and closes it.
QQC2.Popup {
    id: root

    required property EmojiController emoji
    //! What it stands above, at its end.
    required property Item place
    //! Own smileys are offered too.
    property bool own: true

    readonly property real edge: Math.round(Kirigami.Units.gridUnit * 2)

    //! A sign belongs into the text.
    signal chosen(string sign)
    //! A picture goes as a file, by its code.
    signal stickerChosen(string code)

    readonly property bool showsOwn: root.emoji.searchText.length === 0 && root.emoji.group === EmojiController.OwnGroup

    function take(sign: string, closes: bool) {
        root.emoji.noteUse(sign);
        root.chosen(sign);
        if (closes) {
            root.close();
        }
    }

    function takeFirst() {
        const cell = grid.itemAtIndex(Math.max(0, grid.currentIndex)) as EmojiCell;
        if (cell !== null) {
            cell.entered();
        }
    }

    parent: root.place
    x: root.place.LayoutMirroring.enabled ? margins : root.place.width - width - margins
    y: -height - margins
    width: Math.min(Kirigami.Units.gridUnit * 21, root.place.width - margins * 2)
    height: Math.min(Kirigami.Units.gridUnit * 19, (root.place.Window.window?.height ?? 0) - root.place.height - margins * 2)
    margins: Kirigami.Units.smallSpacing
    padding: Kirigami.Units.largeSpacing
    focus: true
    // Keys right behind the one that opens it belong to the search, one behind the key that closes it to the field.
    enter: null
    exit: null
    closePolicy: QQC2.Popup.CloseOnEscape | QQC2.Popup.CloseOnPressOutsideParent

    onAboutToShow: {
        root.emoji.begin(root.own);
        grid.currentIndex = 0;
    }
    onOpened: search.forceActiveFocus(Qt.PopupFocusReason)

    contentItem: FocusScope {
        LayoutMirroring.enabled: root.place.LayoutMirroring.enabled
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Emoji panel")

        HintField {
            id: search

            anchors.left: parent.left
            anchors.right: tone.left
            anchors.rightMargin: Kirigami.Units.smallSpacing
            anchors.top: parent.top
            focus: true
            placeholderText: qsTr("Search emoji…")
            text: root.emoji.searchText
            onTextEdited: {
                root.emoji.searchText = text;
                grid.currentIndex = 0;
            }
            Keys.onReturnPressed: root.takeFirst()
            Keys.onEnterPressed: root.takeFirst()
            Keys.onDownPressed: event => event.accepted = grid.enter()
        }

        EmojiCell {
            id: tone

            anchors.right: parent.right
            anchors.top: parent.top
            width: search.height
            height: search.height
            sign: root.emoji.tones[root.emoji.skinTone] ?? ""
            label: qsTr("Skin tone")
            fontFamily: root.emoji.fontFamily
            onClicked: tones.show(tone, "", root.emoji.tones, root.emoji.skinTone)
            onEntered: click()
        }

        EmojiGroups {
            id: groups

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: search.bottom
            anchors.topMargin: Kirigami.Units.smallSpacing
            height: root.edge
            group: root.emoji.searchText.length > 0 ? -1 : root.emoji.group
            fontFamily: root.emoji.fontFamily
            own: root.own && root.emoji.hasOwn
            onChosen: group => {
                root.emoji.group = group;
                grid.currentIndex = 0;
            }
        }

        EmojiGrid {
            id: grid

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: groups.bottom
            anchors.bottom: hint.top
            anchors.topMargin: Kirigami.Units.smallSpacing
            emoji: root.emoji
            edge: root.edge
            // Tab goes round in the panel, which Escape closes from anywhere inside.
            KeyNavigation.tab: (hint.item as OwnSmileysHint)?.button ?? search
            onChosen: (sign, byReturn) => root.take(sign, byReturn)
            onStickerChosen: (code, byReturn) => {
                root.stickerChosen(code);
                if (byReturn) {
                    root.close();
                }
            }
            onTonesRequested: (place, row, label) => variants.show(place, label, root.emoji.variants(row), root.emoji.skinTone)
            onUpwards: text => {
                search.forceActiveFocus(Qt.BacktabFocusReason);
                if (text.length > 0) {
                    search.insert(search.cursorPosition, text);
                    root.emoji.searchText = search.text;
                }
            }
        }

        Loader {
            id: hint

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            active: root.showsOwn
            sourceComponent: OwnSmileysHint {
                emoji: root.emoji
                next: search
            }
        }

        SafeText {
            anchors.fill: grid
            visible: grid.count === 0 && !root.showsOwn
            text: root.emoji.searchText.length > 0 ? qsTr("Nothing found") : qsTr("Emoji that you choose come here.")
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }
    }

    EmojiTones {
        id: tones

        fontFamily: root.emoji.fontFamily
        edge: root.edge
        onChosen: (sign, tone) => root.emoji.skinTone = tone
        onClosed: search.forceActiveFocus(Qt.PopupFocusReason)
    }

    EmojiTones {
        id: variants

        fontFamily: root.emoji.fontFamily
        edge: root.edge
        onChosen: (sign, tone) => root.take(sign, true)
        onClosed: {
            if (root.opened) {
                grid.enter();
            }
        }
    }
}
