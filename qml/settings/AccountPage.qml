// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! One account: who the person is there, how its connection is, and the ways in and out.
QQC2.Page {
    id: root

    required property ConnectionController connection

    signal back
    signal profileRequested
    signal signInRequested
    signal signOutRequested(real accountId, bool removeData)

    readonly property bool waits: root.connection.canRetry || root.connection.needsUser && !root.connection.signInHelps

    title: root.connection.userName
    padding: Kirigami.Units.gridUnit
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Account of %1").arg(root.connection.userName)

    // The first that does no harm.
    Component.onCompleted: {
        const first = [copy, retry, again].find(button => button.visible);
        if (first) {
            first.forceActiveFocus(Qt.TabFocusReason);
        } else {
            heading.takeFocus();
        }
    }
    Keys.onEscapePressed: root.back()

    header: PageHeader {
        id: heading

        title: root.title
        onBack: root.back()
    }

    SignOutPrompt {
        id: signOut

        onSignOutRequested: (accountId, removeData) => root.signOutRequested(accountId, removeData)
    }

    DeleteAccountPrompt {
        id: deletion

        connection: root.connection
    }

    contentItem: FormColumn {
        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Name")
            note: qsTr("Others see you under this name.")

            Avatar {
                initials: root.connection.initials
                colorIndex: root.connection.colorIndex
                picture: root.connection.picture
            }

            SafeText {
                Layout.fillWidth: true
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                horizontalAlignment: Text.AlignLeft
                text: root.connection.userName
            }

            PushButton {
                text: qsTr("Change name and picture…")
                onClicked: root.profileRequested()
            }
        }

        SettingRow {
            Layout.fillWidth: true
            visible: !root.connection.onThisComputer
            label: qsTr("Login")

            SafeText {
                Layout.fillWidth: true
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                horizontalAlignment: Text.AlignLeft
                text: root.connection.login
            }
        }

        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Server")
            note: root.connection.shareAddress.length > 0 ? qsTr("Address for others on this computer: %1").arg(root.connection.shareAddress) : ""

            SafeText {
                Layout.fillWidth: true
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                horizontalAlignment: Text.AlignLeft
                text: root.connection.serverName
            }

            PushButton {
                id: copy

                visible: root.connection.shareAddress.length > 0
                text: qsTr("Copy address")
                onClicked: root.connection.copyShareAddress()
            }
        }

        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Connection")
            note: root.connection.detail

            ConnectionDot {
                connectionState: root.connection.state
            }

            SafeText {
                Layout.fillWidth: true
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                horizontalAlignment: Text.AlignLeft
                text: root.connection.text
            }

            PushButton {
                id: retry

                visible: root.waits
                text: qsTr("Try again")
                onClicked: root.connection.retryNow()
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.largeSpacing

            PushButton {
                id: again

                Layout.fillWidth: true
                visible: !root.connection.onThisComputer
                text: qsTr("Sign in again…")
                onClicked: root.signInRequested()
            }

            PushButton {
                Layout.fillWidth: true
                text: root.connection.onThisComputer ? qsTr("Remove…")
                    : root.connection.state === ConnectionController.SignedOut ? qsTr("Remove from this computer…") : qsTr("Sign out…")
                onClicked: signOut.ask(root.connection)
            }

            PushButton {
                Layout.fillWidth: true
                visible: root.connection.deletion.possible
                flat: true
                text: qsTr("Delete the account on the server…")
                onClicked: deletion.ask()
            }
        }
    }
}
