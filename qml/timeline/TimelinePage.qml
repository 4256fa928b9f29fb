// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Composer
import Morelia.Controllers

//! An open flow: head, messages, composer.
QQC2.Page {
    id: root

    required property FlowController flow
    required property ConnectionController connection
    required property MediaController media
    required property bool active
    required property bool narrow

    signal back

    function takeFocus() {
        composer.takeFocus();
    }

    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    padding: 0
    Accessible.role: Accessible.Grouping
    Accessible.name: root.flow.title

    background: Rectangle {
        color: Kirigami.Theme.backgroundColor
    }

    Component.onCompleted: composer.takeFocus()

    // Typing anywhere goes to the composer.
    Keys.onPressed: event => {
        const plain = !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier));
        if (plain && event.text.length > 0 && event.text.charCodeAt(0) >= 0x20 && event.text !== "\u007f") {
            event.accepted = composer.typeIn(event.text);
        }
    }
    Keys.onEscapePressed: composer.activeFocus ? root.back() : composer.takeFocus()

    header: ColumnLayout {
        spacing: 0

        FlowHeader {
            Layout.fillWidth: true
            Layout.preferredHeight: Kirigami.Units.gridUnit * 2.6
            flow: root.flow
            narrow: root.narrow
            onBack: root.back()
        }

        Kirigami.Separator {
            Layout.fillWidth: true
        }
    }

    MessageView {
        id: messages

        anchors.fill: parent
        anchors.bottomMargin: Kirigami.Units.largeSpacing
        flow: root.flow
        media: root.media
        active: root.active
        onMenuRequested: (row, place, at) => menu.showFor(row, place, at)
        onFileRequested: row => row.fileKind === AttachmentKind.Picture ? prompts.lookAt(row.localId, row.fileKey) : prompts.openFile(row.fileKey, row.fileName)
        onLinkRequested: (link, doubtfulForm) => prompts.openLink(link, doubtfulForm)
        onDateRequested: timeMs => prompts.goToDay(timeMs)
    }

    StickyDay {
        anchors.top: parent.top
        anchors.topMargin: Kirigami.Units.smallSpacing
        anchors.horizontalCenter: parent.horizontalCenter
        visible: !messages.following && messages.topTimeMs > 0
        timeMs: messages.topTimeMs
        onClicked: prompts.goToDay(timeMs)
    }

    TimelineEmpty {
        anchors.centerIn: parent
        width: Math.max(0, Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 20))
        visible: root.flow.messages.loaded && messages.count === 0 && !root.flow.loadingHistory
        flow: root.flow
        connection: root.connection
    }

    BusyLine {
        anchors.top: parent.top
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.margins: Kirigami.Units.largeSpacing
        busy: root.flow.loadingHistory
        text: qsTr("Loading earlier messages")
    }

    FloatingButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Kirigami.Units.gridUnit
        visible: messages.unreadAbove
        text: qsTr("Go to the first unread message")
        label: qsTr("First unread")
        icon.name: "go-up"
        onClicked: {
            root.flow.jumpToFirstUnread();
            composer.takeFocus();
        }
    }

    Column {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Kirigami.Units.gridUnit
        spacing: Kirigami.Units.largeSpacing

        FloatingButton {
            anchors.right: parent.right
            visible: root.flow.canJumpBack
            text: qsTr("Go back to where you were")
            label: qsTr("Back")
            icon.name: "go-down"
            onClicked: {
                root.flow.jumpBack();
                composer.takeFocus();
            }
        }

        JumpButton {
            anchors.right: parent.right
            visible: !messages.atNewest && messages.count > 0
            unread: root.flow.unread
            onClicked: {
                root.flow.jumpToNewest();
                messages.showNewest();
                composer.takeFocus();
            }
        }
    }

    DropZone {
        anchors.fill: parent
        accepting: root.flow.canWrite && root.flow.composer.canAttach
        limit: root.flow.composer.attachLimitText
        onFilesDropped: files => {
            root.flow.composer.attach(files);
            composer.takeFocus();
        }
    }

    footer: Composer {
        id: composer

        composer: root.flow.composer
        canWrite: root.flow.canWrite
        readOnlyReason: root.flow.readOnlyReason
        maximumHeight: root.height / 3
        onBack: root.back()
    }

    MessageMenu {
        id: menu

        flow: root.flow
        media: root.media
        onDeleteRequested: localId => prompts.deleteMessage(localId)
        onReasonRequested: (kind, detail) => prompts.explain(kind, detail)
        onPictureRequested: (localId, fileKey) => prompts.lookAt(localId, fileKey)
        onOpenRequested: (fileKey, fileName) => prompts.openFile(fileKey, fileName)
        onSaveAsRequested: (fileKey, fileName) => prompts.saveAs(fileKey, fileName)
        onClosed: if (!prompts.asking) root.takeFocus()
    }

    TimelinePrompts {
        id: prompts

        anchors.fill: parent
        flow: root.flow
        media: root.media
        onFinished: root.takeFocus()
    }
}
