// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! One account: whose and where it is, its state, and what can be done with it.
ColumnLayout {
    id: root

    required property ConnectionController connection
    required property int color
    //! New conversations are made on it.
    required property bool chosen
    //! There are others to choose from.
    required property bool several

    signal chooseRequested
    signal signInRequested
    signal signOutRequested

    spacing: Kirigami.Units.smallSpacing
    Accessible.role: Accessible.Grouping
    Accessible.name: root.connection.userName

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        Rectangle {
            implicitWidth: Kirigami.Units.smallSpacing
            implicitHeight: Kirigami.Units.gridUnit * 2
            radius: width / 2
            visible: root.several
            color: NamePalette.fill(root.color)
            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SafeText {
                Layout.fillWidth: true
                text: root.connection.userName
                font.weight: Font.Medium
                elide: Text.ElideRight
                maximumLineCount: 1
            }

            CaptionText {
                Layout.fillWidth: true
                text: root.connection.onThisComputer ? qsTr("%1 · %2").arg(root.connection.serverName).arg(root.connection.text)
                    : qsTr("%1 on %2 · %3").arg(root.connection.login).arg(root.connection.serverName).arg(root.connection.text)
                elide: Text.ElideRight
                maximumLineCount: 1
                Accessible.name: text
            }
        }

        PushButton {
            visible: root.connection.signInHelps
            text: qsTr("Sign in…")
            Accessible.description: root.connection.userName
            onClicked: root.signInRequested()
        }

        PushButton {
            text: root.connection.onThisComputer ? qsTr("Remove…") : qsTr("Sign out…")
            Accessible.description: root.connection.userName
            onClicked: root.signOutRequested()
        }
    }

    RowLayout {
        Layout.fillWidth: true
        visible: root.connection.shareAddress.length > 0
        spacing: Kirigami.Units.largeSpacing

        CaptionText {
            Layout.fillWidth: true
            text: qsTr("Address for others on this computer: %1").arg(root.connection.shareAddress)
            elide: Text.ElideMiddle
            maximumLineCount: 1
            Accessible.name: text
        }

        PushButton {
            text: qsTr("Copy address")
            onClicked: root.connection.copyShareAddress()
        }
    }

    QQC2.RadioButton {
        visible: root.several
        text: qsTr("New conversations begin here")
        checked: root.chosen
        Accessible.name: text
        Accessible.description: root.connection.userName
        onToggled: root.chooseRequested()
    }
}
