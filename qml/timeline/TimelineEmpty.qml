// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! A flow without messages: how to begin, and where others find this computer.
EmptyState {
    id: root

    required property FlowController flow
    required property ConnectionController connection

    picture: "morelia-chats"
    sentence: root.connection.shareAddress.length > 0
        ? qsTr("No messages yet. Others on this computer join with this address: %1").arg(root.connection.shareAddress)
        : root.flow.canWrite ? qsTr("No messages yet. Write the first one below.") : qsTr("No messages yet.")
    action: root.connection.shareAddress.length > 0 ? qsTr("Copy address") : ""
    onTriggered: root.connection.copyShareAddress()
}
