// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! One row of the timeline: the day and the unread line above, where they belong, then the bubble.
Item {
    id: root

    required property int index
    required property string localId
    required property var order
    required property string senderName
    required property string initials
    required property int colorIndex
    required property bool outgoing
    required property string text
    required property string timeText
    required property real timeMs
    required property int deliveryState
    required property int failureKind
    required property string failureDetail
    required property bool retryable
    required property bool edited
    required property bool deleted
    required property bool groupStart
    required property string dateHeader
    required property bool unreadLine
    //! The line may be drawn where unreadLine asks for it.
    required property bool lineStands
    required property bool showAuthor
    required property string replyToId
    required property string replyAuthor
    required property string replyText
    required property bool replyDeleted
    required property int fileKind
    required property string fileName
    required property string fileSizeText
    required property string fileKey
    required property bool fileBroken
    required property int pictureWidth
    required property int pictureHeight
    required property MediaController media
    required property real bubbleMaximum

    //! Wants the menu at a point of an item.
    signal menuRequested(Item place, point at)
    signal retryRequested
    signal dateRequested
    signal authorClicked
    signal linkRequested(string link, string doubtfulForm)
    signal replyRequested
    signal originalRequested
    //! Wants to look at the picture, or to open or save the file.
    signal fileRequested

    readonly property bool answers: root.replyToId.length > 0 && !root.deleted
    readonly property bool hasFile: root.fileKind >= 0 && !root.deleted
    readonly property bool readableFile: root.hasFile && !root.fileBroken && root.fileKey.length > 0
    //! It is on the server, so others know what is answered.
    readonly property bool answerable: !root.deleted && (!root.outgoing || root.deliveryState >= DeliveryState.Sent && root.deliveryState !== DeliveryState.Failed)
    readonly property real face: Kirigami.Units.gridUnit * 1.8

    function openMenu() {
        root.menuRequested(bubble, Qt.point(0, bubble.height));
    }

    implicitHeight: above.height + bubble.implicitHeight + (root.groupStart ? Kirigami.Units.largeSpacing : Kirigami.Units.smallSpacing / 2)

    Accessible.role: Accessible.ListItem
    Accessible.focusable: true
    Accessible.name: [
        root.outgoing ? qsTr("You") : root.senderName,
        root.answers && root.replyAuthor.length > 0 ? qsTr("answers %1").arg(root.replyAuthor) : "",
        root.hasFile ? FileWords.describe(root.fileKind, root.fileName, root.fileSizeText, !root.readableFile) : "",
        root.deleted ? qsTr("Message deleted") : root.text,
        root.timeText,
        root.edited && !root.deleted ? qsTr("edited") : "",
        DeliveryWords.describe(DeliveryWords.shown(root.deliveryState, root.deleted))
    ].filter(part => part.length > 0).join(", ")
    Accessible.onPressAction: root.openMenu()

    Keys.onMenuPressed: root.openMenu()
    Keys.onReturnPressed: root.openMenu()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)) {
            event.accepted = true;
            root.openMenu();
        } else if (event.key === Qt.Key_R && (event.modifiers & Qt.ControlModifier)) {
            event.accepted = true;
            root.replyRequested();
        }
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.menuRequested(root, point.position)
    }

    TapHandler {
        acceptedDevices: PointerDevice.TouchScreen
        onLongPressed: root.openMenu()
    }

    RowHeader {
        id: above

        width: parent.width
        dateHeader: root.dateHeader
        unreadLine: root.unreadLine && root.lineStands
        onDateRequested: root.dateRequested()
    }

    RowAvatar {
        anchors.left: parent.left
        anchors.leftMargin: Kirigami.Units.largeSpacing
        anchors.top: bubble.top
        active: !root.outgoing && root.groupStart
        initials: root.initials
        colorIndex: root.colorIndex
        diameter: root.face
    }

    Bubble {
        id: bubble

        anchors.bottom: parent.bottom
        anchors.left: root.outgoing ? undefined : parent.left
        anchors.right: root.outgoing ? parent.right : undefined
        anchors.leftMargin: root.face + Kirigami.Units.largeSpacing * 2
        anchors.rightMargin: Kirigami.Units.largeSpacing
        maximumWidth: root.bubbleMaximum
        authorName: root.senderName
        colorIndex: root.colorIndex
        showAuthor: root.showAuthor
        outgoing: root.outgoing
        groupStart: root.groupStart
        deleted: root.deleted
        text: root.text
        timeText: root.timeText
        edited: root.edited
        deliveryState: root.deliveryState
        retryable: root.retryable
        quote: root.answers ? quote : null
        file: root.hasFile ? file : null
        ringed: root.activeFocus
        keyed: root.ListView.isCurrentItem
        pointed: hover.hovered
        onRetryRequested: root.retryRequested()
        onAuthorClicked: root.authorClicked()
        onLinkRequested: (link, doubtfulForm) => root.linkRequested(link, doubtfulForm)
    }

    RowActions {
        anchors.verticalCenter: bubble.verticalCenter
        anchors.left: root.outgoing ? undefined : bubble.right
        anchors.right: root.outgoing ? bubble.left : undefined
        shown: hover.hovered
        onMenuRequested: (place, at) => root.menuRequested(place, at)
    }

    Component {
        id: quote

        QuoteBlock {
            authorName: root.replyAuthor
            line: root.replyText
            deleted: root.replyDeleted
            onClicked: root.originalRequested()
        }
    }

    Component {
        id: file

        MessageFile {
            media: root.media
            fileKind: root.fileKind
            fileName: root.fileName
            sizeText: root.fileSizeText
            fileKey: root.fileKey
            readable: root.readableFile
            pictureWidth: root.pictureWidth
            pictureHeight: root.pictureHeight
            maximumWidth: bubble.innerMaximum
            onClicked: root.fileRequested()
        }
    }
}
