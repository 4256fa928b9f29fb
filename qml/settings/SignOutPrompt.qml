// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Asks what becomes of all that is stored of an account when the person leaves it here.
Prompt {
    id: root

    property ConnectionController connection: null
    readonly property bool onThisComputer: root.connection !== null && root.connection.onThisComputer

    signal signOutRequested(real accountId, bool removeData)

    function ask(connection: ConnectionController) {
        root.connection = connection;
        root.open();
    }

    function leave(removeData: bool) {
        root.signOutRequested(root.connection.accountId, removeData);
        root.close();
    }

    first: stay
    title: root.onThisComputer ? qsTr("Remove this account?") : qsTr("Sign out?")

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            text: root.onThisComputer ? qsTr("Nobody can sign in to it again: its conversations and what waits to be sent are lost.")
                : qsTr("Kept conversations can be read here without a connection, and what waits is sent after the next sign-in. Removed ones come from the server again, but for what it has not got yet.")
            wrapMode: Text.Wrap
        }

        AnswerButton {
            Layout.fillWidth: true
            visible: !root.onThisComputer
            text: qsTr("Sign out, keep the conversations here")
            onClicked: root.leave(false)
        }

        AnswerButton {
            Layout.fillWidth: true
            text: root.onThisComputer ? qsTr("Remove with its conversations") : qsTr("Sign out and remove them from this computer")
            onClicked: root.leave(true)
        }

        AnswerButton {
            id: stay

            Layout.fillWidth: true
            text: qsTr("Stay")
            onClicked: root.close()
        }
    }
}
