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
    required property FlowActions flowActions
    //! The list is as narrow as the faces in it.
    required property bool facesOnly

    signal openRequested(real accountId, string flowId)

    //! There is a door to the archive behind the last row.
    readonly property bool doorShown: root.flows.archivedCount > 0 && !root.flows.inArchive && !root.flows.inRequests
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

    //! Puts the keyboard on a row, or into the list where it has none.
    function focusRow(row: int) {
        root.forceActiveFocus(Qt.TabFocusReason);
        root.currentIndex = Math.min(row, root.count - 1);
        root.currentItem?.forceActiveFocus(Qt.TabFocusReason);
    }

    //! The keyboard comes back to this row when its menu closes, without moving the list.
    property Item menuRow: null

    function showMenu(row: Item, from: Item, at: point) {
        root.menuRow = row;
        menus.showFor(row, from, at);
    }

    //! Shows the requests of strangers.
    function enterRequests() {
        root.flows.inRequests = true;
        root.positionViewAtBeginning();
        root.focusRow(0);
    }

    //! Comes back from the archive or from the requests.
    function leaveDoor() {
        root.flows.inArchive = false;
        root.flows.inRequests = false;
        root.focusRow(Math.max(0, root.flows.currentRow()));
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
    Accessible.name: root.flows.inRequests ? qsTr("Requests") : qsTr("Conversations")

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
        } else if (root.menuRow !== null) {
            root.choose((root.menuRow as FlowDelegate).index);
            root.menuRow = null;
        } else if (root.currentIndex < 0 && row?.focusReason !== Qt.MouseFocusReason) {
            root.currentIndex = Math.max(0, root.flows.currentRow());
        }
    }

    Keys.onDownPressed: event => {
        event.accepted = root.doorShown && root.currentIndex === root.count - 1;
        if (event.accepted) {
            root.footerItem.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    Keys.onEscapePressed: event => {
        event.accepted = root.flows.inArchive || root.flows.inRequests;
        if (event.accepted) {
            root.leaveDoor();
        }
    }

    footer: ListDoor {
        width: root.width
        height: visible ? implicitHeight : 0
        visible: root.doorShown
        faceOnly: root.facesOnly
        //: The last row of the list: %1 is how many conversations were put away.
        text: qsTr("Archive (%1)").arg(root.flows.archivedCount.toLocaleString(Qt.locale(), "f", 0))
        icon.name: "folder-archive"
        unread: root.flows.archivedUnread
        Keys.onUpPressed: event => {
            event.accepted = root.count > 0;
            if (event.accepted) {
                root.focusRow(root.count - 1);
            }
        }
        onClicked: {
            root.flows.inArchive = true;
            root.positionViewAtBeginning();
            root.focusRow(0);
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

    FlowMenus {
        id: menus

        flowActions: root.flowActions
        requests: root.flows.inRequests
        place: root
        onQuestionAsked: menus.row = root.currentIndex
        onQuestionClosed: root.focusRow(menus.row)
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
        menuOpen: menus.menuShown && menus.menuRow === flowRow
        stripe: root.accounts.count > 1 ? NamePalette.fill(root.accounts.colorOf(accountId)) : "transparent"
        accountName: root.accounts.count > 1 ? root.accounts.labels[accountId] ?? "" : ""
        onActiveFocusChanged: if (flowRow.activeFocus && flowRow.focusReason === Qt.MouseFocusReason) root.choose(flowRow.index)
        onClicked: root.openRequested(accountId, flowId)
        onMenuRequested: (place, at) => root.showMenu(flowRow, place, at)
    }
}
