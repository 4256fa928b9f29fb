// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Asks before an account is deleted on its server: its login has to be typed.
Prompt {
    id: root

    required property ConnectionController connection

    readonly property AccountDeletion deletion: root.connection.deletion

    function ask() {
        login.clear();
        root.deletion.begin();
        root.connection.readLosses();
        root.open();
    }

    first: keep
    closePolicy: root.deletion.busy ? QQC2.Popup.NoAutoClose : QQC2.Popup.CloseOnEscape | QQC2.Popup.CloseOnPressOutside
    title: qsTr("Delete the account on the server?")

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            text: qsTr("Login, name and password are deleted for good, on the server and here, and with them all conversations on this computer. What you wrote stays with the others, without your name.")
            wrapMode: Text.Wrap
        }

        SafeText {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.connection.lossText
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }

        SafeText {
            Layout.fillWidth: true
            //: %1 is a login.
            text: qsTr("To delete it, type its login: %1").arg(root.connection.login)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }

        HintField {
            id: login

            Layout.fillWidth: true
            placeholderText: qsTr("Login")
            enabled: !root.deletion.busy
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        }

        InlineStrip {
            Layout.fillWidth: true
            kind: InlineStrip.Problem
            text: root.deletion.problem
        }

        PushButton {
            Layout.fillWidth: true
            enabled: login.text.length > 0 && !root.deletion.busy
            text: root.deletion.busy ? qsTr("Deleting…") : qsTr("Delete the account for good")
            onClicked: root.deletion.remove(login.text)
        }

        PushButton {
            id: keep

            primary: true
            Layout.fillWidth: true
            enabled: !root.deletion.busy
            text: qsTr("Keep")
            onClicked: root.close()
        }
    }
}
