// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import Morelia.Components

//! Asks before others lose the server that runs here.
Prompt {
    id: root

    //! Who loses it, in words.
    required property string lossText

    signal closeRequested

    first: stay
    units: 22
    title: qsTr("Close Morelia?")

    contentItem: ColumnLayout {
        SafeText {
            Layout.fillWidth: true
            text: root.lossText
            wrapMode: Text.Wrap
        }
    }

    footer: QQC2.DialogButtonBox {
        PushButton {
            text: qsTr("Close")
            Accessible.description: root.lossText
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.AcceptRole
        }

        PushButton {
            id: stay

            primary: true
            text: qsTr("Stay")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.RejectRole
        }
    }

    onAccepted: root.closeRequested()
}
