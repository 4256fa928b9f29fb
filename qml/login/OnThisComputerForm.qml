// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Morelia.Components
import Morelia.Controllers

//! "On this computer": a name is all that it needs.
LoginFrame {
    id: root

    title: qsTr("On this computer")

    Component.onCompleted: name.takeFocus()

    FormField {
        id: name

        Layout.fillWidth: true
        label: qsTr("Your name")
        text: root.login.suggestedName
        maximumLength: 120
        problem: root.login.errorField === LoginController.Name ? root.login.errorText : ""
        onEdited: root.login.clearError()
        onAccepted: if (start.enabled) start.clicked()
    }

    PushButton {
        id: start

        Layout.alignment: Qt.AlignRight
        primary: true
        text: qsTr("Start")
        enabled: name.text.trim().length > 0
        onClicked: root.login.startOnThisComputer(name.text)
    }
}
