// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! One row of messages on a tinted ground: author, what it answers, its content by kind, text, time and state. A few emoji alone
//! are large and need no ground.
Rectangle {
    id: root

    required property messageValue message
    required property messageDecoration decoration
    required property MediaController media
    required property LeavingMessage leaving
    required property real maximumWidth
    //! The keyboard is here.
    property bool ringed: false
    //! Its buttons are reached by Tab: those of one message at a time.
    property bool keyed: false
    //! The mouse is over the row.
    property bool pointed: false
    //! The person may react to the message.
    property bool canReact: false

    signal retryRequested(list<string> localIds)
    signal authorClicked
    signal reactionToggled(string sign, bool takeBack)
    //! What had the keyboard is gone.
    signal focusLost
    signal linkRequested(string link, string doubtfulForm)
    //! Wants to see the message that this one answers.
    signal originalRequested
    //! Wants to look at the picture of a message, or to open or save its file.
    signal fileRequested(messageValue message)
    //! More of the text comes into sight below.
    signal lengthening
    //! Wants to select the whole message.
    signal pickRequested

    readonly property alias words: body
    //! The pictures of an album, or null.
    readonly property alias grid: content.grid

    readonly property real padding: Kirigami.Units.largeSpacing
    readonly property real innerMaximum: root.maximumWidth - root.padding * 2
    readonly property bool outgoing: root.message.outgoing
    readonly property albumValue album: root.decoration.album
    readonly property list<string> retryable: content.together ? root.album.retryable : root.message.retryable && root.message.state === DeliveryState.Failed ? [root.message.localId] : []
    readonly property bool hasText: root.message.kind === MessageKind.Text || root.message.body.text.length > 0 && !root.message.deleted
    readonly property bool bare: root.message.kind === MessageKind.Text && !root.message.answers && root.message.originText.length === 0 && MessageParts.isFewEmoji(root.message.body)
    // A text, a tombstone, a file and a line of reactions have room beside them; a picture has not.
    readonly property real lastLineWidth: reactions.visible ? reactions.lastLineWidth : root.hasText ? body.lastLineWidth : content.lastLineWidth
    readonly property bool lastRightToLeft: reactions.visible ? root.LayoutMirroring.enabled : root.hasText ? body.lastRightToLeft : content.lastRightToLeft
    readonly property real besideLastLine: root.lastLineWidth + Kirigami.Units.largeSpacing + meta.width
    readonly property bool metaBeside: !failed.visible && root.lastLineWidth >= 0 && root.besideLastLine <= root.innerMaximum
    readonly property real innerWidth: Math.max(root.hasText ? body.wanted : 0, quote.wanted, content.wanted, author.visible ? Math.min(author.implicitWidth, root.innerMaximum) : 0, origin.visible ? origin.width : 0,
        root.metaBeside ? root.besideLastLine : meta.width, failed.visible ? failed.implicitWidth : 0, reactions.visible ? reactions.width : 0)
    readonly property real wide: Kirigami.Units.smallSpacing * 3

    implicitWidth: root.innerWidth + root.padding * 2
    implicitHeight: column.height + root.padding * 2 + (root.metaBeside ? 0 : meta.height + Kirigami.Units.smallSpacing)
    radius: root.wide
    topLeftRadius: root.decoration.groupStart && root.outgoing === root.LayoutMirroring.enabled ? Kirigami.Units.smallSpacing : root.wide
    topRightRadius: root.decoration.groupStart && root.outgoing !== root.LayoutMirroring.enabled ? Kirigami.Units.smallSpacing : root.wide
    // The highlight colour is the same, but pales in a window that is not active.
    color: root.bare ? "transparent" : root.outgoing ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.focusColor, 0.22)
        : Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.08)

    Column {
        id: column

        x: root.padding
        y: root.padding
        width: root.innerWidth
        spacing: Kirigami.Units.smallSpacing * 0.75

        // A column does not turn round: each part keeps to the start of the line by itself.

        AuthorName {
            id: author

            anchors.left: parent.left
            visible: root.decoration.showAuthor
            width: Math.min(implicitWidth, root.innerMaximum)
            text: root.message.senderName
            colorIndex: root.message.colorIndex
            Accessible.ignored: true

            TapHandler {
                acceptedModifiers: Qt.NoModifier
                onTapped: root.authorClicked()
            }
        }

        CaptionText {
            id: origin

            anchors.left: parent.left
            visible: root.message.originText.length > 0
            width: Math.min(implicitWidth, root.innerMaximum)
            text: root.message.originText
            font.italic: true
            elide: Text.ElideRight
            maximumLineCount: 1
            Accessible.ignored: true
        }

        BubblePart {
            id: quote

            maximumWidth: root.innerMaximum
            sourceComponent: root.message.answers ? quoteBlock : null
        }

        MessageContent {
            id: content

            message: root.message
            album: root.album
            media: root.media
            maximumWidth: root.innerMaximum
            leaving: root.leaving
            keyed: root.keyed
            onFileRequested: message => root.fileRequested(message)
            onFocusLost: root.focusLost()
        }

        MessageText {
            id: body

            width: parent.width
            maximumWidth: root.innerMaximum
            body: root.message.body
            large: root.bare
            visible: root.hasText
            pointed: root.pointed
            keyed: root.keyed
            onLinkRequested: (link, doubtfulForm) => root.linkRequested(link, doubtfulForm)
            onLengthening: root.lengthening()
            onPickRequested: root.pickRequested()
        }

        Reactions {
            id: reactions

            anchors.left: parent.left
            reactions: root.message.reactions
            maximumWidth: root.innerMaximum
            canReact: root.canReact
            keyed: root.keyed
            visible: root.message.reactions.length > 0
            onFocusLost: root.focusLost()
            onToggled: (sign, takeBack) => root.reactionToggled(sign, takeBack)
        }

        PushButton {
            id: failed

            anchors.left: parent.left
            visible: root.retryable.length > 0
            focusPolicy: root.keyed ? Qt.TabFocus : Qt.NoFocus
            text: qsTr("Retry")
            onClicked: root.retryRequested(root.retryable)
        }
    }

    MessageMeta {
        id: meta

        readonly property bool leftmost: root.metaBeside ? root.lastRightToLeft : root.LayoutMirroring.enabled

        x: meta.leftmost ? root.padding : root.width - root.padding - width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.padding
        timeText: root.message.timeText
        edited: root.message.edited && !root.message.deleted
        deliveryState: content.together ? root.album.state : DeliveryWords.shown(root.message.state, root.message.deleted)
    }

    FocusRing {
        anchors.fill: parent
        // Half of it lies on the bubble: the row has no more room around it.
        anchors.margins: -Kirigami.Units.smallSpacing / 4
        radius: root.wide - anchors.margins
        shown: root.ringed
    }

    Component {
        id: quoteBlock

        QuoteBlock {
            quote: root.message.quote
            onClicked: root.originalRequested()
        }
    }
}
