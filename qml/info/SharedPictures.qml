// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The pictures of a conversation, the newest first.
GridView {
    id: root

    required property SharedListModel shared

    signal pictureRequested(string localId, string fileKey)

    readonly property real barWidth: bar.visible ? bar.width : 0

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    cellWidth: Math.floor((root.width - root.barWidth) / 3)
    cellHeight: root.cellWidth
    model: root.shared
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Pictures")
    Component.onCompleted: root.shared.begin()

    QQC2.ScrollBar.vertical: QQC2.ScrollBar {
        id: bar

        Accessible.name: qsTr("Scroll the pictures")
    }

    delegate: T.AbstractButton {
        id: cell

        required property messageValue message
        required property string day

        readonly property bool broken: !cell.message.file.readable || picture.broken

        width: root.cellWidth
        height: root.cellHeight
        padding: Kirigami.Units.smallSpacing / 2
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        enabled: !cell.broken
        Accessible.role: Accessible.Button
        Accessible.name: [FileWords.describe(cell.message.file.kind, cell.message.file.name, "", cell.broken), cell.message.senderName, cell.day].filter(part => part.length > 0).join(", ")
        Keys.onReturnPressed: cell.click()
        Keys.onEnterPressed: cell.click()
        onClicked: root.pictureRequested(cell.message.localId, cell.message.file.key)

        contentItem: Rectangle {
            color: Qt.alpha(Kirigami.Theme.textColor, 0.1)
            clip: true

            MediaImage {
                id: picture

                anchors.fill: parent
                fileKey: cell.message.file.key
                bounds: Qt.size(width * 2, height * 2)
                fillMode: Image.PreserveAspectCrop
            }

            FileBadge {
                anchors.centerIn: parent
                visible: cell.broken
                icon: "morelia-warning"
            }
        }

        background: FocusRing {
            shown: cell.activeFocus
        }
    }
}
