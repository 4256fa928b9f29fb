// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! The messages of a flow, newest at the bottom. The model keeps a window of them; this view asks for more at its ends.
ListView {
    id: root

    required property FlowController flow
    required property MediaController media
    //! The person looks: what is on the screen counts as read.
    required property bool active

    signal menuRequested(MessageDelegate row, Item place, point at)
    signal dateRequested(real timeMs)
    signal fileRequested(MessageDelegate row)
    signal linkRequested(string link, string doubtfulForm)

    //! The newest message of the flow is on the screen.
    readonly property bool atNewest: root.flow.messages.atNewest && root.following
    readonly property real bubbleMaximum: Math.min(letters.averageCharacterWidth * 72, (root.width - Kirigami.Units.gridUnit * 3) * 0.82)

    //! The view stays at the end when something comes, until the person moves it away from there.
    property bool following: true

    //! Unix time in milliseconds of the topmost message on the screen; 0 when unknown.
    property real topTimeMs: 0

    //! The line above the first unread message stands until the person answers.
    property bool lineStands: true

    //! The first unread message lies above what is on the screen.
    property bool unreadAbove: false

    //! Pixels between what is shown and the end.
    readonly property real distance: root.originY + root.contentHeight - root.contentY - root.height

    //! Goes to the end now, and stays there.
    function showNewest() {
        root.following = true;
        root.positionViewAtBeginning();
    }

    //! Begins an answer to a message, where that is possible.
    function replyTo(row: MessageDelegate) {
        if (row.answerable && root.flow.canReply) {
            root.flow.composer.reply(row.localId);
        }
    }

    function lowestRow(): int {
        return Math.max(0, root.indexAt(0, root.contentY + root.height - 1));
    }

    function fetchAtEnds() {
        const above = root.contentY - root.originY;
        if (above < root.height) {
            root.flow.messages.fetchOlder();
        }
        if (root.distance < root.height && !root.flow.messages.atNewest) {
            root.flow.messages.fetchNewer();
        }
    }

    function keepEnd() {
        if (root.following && root.flow.messages.atNewest) {
            root.positionViewAtBeginning();
        }
        Qt.callLater(root.look);
    }

    //! What follows from what is on the screen now.
    function look() {
        root.following = root.distance < 2;
        const found = root.indexAt(0, root.contentY + 1);
        const highest = found >= 0 ? found : root.count - 1;
        root.topTimeMs = (root.itemAtIndex(highest) as MessageDelegate)?.timeMs ?? 0;
        root.unreadAbove = root.lineStands && root.flow.messages.unreadLineRow() > highest;
        root.fetchAtEnds();
        report.tellShown(root.lowestRow(), highest);
    }

    model: root.flow.messages
    verticalLayoutDirection: ListView.BottomToTop
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: Kirigami.Units.gridUnit * 40
    clip: true
    currentIndex: -1
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Messages")

    // A row is current only while the keyboard is in the list: a current row pulls the view to itself.
    onActiveFocusChanged: root.currentIndex = !root.activeFocus ? -1 : root.Window.activeFocusItem === root ? root.lowestRow() : root.currentIndex
    onContentYChanged: {
        root.following = root.distance < 2;
        Qt.callLater(root.look);
    }
    onHeightChanged: root.keepEnd()
    onCountChanged: root.keepEnd()
    onActiveChanged: if (root.count > 0) report.tellSeen(root.lowestRow())

    FontMetrics {
        id: letters
    }

    ScreenReport {
        id: report

        flow: root.flow
        view: root
        active: root.active
        atNewest: root.atNewest
    }

    Connections {
        target: root.flow

        function onRowWanted(row: int) {
            root.following = row === 0 && root.flow.messages.atNewest;
            root.positionViewAtIndex(row, root.following ? ListView.Beginning : ListView.Center);
        }
    }

    Connections {
        target: root.flow.messages as QtObject

        // A flow opens where reading stopped.
        function onLoadedChanged() {
            const row = root.flow.messages.loaded ? root.flow.messages.unreadLineRow() : -1;
            if (row >= 0) {
                root.following = false;
                root.positionViewAtIndex(row, ListView.End);
            }
        }
    }

    Connections {
        target: root.flow.composer

        function onSent() {
            root.lineStands = false;
            root.flow.jumpToNewest();
            root.showNewest();
        }
    }

    Kirigami.WheelHandler {
        target: root
        filterMouseEvents: true
    }

    QQC2.ScrollBar.vertical: QQC2.ScrollBar {
        id: bar

        Accessible.name: qsTr("Scroll the messages")
    }

    delegate: MessageDelegate {
        id: row

        // Through the model: a required property "state" would hide the one of Item.
        required property var model

        width: root.width
        gutter: bar.width
        media: root.media
        deliveryState: row.model.state
        bubbleMaximum: root.bubbleMaximum
        lineStands: root.lineStands
        onHeightChanged: if (row.index === 0) root.keepEnd()
        onMenuRequested: (place, at) => root.menuRequested(row, place, at)
        onRetryRequested: root.flow.retry(row.localId)
        onDateRequested: root.dateRequested(row.timeMs)
        onAuthorClicked: root.flow.composer.mention(row.model.senderId)
        onReplyRequested: root.replyTo(row)
        onOriginalRequested: root.flow.jumpToOriginal(row.localId)
        onLinkRequested: (link, doubtfulForm) => root.linkRequested(link, doubtfulForm)
        onFileRequested: root.fileRequested(row)
    }
}
