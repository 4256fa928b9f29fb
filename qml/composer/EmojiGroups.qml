// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Morelia.Controllers

//! The groups of emoji, one of them chosen; arrows go from one to the next.
ListView {
    id: root

    //! The chosen one; -1 for none.
    required property int group
    required property string fontFamily
    //! The group of own smileys stands first.
    required property bool own

    signal chosen(int group)

    readonly property list<string> names: [qsTr("Recently used"), qsTr("Smileys"), qsTr("People"), qsTr("Nature"), qsTr("Food and drink"),
        qsTr("Travel and places"), qsTr("Activities"), qsTr("Objects"), qsTr("Symbols"), qsTr("Flags"), qsTr("Mine")]
    readonly property list<string> signs: ["🕘", "😀", "👋", "🐻", "🍎", "🚗", "⚽", "💡", "🔣", "🏁", "⭐"]
    readonly property list<int> groups: (root.own ? [EmojiController.OwnGroup] : []).concat([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])

    orientation: ListView.Horizontal
    interactive: false
    activeFocusOnTab: true
    keyNavigationEnabled: true
    model: root.groups
    currentIndex: Math.max(0, root.groups.indexOf(root.group))
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Groups of emoji")

    delegate: EmojiCell {
        id: tab

        required property int modelData

        width: root.width / root.count
        height: root.height
        sign: root.signs[tab.modelData]
        label: root.names[tab.modelData]
        fontFamily: root.fontFamily
        focusPolicy: Qt.NoFocus
        checked: root.group === tab.modelData
        Accessible.role: Accessible.PageTab
        Accessible.selected: tab.checked
        onClicked: root.chosen(tab.modelData)
        onEntered: root.chosen(tab.modelData)
    }
}
