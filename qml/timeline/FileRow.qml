// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! A file in a message: icon of its kind, name and size, or why it cannot be read.
T.AbstractButton {
    id: root

    required property fileValue file
    required property real maximumWidth
    property bool broken: !root.file.readable

    readonly property real iconSize: Kirigami.Units.iconSizes.medium
    readonly property string note: root.broken ? qsTr("This file cannot be read") : root.file.sizeText

    //! Width in pixels up to the end of the line with the size, and whether that begins at the right.
    readonly property real lastLineWidth: root.iconSize + Kirigami.Units.largeSpacing + Math.ceil(noteLine.implicitWidth)
    readonly property bool lastRightToLeft: root.mirrored

    implicitWidth: Math.min(root.maximumWidth, root.iconSize + Kirigami.Units.largeSpacing + Math.ceil(Math.max(name.implicitWidth, noteLine.implicitWidth)))
    implicitHeight: Math.max(root.iconSize, words.implicitHeight)
    enabled: !root.broken
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: FileWords.describe(root.file.kind, root.file.name, root.file.sizeText, root.broken)
    Accessible.description: root.broken ? "" : qsTr("Open or save")

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        FileBadge {
            icon: root.broken ? "morelia-warning" : FileWords.icon(root.file.kind)
        }

        ColumnLayout {
            id: words

            Layout.fillWidth: true
            spacing: 0

            SafeText {
                id: name

                Layout.fillWidth: true
                text: root.file.name
                font.underline: root.hovered
                elide: Text.ElideMiddle
                maximumLineCount: 1
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }

            CaptionText {
                id: noteLine

                Layout.fillWidth: true
                text: root.note.length > 0 ? root.note : " "
                elide: Text.ElideRight
                maximumLineCount: 1
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
    }
}
