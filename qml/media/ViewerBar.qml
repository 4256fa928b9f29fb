// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Head of the picture viewer: name, place among the others, and tools, which stand below where there is little room.
GridLayout {
    id: root

    //! Cleaned.
    required property string fileName
    //! "12 of 340"; empty for none.
    required property string placeText
    //! There is a picture to work on.
    required property bool usable
    //! Its bytes are here, whether they can be shown or not.
    required property bool readable
    //! It came with a message.
    required property bool fromMessage

    readonly property bool wide: root.width > tools.wholeWidth + close.width + Kirigami.Units.gridUnit * 10

    signal zoomRequested(real factor)
    signal fitRequested
    signal turnRequested(int quarters)
    signal copyRequested
    signal saveRequested
    signal openRequested
    signal messageRequested
    signal closeRequested

    columns: 3
    columnSpacing: 0
    rowSpacing: 0

    ColumnLayout {
        Layout.row: 0
        Layout.column: 0
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing
        spacing: 0

        SafeText {
            Layout.fillWidth: true
            text: root.fileName
            elide: Text.ElideMiddle
            maximumLineCount: 1
            horizontalAlignment: Text.AlignLeft
            Accessible.role: Accessible.Heading
        }

        CaptionText {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.placeText
            elide: Text.ElideRight
            maximumLineCount: 1
            horizontalAlignment: Text.AlignLeft
        }
    }

    Flow {
        id: tools

        readonly property real wholeWidth: close.width * Array.from(tools.children).filter(button => button.visible).length

        Layout.row: root.wide ? 0 : 1
        Layout.column: root.wide ? 1 : 0
        Layout.columnSpan: root.wide ? 1 : 3
        Layout.fillWidth: !root.wide
        Layout.preferredWidth: root.wide ? tools.wholeWidth : 0

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
            text: qsTr("Turn left")
            icon.name: "object-rotate-left"
            onClicked: root.turnRequested(-1)
        }

        IconButton {
            enabled: root.usable
            text: qsTr("Turn right")
            icon.name: "object-rotate-right"
            onClicked: root.turnRequested(1)
        }

        IconButton {
            enabled: root.usable
            text: qsTr("Copy picture")
            icon.name: "edit-copy"
            onClicked: root.copyRequested()
        }

        IconButton {
            visible: root.fromMessage
            enabled: root.readable
            text: qsTr("Save")
            icon.name: "document-save"
            onClicked: root.saveRequested()
        }

        IconButton {
            visible: root.fromMessage
            enabled: root.readable
            text: qsTr("Open with another program…")
            icon.name: "document-open"
            onClicked: root.openRequested()
        }

        IconButton {
            visible: root.fromMessage
            text: qsTr("Show in the conversation")
            icon.name: "view-conversation-balloon"
            onClicked: root.messageRequested()
        }
    }

    IconButton {
        id: close

        Layout.row: 0
        Layout.column: 2
        Layout.alignment: Qt.AlignTop
        text: qsTr("Close")
        icon.name: "dialog-close"
        onClicked: root.closeRequested()
    }
}
