// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! What fits a text that is being typed, the chosen row in sight and told to screen readers.
Item {
    id: root

    required property JumpController jump
    required property AccountsModel accounts
    required property list<MenuAction> commands
    required property real rowHeight
    //! Has the keyboard, and so the ear of a screen reader.
    required property Item reader

    function positionViewAtBeginning() {
        view.positionViewAtBeginning();
    }

    //! Return takes the current row: else no row looks as if it did.
    property bool ready: true

    property string told: ""

    // The keyboard does not go to the list, so a screen reader has to be told.
    function tell() {
        const words = view.count > 0 ? (view.itemAtIndex(root.jump.current) as ChooserRow)?.spoken ?? "" : nothing.text;
        if (words !== root.told && root.reader.activeFocus) {
            root.told = words;
            root.reader.Accessible.announce(words);
        }
    }

    function look() {
        view.positionViewAtIndex(root.jump.current, ListView.Contain);
        const last = view.indexAt(view.width / 2, view.contentY + view.height - 1);
        readers.tell(view.indexAt(view.width / 2, view.contentY + 1), last < 0 ? view.count - 1 : last);
        root.tell();
    }

    implicitHeight: view.count > 0 ? root.rowHeight * view.count : root.rowHeight * 2

    Connections {
        target: root.jump

        function onCurrentChanged() {
            Qt.callLater(root.look);
        }

        function onBegun() {
            root.told = "";
        }
    }

    ListView {
        id: view

        anchors.fill: parent
        anchors.rightMargin: bar.visible ? bar.width : 0
        model: root.jump.rows
        currentIndex: -1
        clip: true
        // Qt warns where rows are still being made in advance when they go.
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What fits")

        onCountChanged: Qt.callLater(root.look)

        QQC2.ScrollBar.vertical: QQC2.ScrollBar {
            id: bar

            // Beside the list, so that nothing lies under it.
            parent: root
            anchors.top: view.top
            anchors.bottom: view.bottom
            anchors.right: parent.right
            Accessible.name: qsTr("Scroll what fits")
        }

        ShownRows {
            id: readers

            view: view
        }

        Kirigami.WheelHandler {
            target: view
            filterMouseEvents: true
        }

        delegate: ChooserRow {
            id: row

            required property int index

            width: view.width
            height: root.rowHeight
            current: row.index === root.jump.current && root.ready
            command: row.isCommand ? root.commands[Number(row.targetId)] ?? null : null
            accountName: !row.isCommand && root.accounts.count > 1 ? root.accounts.labels[row.accountId] ?? "" : ""
            onClicked: root.jump.take(row.index)
        }
    }

    SafeText {
        id: nothing

        anchors.fill: parent
        visible: view.count === 0
        text: qsTr("Nothing found")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}
