// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! Signing in on a server, or making an account there.
LoginFrame {
    id: root

    readonly property bool registering: register.checked

    function submit() {
        if (root.registering) {
            root.login.signUp(server.text, user.text, password.text, name.text, email.text);
        } else {
            root.login.signIn(server.text, user.text, password.text);
        }
    }

    //! Nothing that was said or asked on the other page stays.
    function begin() {
        root.login.cancel();
        root.login.clearError();
    }

    function problemOf(field: int): string {
        return root.login.errorField === field ? root.login.errorText : "";
    }

    title: root.registering ? qsTr("New account") : qsTr("Sign in")

    Component.onCompleted: server.takeFocus()

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.gridUnit

        QQC2.RadioButton {
            text: qsTr("I have an account")
            Accessible.name: text
            checked: true
            onToggled: root.begin()
        }

        QQC2.RadioButton {
            id: register

            text: qsTr("Make a new account")
            Accessible.name: text
            onToggled: root.begin()
        }
    }

    FormField {
        id: server

        Layout.fillWidth: true
        label: qsTr("Server")
        hint: qsTr("chat.example.org")
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
        problem: root.problemOf(LoginController.Server)
        onEdited: root.login.clearError()
        onAccepted: user.takeFocus()
    }

    FormField {
        id: user

        Layout.fillWidth: true
        label: qsTr("Login")
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        problem: root.problemOf(LoginController.Login)
        onEdited: root.login.clearError()
        onAccepted: password.takeFocus()
    }

    PasswordField {
        id: password

        Layout.fillWidth: true
        login: root.login
        onAccepted: root.registering ? name.takeFocus() : root.submit()
    }

    FormField {
        id: name

        Layout.fillWidth: true
        visible: root.registering
        label: qsTr("Your name, as others see it")
        problem: root.problemOf(LoginController.Name)
        onEdited: root.login.clearError()
        onAccepted: email.takeFocus()
    }

    FormField {
        id: email

        Layout.fillWidth: true
        visible: root.registering
        label: qsTr("E-mail (not needed)")
        inputMethodHints: Qt.ImhEmailCharactersOnly
        problem: root.problemOf(LoginController.Email)
        onEdited: root.login.clearError()
        onAccepted: root.submit()
    }

    QQC2.Button {
        Layout.alignment: Qt.AlignRight
        text: root.registering ? qsTr("Create account") : qsTr("Sign in")
        Accessible.name: text
        onClicked: root.submit()
    }
}
