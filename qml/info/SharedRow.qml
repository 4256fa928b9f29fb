// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! A file or a link of a conversation, with who shared it and when.
T.AbstractButton {
    id: root

    required property int index
    required property messageValue message
    required property string link
    required property string linkText
    required property string day

    readonly property bool isLink: root.link.length > 0
    readonly property bool broken: !root.isLink && !root.message.file.readable
    readonly property string author: root.message.outgoing ? qsTr("You") : root.message.senderName
    readonly property string note: [root.broken ? qsTr("cannot be read") : root.isLink ? "" : root.message.file.sizeText, root.author, root.day].filter(part => part.length > 0).join(" · ")

    //! Wants to choose what to do with the link, at a point of the row.
    signal menuRequested(point at)

    function openMenu(at: point) {
        if (root.isLink) {
            root.menuRequested(at);
        }
    }

    implicitHeight: words.implicitHeight + Kirigami.Units.largeSpacing * 2
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    enabled: !root.broken
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.isLink ? root.linkText : FileWords.describe(root.message.file.kind, root.message.file.name, "", false), root.note].filter(part => part.length > 0).join(", ")
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onMenuPressed: root.openMenu(Qt.point(root.leftPadding, root.height))
    Keys.onPressed: event => {
        event.accepted = root.isLink && event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier);
        if (event.accepted) {
            root.openMenu(Qt.point(root.leftPadding, root.height));
        }
    }
    onPressAndHold: root.openMenu(Qt.point(root.pressX, root.pressY))

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.openMenu(point.position)
    }

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        FileBadge {
            icon: root.broken ? "morelia-warning" : root.isLink ? "morelia-link" : FileWords.icon(root.message.file.kind)
        }

        ColumnLayout {
            id: words

            Layout.fillWidth: true
            spacing: 0

            SafeText {
                Layout.fillWidth: true
                text: root.isLink ? root.linkText : root.message.file.name
                elide: root.isLink ? Text.ElideRight : Text.ElideMiddle
                maximumLineCount: 1
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }

            CaptionText {
                Layout.fillWidth: true
                text: root.note
                elide: Text.ElideRight
                maximumLineCount: 1
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
    }

    background: Tint {
        hovered: root.hovered
        pressed: root.down

        FocusRing {
            anchors.fill: parent
            shown: root.activeFocus
        }
    }
}
