// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! The kind of the new flow: a chat, a group or a channel.
Flow {
    id: root

    required property int kind

    signal chosen(int kind)

    spacing: Kirigami.Units.gridUnit

    QQC2.RadioButton {
        text: qsTr("Chat with one person")
        Accessible.name: text
        checked: root.kind === NewChatController.Chat
        onToggled: root.chosen(NewChatController.Chat)
    }

    QQC2.RadioButton {
        text: qsTr("Group")
        Accessible.name: text
        checked: root.kind === NewChatController.Group
        onToggled: root.chosen(NewChatController.Group)
    }

    QQC2.RadioButton {
        text: qsTr("Channel where only you write")
        Accessible.name: text
        checked: root.kind === NewChatController.Channel
        onToggled: root.chosen(NewChatController.Channel)
    }
}
