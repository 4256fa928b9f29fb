// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! Shows the pictures of a flow over the whole window, or one by itself. ViewerKeys says what the keys do.
QQC2.Popup {
    id: root

    required property MediaController media
    //! The pictures of the flow; none where only single ones are shown.
    property PictureShelf shelf: null

    //! The picture that is shown by itself; empty while that of a message is.
    property string ownKey
    property string ownTitle

    readonly property bool fromMessage: root.ownKey.length === 0
    readonly property string fileKey: root.fromMessage ? root.shelf?.message.file.key ?? "" : root.ownKey
    readonly property string fileName: root.shelf?.message.file.name ?? ""
    readonly property string title: !root.fromMessage ? root.ownTitle : root.fileName.length > 0 ? root.fileName : qsTr("Picture")
    readonly property string author: root.shelf?.message.outgoing ? qsTr("You") : root.shelf?.message.senderName ?? ""
    readonly property string time: [root.shelf?.day ?? "", root.shelf?.message.timeText ?? ""].filter(part => part.length > 0).join(", ")
    //! Its bytes are not here.
    readonly property bool missing: root.fromMessage && root.fileKey.length === 0 && (root.shelf?.message.file.kind ?? -1) >= 0

    signal saveAsRequested(string fileKey, string fileName)
    //! Wants to give the file to another program.
    signal openRequested(string fileKey, string fileName)
    //! Wants to see the message of the picture.
    signal messageRequested(string localId)

    //! Opens with the picture of a message.
    function show(localId: string, fileKey: string) {
        root.ownKey = "";
        root.shelf.begin(localId, fileKey);
        root.start();
    }

    //! Opens with one picture, such as a face; title is cleaned.
    function showAlone(fileKey: string, title: string) {
        root.ownTitle = title;
        root.ownKey = fileKey;
        root.start();
    }

    function start() {
        stage.reset();
        root.open();
        root.takeFocus();
    }

    function takeFocus() {
        stage.forceActiveFocus();
    }

    function save() {
        if (root.fromMessage && root.fileKey.length > 0) {
            root.media.save(root.fileKey, root.title);
        }
    }

    function goToMessage() {
        const localId = root.shelf.message.localId;
        root.close();
        root.messageRequested(localId);
    }

    onClosed: root.shelf?.end()

    parent: QQC2.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    margins: 0
    modal: true
    focus: true
    closePolicy: QQC2.Popup.CloseOnEscape

    background: Rectangle {
        Kirigami.Theme.colorSet: Kirigami.Theme.Complementary
        Kirigami.Theme.inherit: false
        color: Kirigami.Theme.backgroundColor
    }

    contentItem: FocusScope {
        Kirigami.Theme.colorSet: Kirigami.Theme.Complementary
        Kirigami.Theme.inherit: false
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Picture viewer")

        Keys.onPressed: event => event.accepted = keys.take(event)

        ViewerKeys {
            id: keys

            stage: stage
            shelf: root.fromMessage ? root.shelf : null
            onSaveRequested: root.save()
            onSaveAsRequested: if (bar.readable && root.fromMessage) root.saveAsRequested(root.fileKey, root.title)
            onCopyRequested: if (bar.usable) root.media.copyPicture(root.fileKey)
        }

        Connections {
            target: root.shelf

            function onEmptied() {
                root.close();
            }
        }

        ViewerBar {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Kirigami.Units.smallSpacing
            fileName: root.title
            placeText: root.fromMessage ? root.shelf?.placeText ?? "" : ""
            usable: root.fileKey.length > 0 && !stage.broken
            readable: root.fileKey.length > 0
            fromMessage: root.fromMessage
            onZoomRequested: factor => stage.zoomMiddle(factor)
            onFitRequested: stage.zoom = 1
            onTurnRequested: quarters => stage.turn(quarters)
            onCopyRequested: root.media.copyPicture(root.fileKey)
            onSaveRequested: root.save()
            onOpenRequested: root.openRequested(root.fileKey, root.title)
            onMessageRequested: root.goToMessage()
            onCloseRequested: root.close()
        }

        PictureStage {
            id: stage

            anchors.top: bar.bottom
            anchors.bottom: foot.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Kirigami.Units.smallSpacing
            focus: true
            fileKey: root.fileKey
            mostFit: root.fromMessage ? 1 : 2
            mayMove: root.fromMessage && (root.shelf?.message.file.mayMove ?? false)
            Accessible.role: Accessible.Graphic
            Accessible.name: root.title
            onBesideTapped: root.close()

            // An enlarged picture is moved under the window's edges instead.
            DragOut {
                enabled: root.fromMessage && !stage.interactive
                media: root.media
                fileKey: root.fileKey
                fileName: root.title
            }
        }

        NextPicture {
            wanted: root.fromMessage ? root.shelf?.nextKey ?? "" : ""
            bounds: stage.bounds
        }

        ViewerSides {
            anchors.fill: stage
            shelf: root.fromMessage ? root.shelf : null
            broken: stage.broken
            missing: root.missing
            loading: stage.loading
            onEnded: root.takeFocus()
        }

        ViewerFoot {
            id: foot

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Kirigami.Units.largeSpacing + Kirigami.Units.smallSpacing
            visible: root.fromMessage
            caption: root.shelf?.caption ?? ""
            note: [root.author, root.time].filter(part => part.length > 0).join(" · ")
            problem: root.shelf?.errorText ?? ""
        }

        MediaNotice {
            anchors.bottom: foot.top
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.margins: Kirigami.Units.largeSpacing
            width: Math.min(implicitWidth, parent.width - Kirigami.Units.largeSpacing * 2)
            z: 1
            media: root.media
            covered: !root.visible
        }
    }
}
