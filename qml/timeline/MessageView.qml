// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The messages of a flow, newest at the bottom. The model keeps a window of them; this view asks for more at its ends.
ListView {
    id: root

    required property FlowController flow
    required property MediaController media
    //! The person looks: messages on the screen count as read.
    required property bool active

    signal menuRequested(MessageDelegate row, Item place, point at, string link, string part)
    signal reactionsRequested(MessageDelegate row, Item place, bool byKeys)
    signal dateRequested(real timeMs)
    signal fileRequested(messageValue message)
    signal linkRequested(string link, string doubtfulForm)

    readonly property MessageSelection selection: root.flow.selection

    //! The view stays at the end, with new messages too, until the person moves it away from there.
    readonly property alias following: end.following

    //! The newest message of the flow is on the screen.
    readonly property bool atNewest: root.flow.messages.atNewest && root.following

    //! Room that the scroll bar needs beside the view.
    readonly property real barWidth: bar.visible ? bar.width : 0

    //! What is in the rows stands in the middle of a view that is too wide to be read across.
    readonly property real rowWidth: Math.min(root.width, Kirigami.Units.gridUnit * 60)
    readonly property real sideRoom: (root.width - root.rowWidth) / 2
    // A face and a button have room beside it.
    readonly property real bubbleMaximum: Math.min(letters.averageCharacterWidth * 72, root.rowWidth * 0.75, root.rowWidth - Kirigami.Units.gridUnit * 5)

    //! The topmost message on the screen and the one below it, or null.
    property MessageDelegate topRow: null
    property MessageDelegate secondRow: null

    //! The line above the first unread message stands until the person answers, and again where it moves.
    property bool lineStands: true

    //! Messages of the flow that wait to be read.
    readonly property int unread: root.flow.unread
    //! All below that line has been read.
    property bool lineIsOld: false

    //! The first unread message lies above what is on the screen.
    property bool unreadAbove: false

    //! Goes to the end now, and stays there.
    function showNewest() {
        end.goToEnd();
    }

    //! Goes a screenful on: 1 towards the newest, -1 towards the oldest.
    function page(direction: int) {
        const far = root.contentY + direction * root.height * 0.9;
        root.contentY = Math.max(root.originY, Math.min(far, root.originY + root.contentHeight - root.height));
        if (root.activeFocus) {
            root.currentIndex = direction < 0 ? root.highestRow() : Math.max(0, root.lowestRow());
        }
    }

    //! Gives the keyboard to a message, or to the lowest one where it has gone.
    function returnTo(localId: string) {
        root.forceActiveFocus(Qt.OtherFocusReason);
        const row = root.flow.messages.rowOf(localId);
        if (row >= 0) {
            root.currentIndex = row;
        }
    }

    //! The same where that message is on the screen, so that nothing moves.
    function stayAt(localId: string) {
        const row = root.itemAtIndex(root.flow.messages.rowOf(localId));
        const shown = row !== null && row.y + row.height > root.contentY && row.y < root.contentY + root.height;
        root.returnTo(shown ? localId : "");
    }

    //! Begins an answer to a message, where that is possible.
    function replyTo(row: MessageDelegate) {
        if (row.message.answerable && root.flow.canReply) {
            root.flow.composer.reply(row.message.localId);
        }
    }

    //! Selects a message or leaves it out; range: with all from the last one.
    function pick(row: MessageDelegate, range: bool) {
        if (root.activeFocus || root.selection.active) {
            root.forceActiveFocus(Qt.OtherFocusReason);
            root.currentIndex = row.index;
        }
        if (range) {
            root.selection.selectTo(row.message.localId);
        } else {
            root.selection.toggle(row.message.localId);
        }
    }

    //! Row at the lower edge; -1 where there is none.
    function lowestRow(): int {
        return root.indexAt(root.width / 2, root.contentY + root.height - 1);
    }

    function highestRow(): int {
        const found = root.indexAt(root.width / 2, root.contentY + 1);
        return found >= 0 ? found : root.count - 1;
    }

    //! Row of the newest message whose end is on the screen; -1 where there is none.
    function newestWholeRow(): int {
        const lowest = root.lowestRow();
        const row = root.itemAtIndex(lowest);
        const cut = row !== null && row.y + row.height > root.contentY + root.height + 1;
        return cut ? lowest + 1 : lowest;
    }

    function fetchAtEnds() {
        if (root.contentY - root.originY < root.height) {
            root.flow.messages.fetchOlder();
        }
        if (root.originY + root.contentHeight - root.contentY - root.height * 2 < 0 && !root.flow.messages.atNewest) {
            root.flow.messages.fetchNewer();
        }
    }

    //! Updates everything that depends on the rows on the screen.
    function look() {
        end.look();
        const highest = root.highestRow();
        root.topRow = root.itemAtIndex(highest) as MessageDelegate;
        root.secondRow = root.itemAtIndex(highest - 1) as MessageDelegate;
        root.unreadAbove = root.lineStands && !root.lineIsOld && root.flow.messages.unreadLineRow() > highest;
        root.fetchAtEnds();
        readers.tell(root.lowestRow(), highest);
        report.tellShown(root.lowestRow(), highest, root.newestWholeRow());
    }

    function keepEnd() {
        end.keep();
        Qt.callLater(root.look);
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
    onActiveFocusChanged: {
        const inside = root.Window.activeFocusItem;
        const entered = inside === root || inside instanceof MessageDelegate;
        root.currentIndex = !root.activeFocus ? -1 : entered ? Math.max(0, root.lowestRow()) : root.currentIndex;
    }
    onContentYChanged: {
        end.noteMove();
        Qt.callLater(root.look);
    }
    onHeightChanged: {
        end.keepPlace();
        root.keepEnd();
    }
    onCountChanged: root.keepEnd()
    onUnreadChanged: {
        root.lineIsOld = root.lineIsOld || root.unread === 0;
        Qt.callLater(root.look);
    }
    onVisibleChanged: root.keepEnd()

    FontMetrics {
        id: letters
    }

    EndKeeper {
        id: end

        view: root
        atNewest: root.flow.messages.atNewest
    }

    ShownRows {
        id: readers

        view: root
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
            end.leaveFor(row, ListView.Center);
            if (root.activeFocus) {
                root.currentIndex = row;
            }
        }
    }

    Connections {
        target: root.flow.messages as QtObject

        // More came while the person was away.
        function onUnreadLineMoved() {
            root.lineStands = true;
            root.lineIsOld = false;
            Qt.callLater(root.look);
        }

        // A flow opens where reading stopped.
        function onLoadedChanged() {
            const row = root.flow.messages.loaded ? root.flow.messages.unreadLineRow() : -1;
            if (row >= 0) {
                end.beginAt(row);
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

    // Over all rows at once, and a part of the list, so that a finger still moves it.
    Loader {
        anchors.fill: parent
        active: root.selection.active
        sourceComponent: MouseArea {
            hoverEnabled: true
            onClicked: mouse => {
                const row = root.itemAt(mouse.x, root.contentY + mouse.y) as MessageDelegate;
                if (row !== null) {
                    root.pick(row, (mouse.modifiers & Qt.ShiftModifier) !== 0);
                }
            }
        }
    }

    QQC2.ScrollBar.vertical: QQC2.ScrollBar {
        id: bar

        // Beside the view, so that nothing lies under it.
        parent: root.parent
        anchors.top: root.top
        anchors.bottom: root.bottom
        anchors.right: parent.right
        Accessible.name: qsTr("Scroll the messages")
    }

    delegate: MessageDelegate {
        id: row

        width: root.width
        sideRoom: root.sideRoom
        media: root.media
        bubbleMaximum: root.bubbleMaximum
        faceless: row === root.topRow
        lineStands: root.lineStands
        onHeightChanged: if (row.index === 0 || end.held !== null) root.keepEnd()
        onLengthening: end.holdHere(row)
        onMenuRequested: (place, at, link, part) => root.menuRequested(row, place, at, link, part)
        onPickRequested: range => root.pick(row, range)
        selecting: root.selection.active
        leaving: root.flow.leaving
        selected: root.selection.active && row.localIds.every(id => root.selection.ids.includes(id))
        canReact: root.flow.canReact
        onReactionsRequested: (place, byKeys) => root.reactionsRequested(row, place, byKeys)
        onReactionToggled: (sign, takeBack) => root.flow.react(row.message.localId, sign, takeBack)
        onRetryRequested: localIds => localIds.forEach(id => root.flow.retry(id))
        onDateRequested: root.dateRequested(row.message.timeMs)
        onAuthorClicked: root.flow.composer.mention(row.message.senderId)
        onReplyRequested: root.replyTo(row)
        onOriginalRequested: root.flow.jumpToOriginal(row.message.localId)
        onLinkRequested: (link, doubtfulForm) => root.linkRequested(link, doubtfulForm)
        onFileRequested: message => root.fileRequested(message)
    }
}
