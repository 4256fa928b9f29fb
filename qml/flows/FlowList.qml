// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The rows of the flows, with their scroll bar beside them.
ListView {
    id: root

    required property FlowListModel flows
    required property AccountsModel accounts
    //! The list is as narrow as the faces in it.
    required property bool facesOnly

    signal openRequested(real accountId, string flowId)

    //! Room that the scroll bar needs at the right.
    readonly property real barWidth: bar.visible ? bar.width : 0

    //! Brings the open flow into sight.
    function showCurrent() {
        const row = root.flows.currentRow();
        if (row >= 0) {
            root.positionViewAtIndex(row, ListView.Contain);
        }
    }

    //! Makes the clicked row current without moving the list, which would scroll to it.
    function choose(row: int) {
        const place = root.contentY;
        root.currentIndex = row;
        root.contentY = place;
    }

    function look() {
        const last = root.indexAt(root.width / 2, root.contentY + root.height - 1);
        readers.tell(root.indexAt(root.width / 2, root.contentY + 1), last < 0 ? root.count - 1 : last);
    }

    topMargin: Kirigami.Units.smallSpacing
    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    currentIndex: -1
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Conversations")

    // Qt makes the first row current.
    onModelChanged: root.currentIndex = -1
    onContentYChanged: Qt.callLater(root.look)
    onCountChanged: Qt.callLater(root.look)
    onHeightChanged: Qt.callLater(root.look)

    // By Tab the keyboard comes in at the open flow; a click chooses its own row.
    onActiveFocusChanged: {
        const row = root.Window.activeFocusItem as FlowDelegate;
        if (!root.activeFocus) {
            root.currentIndex = -1;
        } else if (root.currentIndex < 0 && row?.focusReason !== Qt.MouseFocusReason) {
            root.currentIndex = Math.max(0, root.flows.currentRow());
        }
    }

    QQC2.ScrollBar.vertical: QQC2.ScrollBar {
        id: bar

        // Beside the list, so that nothing lies under it.
        parent: root.parent
        anchors.top: root.top
        anchors.bottom: root.bottom
        anchors.right: parent.right
        Accessible.name: qsTr("Scroll the conversations")
    }

    // Qt forgets rows that come before the list has a size: what came next would stand on top of the list.
    Binding {
        root.model: root.flows
        when: root.width > 0 && root.height > 0
        restoreMode: Binding.RestoreNone
    }

    ShownRows {
        id: readers

        view: root
    }

    Kirigami.WheelHandler {
        target: root
        filterMouseEvents: true
    }

    delegate: FlowDelegate {
        id: flowRow

        width: root.width
        faceOnly: root.facesOnly
        stripe: root.accounts.count > 1 ? NamePalette.fill(root.accounts.colorOf(accountId)) : "transparent"
        accountName: root.accounts.count > 1 ? root.accounts.labels[accountId] ?? "" : ""
        onActiveFocusChanged: if (flowRow.activeFocus && flowRow.focusReason === Qt.MouseFocusReason) root.choose(flowRow.index)
        onClicked: root.openRequested(accountId, flowId)
    }
}
