// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

//! One emoji in its colours of skin, over the place of the one whose colours are asked for.
QQC2.Popup {
    id: root

    required property string fontFamily
    //! Pixels of a sign.
    required property real edge
    //! What the signs are, for screen readers.
    property string label
    property list<string> signs

    readonly property list<string> toneNames: [qsTr("no skin tone"), qsTr("light skin tone"), qsTr("medium-light skin tone"), qsTr("medium skin tone"),
        qsTr("medium-dark skin tone"), qsTr("dark skin tone")]

    //! A sign was chosen; tone is 0 for none, 1 for the lightest, to 5.
    signal chosen(string sign, int tone)

    //! Shows signs over an item, with the keyboard at one of them.
    function show(place: Item, label: string, signs: list<string>, tone: int) {
        root.parent = place;
        root.label = label;
        root.signs = signs;
        root.open();
        row.currentIndex = tone;
        row.forceActiveFocus(Qt.PopupFocusReason);
    }

    function take(tone: int) {
        const sign = root.signs[tone];
        root.close();
        root.chosen(sign, tone);
    }

    y: -height
    margins: Kirigami.Units.smallSpacing
    padding: Kirigami.Units.smallSpacing
    focus: true
    // A key right behind the one that closes it belongs to the panel.
    exit: null
    closePolicy: QQC2.Popup.CloseOnEscape | QQC2.Popup.CloseOnPressOutside

    contentItem: ListView {
        id: row

        implicitWidth: root.edge * root.signs.length
        implicitHeight: root.edge
        focus: true
        orientation: ListView.Horizontal
        interactive: false
        keyNavigationEnabled: true
        keyNavigationWraps: true
        model: root.signs
        Accessible.role: Accessible.List
        Accessible.name: root.label

        delegate: EmojiCell {
            id: cell

            required property int index
            required property string modelData

            width: root.edge
            height: root.edge
            sign: cell.modelData
            label: [root.label, root.toneNames[cell.index]].filter(part => part.length > 0).join(", ")
            fontFamily: root.fontFamily
            focusPolicy: Qt.NoFocus
            onClicked: root.take(cell.index)
            onEntered: root.take(cell.index)
        }
    }
}
