// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Morelia.Controllers

//! The password, and under it what can be done when it is refused.
ColumnLayout {
    id: root

    required property LoginController login
    property alias text: field.text
    readonly property alias problem: field.problem

    signal accepted

    function takeFocus() {
        field.takeFocus();
    }

    FormField {
        id: field

        Layout.fillWidth: true
        label: qsTr("Password")
        echoMode: TextInput.Password
        problem: root.login.errorField === LoginController.Password ? root.login.errorText : ""
        hasMore: root.login.otherForms.length > 0
        onEdited: root.login.clearError()
        onAccepted: root.accepted()
    }

    OtherForms {
        Layout.fillWidth: true
        visible: field.hasMore && field.moreOpen
        login: root.login
    }
}
