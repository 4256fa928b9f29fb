// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

//! The first thing that a person sees: three ways in.
ColumnLayout {
    id: root

    //! The person is new here.
    property bool greeting: true

    signal onThisComputer
    signal join
    signal onServer

    spacing: Kirigami.Units.gridUnit

    Component.onCompleted: first.forceActiveFocus(Qt.TabFocusReason)

    Kirigami.Icon {
        visible: root.greeting
        Layout.alignment: Qt.AlignHCenter
        implicitWidth: Kirigami.Units.iconSizes.huge * 1.5
        implicitHeight: implicitWidth
        source: "morelia"
    }

    Kirigami.Heading {
        visible: root.greeting
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Welcome to Morelia")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }

    ChoiceButton {
        id: first

        Layout.fillWidth: true
        primary: true
        icon.name: "morelia-computer"
        text: qsTr("On this computer")
        description: qsTr("Starts at once, without an account anywhere. Others on this computer can join.")
        onClicked: root.onThisComputer()
    }

    ChoiceButton {
        Layout.fillWidth: true
        icon.name: "morelia-people"
        text: qsTr("Join somebody")
        description: qsTr("With an invitation or an address that somebody gave you. Your name is enough.")
        onClicked: root.join()
    }

    ChoiceButton {
        Layout.fillWidth: true
        icon.name: "morelia-server"
        text: qsTr("Another server")
        description: qsTr("Sign in, or make an account with a password of your own.")
        onClicked: root.onServer()
    }
}
