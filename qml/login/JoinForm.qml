// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Morelia.Components
import Morelia.Controllers

//! "Join somebody": what they gave, and a name. A password is asked for where the address names a login.
LoginFrame {
    id: root

    //! Of a server, to begin with.
    property string address: ""

    readonly property string invited: root.login.invitedServer(place.text)
    readonly property bool asksPassword: root.login.loginIn(place.text).length > 0

    //! The field that the server or we refused: the keyboard goes there.
    readonly property var wrong: root.login.busy ? null : [place, name, password].find(field => field.visible && field.problem.length > 0) ?? null

    function goOn() {
        if (root.asksPassword) {
            password.takeFocus();
        } else {
            name.takeFocus();
        }
    }

    function submit() {
        root.login.join(place.text, name.text, password.text);
    }

    onWrongChanged: root.wrong?.takeFocus()

    title: qsTr("Join somebody")

    Component.onCompleted: {
        place.text = root.address;
        name.text = root.login.suggestedName;
        if (root.address.length > 0) {
            root.goOn();
        } else {
            place.takeFocus();
        }
    }

    FormField {
        id: place

        Layout.fillWidth: true
        label: qsTr("Invitation or address")
        hint: qsTr("chat.example.org")
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        // A message around an invitation fits, too.
        maximumLength: 10000
        problem: [LoginController.Server, LoginController.Login].includes(root.login.errorField) ? root.login.errorText : ""
        onEdited: root.login.clearError()
        onAccepted: root.goOn()
    }

    CaptionText {
        Layout.fillWidth: true
        visible: root.invited.length > 0
        text: qsTr("Leads to %1").arg(root.invited)
        wrapMode: Text.Wrap
    }

    FormField {
        id: name

        Layout.fillWidth: true
        visible: !root.asksPassword
        label: qsTr("Your name")
        maximumLength: 120
        problem: root.login.errorField === LoginController.Name ? root.login.errorText : ""
        onEdited: root.login.clearError()
        onAccepted: root.submit()
    }

    PasswordField {
        id: password

        Layout.fillWidth: true
        visible: root.asksPassword
        login: root.login
        onAccepted: root.submit()
    }

    CaptionText {
        Layout.fillWidth: true
        visible: !root.asksPassword
        text: qsTr("You get an account there. Morelia keeps its password on this computer.")
        wrapMode: Text.Wrap
    }

    PushButton {
        Layout.alignment: Qt.AlignRight
        primary: true
        text: root.asksPassword ? qsTr("Sign in") : qsTr("Join")
        onClicked: root.submit()
    }
}
