// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Over the picture of the viewer: the ways to those beside it, and words where there is no picture.
Item {
    id: root

    //! None where there are no others.
    required property PictureShelf shelf
    required property bool broken
    required property bool missing
    required property bool loading

    //! A way has led to its end and is gone, with the keyboard.
    signal ended

    BusyLine {
        anchors.centerIn: parent
        busy: root.loading
        text: qsTr("Loading the picture")
    }

    SafeText {
        anchors.centerIn: parent
        width: parent.width - Kirigami.Units.gridUnit * 6
        visible: root.broken || root.missing
        text: root.missing ? qsTr("This picture cannot be read.")
            : root.shelf ? qsTr("This picture cannot be shown. It can still be saved.") : qsTr("This picture cannot be shown.")
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }

    IconButton {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        visible: root.shelf?.hasOlder ?? false
        text: qsTr("Earlier picture")
        icon.name: "go-previous"
        directional: true
        onPicture: true
        onClicked: {
            root.shelf.goOlder();
            if (!root.shelf.hasOlder) {
                root.ended();
            }
        }
    }

    IconButton {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.shelf?.hasNewer ?? false
        text: qsTr("Later picture")
        icon.name: "go-next"
        directional: true
        onPicture: true
        onClicked: {
            root.shelf.goNewer();
            if (!root.shelf.hasNewer) {
                root.ended();
            }
        }
    }
}
