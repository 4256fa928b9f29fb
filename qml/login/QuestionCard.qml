// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! A choice that only the person can make: the risk, and the answers, the careful one first.
Rectangle {
    id: root

    required property LoginController login

    readonly property string words: qsTr("The link to %1 is not encrypted. Whoever runs the network can read your messages and use your account.").arg(root.login.questionServer)

    visible: root.login.question !== LoginController.NoQuestion
    implicitHeight: content.implicitHeight + Kirigami.Units.gridUnit * 2
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.neutralTextColor, 0.12)
    border.width: 1
    border.color: Kirigami.Theme.neutralTextColor
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.words

    ColumnLayout {
        id: content

        anchors.fill: parent
        anchors.margins: Kirigami.Units.gridUnit
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            text: root.words
            wrapMode: Text.Wrap
        }

        Flow {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            PushButton {
                primary: true
                text: qsTr("Do not connect")
                onClicked: root.login.cancel()
            }

            PushButton {
                text: qsTr("Connect without encryption")
                onClicked: root.login.accept()
            }
        }
    }
}
