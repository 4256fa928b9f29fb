// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Above the composer: the files that go with the next message.
Column {
    id: root

    required property ComposedFiles files
    //! How large a file may be, in words; may be empty.
    required property string limit

    readonly property int problemRow: root.files.problemRow

    signal removeRequested(int row)

    onProblemRowChanged: root.showProblem()

    //! A file that cannot be sent comes into view.
    function showProblem() {
        if (root.problemRow >= 0) {
            list.positionViewAtIndex(root.problemRow, ListView.Contain);
        }
    }

    topPadding: Kirigami.Units.smallSpacing

    Item {
        width: parent.width
        height: Math.min(list.contentHeight, Kirigami.Units.gridUnit * 9)

        ListView {
            id: list

            anchors.fill: parent
            anchors.rightMargin: bar.visible ? bar.width : 0
            model: root.files
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: -1
            onCountChanged: root.showProblem()
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Attached files")

            QQC2.ScrollBar.vertical: QQC2.ScrollBar {
                id: bar

                // Beside the list, so that nothing lies under it.
                parent: list.parent
                anchors.top: list.top
                anchors.bottom: list.bottom
                anchors.right: parent.right
                Accessible.name: qsTr("Scroll the attached files")
            }

            delegate: AttachedFile {
                required property int index

                width: list.width
                canMoveUp: index > 0
                onUpRequested: root.files.move(index, index - 1)
                onRemoveRequested: root.removeRequested(index)
            }
        }
    }

    Flow {
        leftPadding: Kirigami.Units.largeSpacing
        width: parent.width
        spacing: Kirigami.Units.largeSpacing
        visible: root.files.hasPictures

        QQC2.CheckBox {
            text: qsTr("Make pictures smaller")
            Accessible.name: text
            checked: root.files.smaller
            onToggled: root.files.smaller = checked
        }

        QQC2.CheckBox {
            // A smaller picture is made anew, without what the camera wrote.
            enabled: !root.files.smaller
            text: qsTr("Send place and camera data along")
            Accessible.name: text
            checked: root.files.keepsCameraData && !root.files.smaller
            onToggled: root.files.keepsCameraData = checked
        }
    }

    CaptionText {
        width: parent.width
        leftPadding: Kirigami.Units.largeSpacing
        rightPadding: Kirigami.Units.largeSpacing
        visible: text.length > 0
        text: root.limit
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
    }
}
