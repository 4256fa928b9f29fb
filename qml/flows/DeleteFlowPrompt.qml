// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Asks before a conversation disappears from this computer.
Prompt {
    id: root

    required property FlowActions flowActions
    property real accountId: 0
    property string flowId
    property string flowTitle

    function ask(accountId: real, flowId: string, title: string) {
        root.accountId = accountId;
        root.flowId = flowId;
        root.flowTitle = title;
        root.open();
    }

    first: keep
    units: 22
    //: %1 is the title of a conversation.
    title: qsTr("Delete “%1” here?").arg(root.flowTitle)

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            text: qsTr("Its messages, files and draft are deleted from this computer, and do not come back from the server. Everybody else keeps them.")
            wrapMode: Text.Wrap
        }

        SafeText {
            Layout.fillWidth: true
            text: qsTr("A new message brings the conversation back. Messages that wait to be sent stay.")
            wrapMode: Text.Wrap
        }
    }

    footer: QQC2.DialogButtonBox {
        PushButton {
            text: qsTr("Delete here")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.AcceptRole
        }

        PushButton {
            id: keep

            primary: true
            text: qsTr("Keep")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.RejectRole
        }
    }

    onAccepted: root.flowActions.deleteHere(root.accountId, root.flowId)
}
