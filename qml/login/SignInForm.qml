// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
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

    //! Clears the errors and questions of the other page.
    function begin() {
        root.login.cancel();
        root.login.clearError();
    }

    //! The keyboard goes on to the next field that the form has; behind the last one it is sent.
    function goOnFrom(field: var) {
        const fields = [server, user, password, name, email];
        const next = fields.slice(fields.indexOf(field) + 1).find(other => other.visible);
        if (next) {
            next.takeFocus();
        } else {
            root.submit();
        }
    }

    function problemOf(field: int): string {
        return root.login.errorField === field ? root.login.errorText : "";
    }

    //! The field that the server or we refused: the keyboard goes there.
    readonly property var wrong: root.login.busy ? null : [server, user, password, name, email].find(field => field.problem.length > 0) ?? null

    onWrongChanged: root.wrong?.takeFocus()

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
        visible: root.login.asks(LoginController.Server, root.registering)
        label: qsTr("Server")
        hint: qsTr("chat.example.org")
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
        problem: root.problemOf(LoginController.Server)
        onEdited: root.login.clearError()
        onAccepted: root.goOnFrom(server)
    }

    FormField {
        id: user

        Layout.fillWidth: true
        visible: root.login.asks(LoginController.Login, root.registering)
        label: qsTr("Login")
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        problem: root.problemOf(LoginController.Login)
        onEdited: root.login.clearError()
        onAccepted: root.goOnFrom(user)
    }

    PasswordField {
        id: password

        Layout.fillWidth: true
        visible: root.login.asks(LoginController.Password, root.registering)
        login: root.login
        onAccepted: root.goOnFrom(password)
    }

    FormField {
        id: name

        Layout.fillWidth: true
        visible: root.login.asks(LoginController.Name, root.registering)
        label: qsTr("Your name, as others see it")
        problem: root.problemOf(LoginController.Name)
        onEdited: root.login.clearError()
        onAccepted: root.goOnFrom(name)
    }

    FormField {
        id: email

        Layout.fillWidth: true
        visible: root.login.asks(LoginController.Email, root.registering)
        label: qsTr("E-mail (not needed)")
        inputMethodHints: Qt.ImhEmailCharactersOnly
        problem: root.problemOf(LoginController.Email)
        onEdited: root.login.clearError()
        onAccepted: root.goOnFrom(email)
    }

    PushButton {
        Layout.alignment: Qt.AlignRight
        primary: true
        text: root.registering ? qsTr("Create account") : qsTr("Sign in")
        onClicked: root.submit()
    }
}
