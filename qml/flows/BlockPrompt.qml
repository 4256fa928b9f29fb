// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Asks before the other person of a chat is blocked.
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

    first: leave
    units: 22
    //: %1 is a person's name.
    title: qsTr("Block %1?").arg(root.flowTitle)

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            text: qsTr("This chat is hidden, and so is whatever else this person begins. Nobody is told. In groups with others you see what they write.")
            wrapMode: Text.Wrap
        }

        SafeText {
            Layout.fillWidth: true
            text: qsTr("You can unblock them in the settings.")
            wrapMode: Text.Wrap
        }
    }

    footer: QQC2.DialogButtonBox {
        PushButton {
            text: qsTr("Block")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.AcceptRole
        }

        PushButton {
            id: leave

            primary: true
            text: qsTr("Do not block")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.RejectRole
        }
    }

    onAccepted: root.flowActions.answer(root.accountId, root.flowId, FlowActions.Block)
}
