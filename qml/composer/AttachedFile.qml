// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! A file that goes with the next message: small picture or icon, name, size or what is wrong with it, and the way out.
RowLayout {
    id: root

    //! Cleaned.
    required property string name
    required property string sizeText
    required property int kind
    //! Key of a picture that can be shown; empty for other files.
    required property string previewKey
    //! Why it cannot be sent, in words; empty when it can.
    required property string problem

    readonly property real edge: Kirigami.Units.iconSizes.medium

    //! Another file stands above it.
    property bool canMoveUp: false

    signal removeRequested
    signal upRequested

    spacing: Kirigami.Units.largeSpacing
    Accessible.role: Accessible.ListItem
    Accessible.name: [FileWords.describe(root.kind, root.name, root.sizeText, false), root.problem].filter(part => part.length > 0).join(", ")

    Item {
        Layout.leftMargin: Kirigami.Units.largeSpacing
        implicitWidth: root.edge
        implicitHeight: root.edge

        FileBadge {
            anchors.fill: parent
            visible: preview.status !== Image.Ready
            icon: root.problem.length > 0 ? "morelia-warning" : FileWords.icon(root.kind)
        }

        MediaImage {
            id: preview

            anchors.fill: parent
            visible: !broken
            fileKey: root.previewKey
            bounds: Qt.size(root.edge, root.edge)
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        SafeText {
            Layout.fillWidth: true
            text: root.name
            elide: Text.ElideMiddle
            maximumLineCount: 1
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }

        CaptionText {
            Layout.fillWidth: true
            text: root.problem.length > 0 ? root.problem : root.sizeText.length > 0 ? root.sizeText : " "
            color: root.problem.length > 0 ? Accents.readable(Kirigami.Theme.negativeTextColor, Kirigami.Theme.textColor) : Kirigami.Theme.textColor
            opacity: root.problem.length > 0 ? 1 : 0.75
            wrapMode: root.problem.length > 0 ? Text.Wrap : Text.NoWrap
            elide: Text.ElideRight
            maximumLineCount: root.problem.length > 0 ? 3 : 1
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
    }

    IconButton {
        visible: root.canMoveUp
        text: qsTr("Move %1 up").arg(root.name)
        icon.name: "go-up"
        onClicked: root.upRequested()
    }

    IconButton {
        text: qsTr("Remove %1").arg(root.name)
        icon.name: "dialog-close"
        onClicked: root.removeRequested()
    }
}
