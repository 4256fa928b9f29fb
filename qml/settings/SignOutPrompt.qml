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
    readonly property bool signedOut: root.connection !== null && root.connection.state === ConnectionController.SignedOut

    signal signOutRequested(real accountId, bool removeData)

    function ask(connection: ConnectionController) {
        root.connection = connection;
        connection.readLosses();
        root.open();
    }

    function leave(removeData: bool) {
        root.signOutRequested(root.connection.accountId, removeData);
        root.close();
    }

    first: stay
    title: root.onThisComputer ? qsTr("Remove this account?") : root.signedOut ? qsTr("Remove from this computer?") : qsTr("Sign out?")

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            text: root.onThisComputer ? qsTr("Nobody can sign in to it again: its conversations and what waits to be sent are lost.")
                : root.signedOut ? qsTr("After the next sign-in its conversations come from the server again, but for what it has not got yet.")
                : qsTr("Kept conversations can be read here without a connection, and what waits is sent after the next sign-in. Removed ones come from the server again, but for what it has not got yet.")
            wrapMode: Text.Wrap
        }

        SafeText {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.connection?.lossText ?? ""
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }

        PushButton {
            Layout.fillWidth: true
            visible: !root.onThisComputer && !root.signedOut
            text: qsTr("Sign out, keep the conversations here")
            onClicked: root.leave(false)
        }

        PushButton {
            Layout.fillWidth: true
            text: root.onThisComputer || root.signedOut ? qsTr("Remove with its conversations") : qsTr("Sign out and remove them from this computer")
            Accessible.description: root.connection?.lossText ?? ""
            onClicked: root.leave(true)
        }

        PushButton {
            id: stay

            primary: true
            Layout.fillWidth: true
            text: qsTr("Stay")
            onClicked: root.close()
        }
    }
}
