// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! One message: author, text, time and state on a tinted ground.
Rectangle {
    id: root

    required property string authorName
    required property int colorIndex
    required property bool showAuthor
    required property bool outgoing
    required property bool groupStart
    required property bool deleted
    required property string text
    required property string timeText
    required property bool edited
    required property int deliveryState
    required property bool retryable
    required property real maximumWidth
    //! What the message answers, and the file that came with it; none for most messages.
    property Component quote: null
    property Component file: null
    //! The keyboard is here.
    property bool ringed: false
    //! Its buttons are reached by Tab: those of one message at a time.
    property bool keyed: false
    //! The mouse is over the row.
    property bool pointed: false

    signal retryRequested
    signal authorClicked
    signal linkRequested(string link, string doubtfulForm)

    readonly property real padding: Kirigami.Units.largeSpacing
    readonly property real innerMaximum: root.maximumWidth - root.padding * 2
    readonly property bool hasText: !root.deleted && (root.text.length > 0 || root.file === null)
    readonly property real lastLineWidth: !root.deleted ? (root.hasText ? body.lastLineWidth : -1)
        : (tombstone.effectiveHorizontalAlignment === Text.AlignRight) === root.LayoutMirroring.enabled ? tombstone.width : -1
    readonly property real besideLastLine: root.lastLineWidth + Kirigami.Units.largeSpacing + meta.width
    readonly property bool metaBeside: !failed.visible && root.lastLineWidth >= 0 && root.besideLastLine <= root.innerMaximum
    readonly property real innerWidth: Math.max(root.deleted ? tombstone.width : root.hasText ? body.textWidth : 0,
        quoteHolder.wanted, fileHolder.wanted, author.visible ? Math.min(author.implicitWidth, root.innerMaximum) : 0,
        root.metaBeside ? root.besideLastLine : meta.width, failed.visible ? failed.implicitWidth : 0)
    readonly property real wide: Kirigami.Units.smallSpacing * 3

    implicitWidth: root.innerWidth + root.padding * 2
    implicitHeight: column.height + root.padding * 2 + (root.metaBeside ? 0 : meta.height)
    radius: root.wide
    topLeftRadius: root.groupStart && root.outgoing === root.LayoutMirroring.enabled ? Kirigami.Units.smallSpacing : root.wide
    topRightRadius: root.groupStart && root.outgoing !== root.LayoutMirroring.enabled ? Kirigami.Units.smallSpacing : root.wide
    color: root.outgoing ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.highlightColor, 0.22)
        : Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.08)

    Column {
        id: column

        x: root.padding
        y: root.padding
        width: root.innerWidth
        spacing: Kirigami.Units.smallSpacing * 0.75

        AuthorName {
            id: author

            visible: root.showAuthor
            width: Math.min(implicitWidth, root.innerMaximum)
            text: root.authorName
            colorIndex: root.colorIndex
            Accessible.ignored: true

            TapHandler {
                onTapped: root.authorClicked()
            }
        }

        Holder {
            id: quoteHolder

            sourceComponent: root.deleted ? null : root.quote
        }

        Holder {
            id: fileHolder

            sourceComponent: root.deleted ? null : root.file
        }

        MessageText {
            id: body

            maximumWidth: root.innerMaximum
            text: root.deleted ? "" : root.text
            visible: root.hasText
            pointed: root.pointed
            keyed: root.keyed
            onLinkRequested: (link, doubtfulForm) => root.linkRequested(link, doubtfulForm)
        }

        CaptionText {
            id: tombstone

            visible: root.deleted
            width: Math.min(implicitWidth, root.innerMaximum)
            text: qsTr("Message deleted")
            font.italic: true
            Accessible.ignored: true
        }

        PushButton {
            id: failed

            visible: root.deliveryState === DeliveryState.Failed && root.retryable
            focusPolicy: root.keyed ? Qt.TabFocus : Qt.NoFocus
            text: qsTr("Retry")
            onClicked: root.retryRequested()
        }
    }

    MessageMeta {
        id: meta

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.padding
        timeText: root.timeText
        edited: root.edited && !root.deleted
        deliveryState: DeliveryWords.shown(root.deliveryState, root.deleted)
    }

    FocusRing {
        anchors.fill: parent
        anchors.margins: -2
        radius: root.wide + 2
        shown: root.ringed
    }

    //! A part that most messages lack: as wide as the bubble, never wider than it may become.
    component Holder: Loader {
        readonly property real wanted: Math.min((item as Item)?.implicitWidth ?? 0, root.innerMaximum)

        active: sourceComponent !== null
        visible: active
        width: active ? parent.width : 0
    }
}
