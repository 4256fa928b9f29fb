// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Shows the pictures of a flow over the whole window. Left and Right go on, +, - and 0 change the size, R turns,
//! Ctrl+S saves, Ctrl+C copies, Esc closes.
QQC2.Popup {
    id: root

    required property FlowController flow
    required property MediaController media
    property string localId
    property string fileKey
    readonly property string title: shelf.fileName.length > 0 ? shelf.fileName : qsTr("Picture")

    signal saveAsRequested(string fileKey, string fileName)

    //! Opens with the picture of a message.
    function show(localId: string, fileKey: string) {
        root.localId = localId;
        root.fileKey = fileKey;
        stage.reset();
        root.open();
        stage.forceActiveFocus();
    }

    function go(row: int) {
        if (row >= 0) {
            root.fileKey = shelf.keyAt(row);
            root.localId = shelf.idAt(row);
        }
    }

    function handle(event: var): bool {
        const control = event.modifiers & Qt.ControlModifier;
        switch (event.key) {
        case Qt.Key_Left:
        case Qt.Key_Right:
            root.go((event.key === Qt.Key_Left) !== stage.LayoutMirroring.enabled ? shelf.older : shelf.newer);
            return true;
        case Qt.Key_Plus:
        case Qt.Key_Equal:
            stage.zoomBy(1.5);
            return true;
        case Qt.Key_Minus:
            stage.zoomBy(1 / 1.5);
            return true;
        case Qt.Key_0:
            stage.zoom = 1;
            return true;
        case Qt.Key_R:
            stage.turn();
            return true;
        case Qt.Key_S:
            if (control && (event.modifiers & Qt.ShiftModifier)) {
                root.saveAsRequested(root.fileKey, root.title);
            } else if (control) {
                root.media.save(root.fileKey, root.title);
            }
            return true;
        case Qt.Key_C:
            if (control) {
                root.media.copyPicture(root.fileKey);
            }
            return true;
        default:
            return false;
        }
    }

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

        Keys.onPressed: event => event.accepted = root.handle(event)

        PictureShelf {
            id: shelf

            active: root.visible
            model: root.flow.messages
            localId: root.localId
        }

        ViewerBar {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Kirigami.Units.smallSpacing
            fileName: root.title
            usable: !stage.broken
            onZoomRequested: factor => stage.zoomBy(factor)
            onFitRequested: stage.zoom = 1
            onTurnRequested: stage.turn()
            onCopyRequested: root.media.copyPicture(root.fileKey)
            onSaveRequested: root.media.save(root.fileKey, root.title)
            onCloseRequested: root.close()
        }

        PictureStage {
            id: stage

            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Kirigami.Units.smallSpacing
            focus: true
            fileKey: root.fileKey
            Accessible.role: Accessible.Graphic
            Accessible.name: root.title

            // An enlarged picture is moved under the window's edges instead.
            DragOut {
                enabled: !stage.interactive
                media: root.media
                fileKey: root.fileKey
                fileName: root.title
            }
        }

        MediaNotice {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.margins: Kirigami.Units.largeSpacing
            width: Math.min(implicitWidth, parent.width - Kirigami.Units.largeSpacing * 2)
            z: 1
            media: root.media
            covered: !root.visible
        }

        BusyLine {
            anchors.centerIn: stage
            busy: stage.loading
            text: qsTr("Loading the picture")
        }

        SafeText {
            anchors.centerIn: stage
            width: stage.width - Kirigami.Units.gridUnit * 2
            visible: stage.broken
            text: qsTr("This picture cannot be shown. It can still be saved.")
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }

        IconButton {
            anchors.left: parent.left
            anchors.verticalCenter: stage.verticalCenter
            visible: shelf.older >= 0
            text: qsTr("Earlier picture")
            icon.name: "go-previous"
            directional: true
            onClicked: root.go(shelf.older)
        }

        IconButton {
            anchors.right: parent.right
            anchors.verticalCenter: stage.verticalCenter
            visible: shelf.newer >= 0
            text: qsTr("Later picture")
            icon.name: "go-next"
            directional: true
            onClicked: root.go(shelf.newer)
        }
    }
}
