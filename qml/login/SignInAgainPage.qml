// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! A new password for an account that is here already. Queued messages stay.
QQC2.Page {
    id: root

    required property LoginController login
    required property ConnectionController connection

    signal back

    function leave() {
        root.login.cancel();
        root.login.clearError();
        root.back();
    }

    title: qsTr("Sign in again")
    padding: Kirigami.Units.gridUnit
    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    Connections {
        target: root.login

        function onFinished() {
            root.back();
        }
    }

    contentItem: Item {
        LoginFrame {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Kirigami.Units.gridUnit * 22)
            login: root.login
            title: root.title
            onBack: root.leave()

            Component.onCompleted: password.takeFocus()

            CaptionText {
                Layout.fillWidth: true
                text: qsTr("%1 on %2. Your conversations stay, and what waits goes out afterwards.").arg(root.connection.login).arg(root.connection.serverName)
                wrapMode: Text.Wrap
                Accessible.name: text
            }

            PasswordField {
                id: password

                Layout.fillWidth: true
                login: root.login
                onAccepted: submit.clicked()
            }

            // An error about the login or the server, which have no field on this page.
            CaptionText {
                Layout.fillWidth: true
                visible: text.length > 0
                text: [LoginController.NoField, LoginController.Password].includes(root.login.errorField) ? "" : root.login.errorText
                color: Accents.readable(Kirigami.Theme.negativeTextColor, Kirigami.Theme.textColor)
                opacity: 1
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }

            PushButton {
                id: submit

                Layout.alignment: Qt.AlignRight
                primary: true
                text: qsTr("Sign in")
                onClicked: root.login.signInAgain(root.connection.accountId, password.text)
            }
        }
    }
}
