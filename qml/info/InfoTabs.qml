// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

//! The lists about a conversation, in one line. Tab stops at the chosen one, the arrows go among them.
RowLayout {
    id: root

    //! The lists that there are, and what each is called.
    required property list<int> tabs
    required property list<string> labels
    //! The chosen one.
    required property int tab

    signal chosen(int tab)

    //! Goes to the list beside the chosen one: 1 is along the line, -1 back.
    function step(by: int) {
        const next = root.tabs.indexOf(root.tab) + by;
        if (next >= 0 && next < root.tabs.length) {
            root.chosen(root.tabs[next]);
            (ways.itemAt(next) as InfoTab).forceActiveFocus(Qt.TabFocusReason);
        }
    }

    spacing: 0
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("About this conversation")
    Keys.onLeftPressed: root.step(root.LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: root.step(root.LayoutMirroring.enabled ? -1 : 1)

    Repeater {
        id: ways

        model: root.tabs

        InfoTab {
            id: way

            required property int modelData

            Layout.minimumWidth: way.leastWidth
            Layout.fillWidth: true
            Layout.maximumWidth: way.implicitWidth
            label: root.labels[way.modelData]
            checked: root.tab === way.modelData
            onClicked: root.chosen(way.modelData)
        }
    }

    Item {
        Layout.fillWidth: true
    }
}
