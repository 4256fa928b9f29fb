// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick

//! The groups of emoji, one of them chosen; arrows go from one to the next.
ListView {
    id: root

    //! The chosen one; -1 for none.
    required property int group
    required property string fontFamily

    signal chosen(int group)

    readonly property list<string> names: [qsTr("Recently used"), qsTr("Smileys"), qsTr("People"), qsTr("Nature"), qsTr("Food and drink"),
        qsTr("Travel and places"), qsTr("Activities"), qsTr("Objects"), qsTr("Symbols"), qsTr("Flags")]
    readonly property list<string> signs: ["🕘", "😀", "👋", "🐻", "🍎", "🚗", "⚽", "💡", "🔣", "🏁"]

    orientation: ListView.Horizontal
    interactive: false
    activeFocusOnTab: true
    keyNavigationEnabled: true
    model: root.signs
    currentIndex: Math.max(0, root.group)
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Groups of emoji")

    delegate: EmojiCell {
        id: tab

        required property int index
        required property string modelData

        width: root.width / root.count
        height: root.height
        sign: tab.modelData
        label: root.names[tab.index]
        fontFamily: root.fontFamily
        focusPolicy: Qt.NoFocus
        checked: root.group === tab.index
        Accessible.role: Accessible.PageTab
        Accessible.selected: tab.checked
        onClicked: root.chosen(tab.index)
        onEntered: root.chosen(tab.index)
    }
}
