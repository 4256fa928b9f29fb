// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! Stands where a flow shows no messages: there are none, none have come yet, or they cannot be read.
EmptyState {
    id: root

    required property FlowController flow
    required property ConnectionController connection

    readonly property bool failed: root.flow.messages.errorText.length > 0
    //! For a list without rows: it was read and no history is being asked for, or it cannot be read.
    readonly property bool shown: root.failed || root.flow.messages.loaded && !root.flow.loadingHistory
    readonly property bool empty: !root.failed && root.flow.complete
    readonly property bool shares: root.empty && root.flow.alone && root.connection.shareAddress.length > 0

    picture: root.failed ? "morelia-warning" : root.flow.saved ? "morelia-saved" : "morelia-chats"
    sentence: root.failed ? qsTr("The messages cannot be read. %1").arg(root.flow.messages.errorText)
        : root.flow.saved ? qsTr("Nothing saved yet. What you write or forward here stays on this computer.")
        : !root.empty ? qsTr("The messages appear here as soon as %1 answers.").arg(root.connection.serverName)
        : root.shares ? qsTr("No messages yet. Others on this computer join with this address: %1").arg(root.connection.shareAddress)
        : root.flow.canWrite ? qsTr("No messages yet. Write the first one below.") : qsTr("No messages yet.")
    action: root.failed ? qsTr("Try again") : root.shares ? qsTr("Copy address") : ""
    onTriggered: {
        if (root.failed) {
            root.flow.messages.retry();
        } else {
            root.connection.copyShareAddress();
        }
    }
}
