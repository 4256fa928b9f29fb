// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Head of the picture viewer: name and tools.
RowLayout {
    id: root

    //! Cleaned.
    required property string fileName
    //! There is a picture to work on.
    required property bool usable

    signal zoomRequested(real factor)
    signal fitRequested
    signal turnRequested
    signal copyRequested
    signal saveRequested
    signal closeRequested

    spacing: 0

    SafeText {
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing
        text: root.fileName
        elide: Text.ElideMiddle
        maximumLineCount: 1
        horizontalAlignment: Text.AlignLeft
        Accessible.role: Accessible.Heading
    }

    IconButton {
        enabled: root.usable
        text: qsTr("Smaller")
        icon.name: "zoom-out"
        onClicked: root.zoomRequested(1 / 1.5)
    }

    IconButton {
        enabled: root.usable
        text: qsTr("Fit to the window")
        icon.name: "zoom-fit-best"
        onClicked: root.fitRequested()
    }

    IconButton {
        enabled: root.usable
        text: qsTr("Larger")
        icon.name: "zoom-in"
        onClicked: root.zoomRequested(1.5)
    }

    IconButton {
        enabled: root.usable
        text: qsTr("Turn")
        icon.name: "object-rotate-right"
        onClicked: root.turnRequested()
    }

    IconButton {
        enabled: root.usable
        text: qsTr("Copy picture")
        icon.name: "edit-copy"
        onClicked: root.copyRequested()
    }

    IconButton {
        text: qsTr("Save")
        icon.name: "document-save"
        onClicked: root.saveRequested()
    }

    IconButton {
        text: qsTr("Close")
        icon.name: "dialog-close"
        onClicked: root.closeRequested()
    }
}
