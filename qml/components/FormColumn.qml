// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

//! The content of a page of settings: a column in the middle that scrolls, and shows what the keyboard is on.
Flickable {
    id: root

    default property alias content: column.data

    readonly property Item focused: root.Window.activeFocusItem

    //! Scrolls as little as it needs until the item is in sight.
    function show(item: Item) {
        const top = item.mapToItem(column, 0, 0).y - Kirigami.Units.gridUnit;
        const bottom = top + item.height + Kirigami.Units.gridUnit * 2;
        const wanted = Math.min(Math.max(root.contentY, bottom - root.height), top);
        root.contentY = Math.max(0, Math.min(wanted, root.contentHeight - root.height));
    }

    function isInside(item: Item): bool {
        for (let at = item; at !== null; at = at.parent) {
            if (at === column) {
                return true;
            }
        }
        return false;
    }

    contentHeight: column.implicitHeight
    clip: true
    boundsBehavior: Flickable.StopAtBounds

    // The pointer is where it is in sight; scrolling would take it away from under it.
    onFocusedChanged: if (root.focused !== null && root.isInside(root.focused)) {
        root.show(root.focused);
    }

    QQC2.ScrollBar.vertical: QQC2.ScrollBar {
        id: bar

        Accessible.name: qsTr("Scroll the page")
    }

    ColumnLayout {
        id: column

        //! Controls end before the scroll bar.
        readonly property real barWidth: bar.visible ? bar.width : 0

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: (bar.mirrored ? 1 : -1) * column.barWidth / 2
        width: Math.min(parent.width - column.barWidth, Kirigami.Units.gridUnit * 26)
        spacing: Kirigami.Units.gridUnit * 1.5
    }
}
