// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import Morelia.Components
import Morelia.Controllers

//! Asks before messages disappear for all.
Prompt {
    id: root

    required property FlowController flow
    property list<string> localIds

    function ask(localIds: list<string>) {
        root.localIds = localIds;
        root.open();
    }

    readonly property bool several: root.localIds.length > 1

    first: keep
    units: 22
    title: root.several ? qsTr("Delete %n messages for everyone?", "", root.localIds.length) : qsTr("Delete this message for everyone?")

    contentItem: ColumnLayout {
        SafeText {
            Layout.fillWidth: true
            text: root.several ? qsTr("Others will see that messages were deleted, but no longer what they said.")
                : qsTr("Others will see that a message was deleted, but no longer what it said.")
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

    onAccepted: {
        root.flow.deleteForEveryone(root.localIds);
        root.flow.selection.clear();
    }
}
