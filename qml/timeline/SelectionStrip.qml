// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Over the composer while messages are selected: how many, and what can be done with them.
FocusScope {
    id: root

    required property FlowController flow
    required property MediaController media
    //! Pixels that stay free at both ends.
    property real startRoom: 0
    property real endRoom: 0

    //! Wants to choose where the messages go.
    signal forwardRequested(list<string> localIds)
    //! problem: why not for everyone, in words; empty where others may lose them, too.
    signal deleteRequested(list<string> localIds, string line, string problem)

    readonly property MessageSelection selection: root.flow.selection

    function copyAll() {
        root.flow.copyMessages(root.selection.ids);
        root.selection.clear();
    }

    function saveAll() {
        root.selection.saveFiles(root.media);
        root.selection.clear();
    }

    //! Does what a key means for the selected messages. False for keys that mean nothing to them.
    function takeKey(event: var): bool {
        if (event.matches(StandardKey.Copy)) {
            root.copyAll();
            return true;
        }
        if (event.key === Qt.Key_Delete) {
            root.deleteRequested(root.selection.ids, root.selection.line, root.selection.everyoneProblem);
            return true;
        }
        return false;
    }

    readonly property bool worded: line.width - Kirigami.Units.largeSpacing >= count.implicitWidth + line.spacing * 5
        + copy.wordedWidth + forward.wordedWidth + save.wordedWidth + remove.wordedWidth + cancel.wordedWidth

    implicitHeight: Measures.foot + separator.height
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Selected messages")

    Rectangle {
        anchors.fill: parent
        color: Kirigami.Theme.backgroundColor
    }

    Kirigami.Separator {
        id: separator

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
    }

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: root.startRoom + Kirigami.Units.largeSpacing
        anchors.rightMargin: root.endRoom + Kirigami.Units.smallSpacing
        height: Measures.foot
        spacing: Kirigami.Units.smallSpacing

        SafeText {
            id: count

            Layout.fillWidth: true
            text: root.selection.capped ? qsTr("At most %n message(s) at a time", "", root.selection.most)
                : qsTr("%n selected", "messages", root.selection.count)
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        SelectionButton {
            id: copy

            text: qsTr("Copy")
            iconName: "edit-copy"
            worded: root.worded
            onClicked: root.copyAll()
        }

        SelectionButton {
            id: forward

            text: qsTr("Forward…")
            iconName: "mail-forward"
            worded: root.worded
            reason: root.selection.forwardProblem
            onClicked: root.forwardRequested(root.selection.ids)
        }

        SelectionButton {
            id: save

            text: qsTr("Save files")
            iconName: "document-save"
            worded: root.worded
            reason: root.selection.saveProblem
            onClicked: root.saveAll()
        }

        SelectionButton {
            id: remove

            text: qsTr("Delete…")
            iconName: "edit-delete"
            worded: root.worded
            onClicked: root.deleteRequested(root.selection.ids, root.selection.line, root.selection.everyoneProblem)
        }

        SelectionButton {
            id: cancel

            text: qsTr("Cancel")
            iconName: "dialog-close"
            worded: root.worded
            onClicked: root.selection.clear()
        }
    }
}
