// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! One row of the timeline: the day and the unread line above, where they belong, then the bubble.
Item {
    id: root

    required property int index
    required property messageValue message
    required property messageDecoration decoration
    //! The line may be drawn where the decoration asks for it.
    required property bool lineStands
    required property MediaController media
    required property real bubbleMaximum
    //! Pixels that stay free at both sides.
    required property real sideRoom
    //! The face of its author stands at the upper edge of the view instead of in the row.
    required property bool faceless
    //! The person may react to messages of this flow.
    required property bool canReact
    //! Messages are being selected: clicks and keys choose rows, and nothing in them reacts.
    required property bool selecting
    required property bool selected
    required property LeavingMessage leaving

    //! Wants the menu at a point of an item; link: the address there, part: the selected words.
    signal menuRequested(Item place, point at, string link, string part)
    //! Wants to select the message or to leave it out; range: with all from the last one.
    signal pickRequested(bool range)
    //! Wants to choose a reaction, above an item; by keys or by the mouse.
    signal reactionsRequested(Item place, bool byKeys)
    signal reactionToggled(string sign, bool takeBack)
    signal retryRequested(list<string> localIds)
    signal dateRequested
    signal authorClicked
    signal linkRequested(string link, string doubtfulForm)
    signal replyRequested
    signal originalRequested
    //! Wants to look at the picture of a message, or to open or save its file.
    signal fileRequested(messageValue message)
    //! More of the text comes into sight below.
    signal lengthening

    readonly property real face: Kirigami.Units.gridUnit * 1.8
    //! Where the bubble begins, and how high what stands above it is, in pixels.
    readonly property alias bubbleTop: bubble.y
    //! What the signs for a reaction stand above.
    readonly property alias reactionPlace: bubble
    readonly property alias headerHeight: above.height

    readonly property bool reactable: root.canReact && root.message.answerable
    //! All messages of the row that have content.
    readonly property list<string> localIds: root.decoration.album.parts.length > 0 ? root.decoration.album.ids : [root.message.localId]
    //! Place of the newest one.
    readonly property real newestOrder: Math.max(root.message.order, root.decoration.album.newestOrder)

    //! The message of an album whose picture is at a point of an item; undefined where there is none.
    function partAt(place: Item, at: point): var {
        return bubble.grid?.messageAt(place, at);
    }

    function openMenu() {
        const tile = bubble.grid?.focusedTile() ?? null;
        if (root.selecting) {
            root.pickRequested(false);
        } else if (tile !== null) {
            root.menuRequested(tile, Qt.point(tile.width / 2, tile.height / 2), "", "");
        } else {
            root.menuRequested(bubble, Qt.point(0, bubble.height), "", bubble.words.selectedPart());
        }
    }

    implicitHeight: above.height + bubble.implicitHeight + (root.decoration.groupStart ? Kirigami.Units.largeSpacing : Kirigami.Units.smallSpacing / 2)

    Accessible.role: Accessible.ListItem
    Accessible.focusable: true
    Accessible.name: MessageWords.describe(root.message, root.decoration.album)
    Accessible.selectable: root.selecting
    Accessible.selected: root.selected
    Accessible.onPressAction: root.openMenu()

    Keys.onMenuPressed: root.openMenu()
    Keys.onReturnPressed: root.openMenu()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Space && root.activeFocus) {
            event.accepted = true;
            root.pickRequested(root.selecting && (event.modifiers & Qt.ShiftModifier) !== 0);
        } else if (root.selecting) {
            event.accepted = false;
        } else if (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)) {
            event.accepted = true;
            root.openMenu();
        } else if (event.key === Qt.Key_R && (event.modifiers & Qt.ControlModifier)) {
            event.accepted = true;
            root.replyRequested();
        } else if (event.key === Qt.Key_E && (event.modifiers & Qt.ControlModifier) && root.reactable) {
            event.accepted = true;
            root.reactionsRequested(bubble, true);
        }
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        enabled: !root.selecting
        onTapped: point => root.menuRequested(root, point.position, bubble.words.linkUnder(root, point.position), bubble.words.selectedPart())
    }

    TapHandler {
        acceptedModifiers: Qt.ControlModifier
        onTapped: root.pickRequested(false)
    }

    TapHandler {
        acceptedDevices: PointerDevice.TouchScreen
        onLongPressed: root.openMenu()
    }

    RowHeader {
        id: above

        x: root.sideRoom
        width: parent.width - root.sideRoom * 2
        dateHeader: root.decoration.dateHeader
        unreadLine: root.decoration.unreadLine && root.lineStands
        onDateRequested: root.dateRequested()
    }

    RowAvatar {
        anchors.left: parent.left
        anchors.leftMargin: root.sideRoom + Kirigami.Units.largeSpacing
        anchors.top: bubble.top
        active: !root.message.outgoing && root.decoration.groupStart
        visible: !root.faceless
        initials: root.message.initials
        colorIndex: root.message.colorIndex
        picture: root.message.senderPicture
        diameter: root.face
    }

    Bubble {
        id: bubble

        anchors.bottom: parent.bottom
        // Half of the smallest room between two rows, so that the ring has as much below as above.
        anchors.bottomMargin: Kirigami.Units.smallSpacing / 4
        anchors.left: root.message.outgoing ? undefined : parent.left
        anchors.right: root.message.outgoing ? parent.right : undefined
        anchors.leftMargin: root.sideRoom + root.face + Kirigami.Units.largeSpacing * 2
        anchors.rightMargin: root.sideRoom + Kirigami.Units.largeSpacing
        maximumWidth: root.bubbleMaximum
        message: root.message
        decoration: root.decoration
        media: root.media
        ringed: root.activeFocus
        keyed: root.ListView.isCurrentItem
        pointed: hover.hovered && !root.selecting
        canReact: root.reactable
        leaving: root.leaving
        onFocusLost: root.forceActiveFocus(Qt.OtherFocusReason)
        onReactionToggled: (sign, takeBack) => root.reactionToggled(sign, takeBack)
        onRetryRequested: localIds => root.retryRequested(localIds)
        onAuthorClicked: root.authorClicked()
        onLinkRequested: (link, doubtfulForm) => root.linkRequested(link, doubtfulForm)
        onOriginalRequested: root.originalRequested()
        onFileRequested: message => root.fileRequested(message)
        onLengthening: root.lengthening()
        onPickRequested: root.pickRequested(false)
    }

    RowActions {
        anchors.verticalCenter: bubble.verticalCenter
        anchors.left: root.message.outgoing ? undefined : bubble.right
        anchors.right: root.message.outgoing ? bubble.left : undefined
        shown: hover.hovered && !root.selecting
        reactable: root.reactable
        before: root.message.outgoing
        room: root.width - root.sideRoom * 2 - bubble.width - Kirigami.Units.largeSpacing - (root.message.outgoing ? 0 : root.face + Kirigami.Units.largeSpacing)
        onReactionsRequested: place => root.reactionsRequested(place, false)
        onMenuRequested: (place, at) => root.menuRequested(place, at, "", bubble.words.selectedPart())
    }

    Loader {
        anchors.fill: parent
        z: -1
        active: root.selecting
        sourceComponent: RowMark {
            selected: root.selected
            bubble: bubble
            atLeft: root.message.outgoing !== root.LayoutMirroring.enabled
        }
    }
}
