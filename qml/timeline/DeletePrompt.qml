// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import Morelia.Components
import Morelia.Controllers

//! Asks before a message disappears for all.
Prompt {
    id: root

    required property FlowController flow
    property string localId

    function ask(localId: string) {
        root.localId = localId;
        root.open();
    }

    first: keep
    units: 22
    title: qsTr("Delete this message for everyone?")

    contentItem: ColumnLayout {
        SafeText {
            Layout.fillWidth: true
            text: qsTr("Others will see that a message was deleted, but no longer what it said.")
            wrapMode: Text.Wrap
        }
    }

    footer: QQC2.DialogButtonBox {
        PushButton {
            text: qsTr("Delete for everyone")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.AcceptRole
        }

        PushButton {
            id: keep

            primary: true
            text: qsTr("Keep")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.RejectRole
        }
    }

    onAccepted: root.flow.deleteForEveryone(root.localId)
}
