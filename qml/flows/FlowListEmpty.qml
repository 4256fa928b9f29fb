// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! Stands where the list of conversations has no rows: whether there are none, none yet, or none that can be read.
EmptyState {
    id: root

    required property FlowListModel flows
    required property ConnectionController connection

    signal newChatRequested

    readonly property bool failed: root.flows.errorText.length > 0
    //! The stored list was read and has no rows, or it cannot be read.
    readonly property bool shown: root.flows.count === 0 && root.flows.leftOut === 0 && root.flows.archivedCount === 0 && root.flows.requestCount === 0 && (root.flows.loaded || root.failed)

    picture: root.failed ? "morelia-warning" : "morelia-chats"
    sentence: root.failed ? qsTr("The conversations cannot be read. %1").arg(root.flows.errorText)
        : root.flows.complete ? qsTr("No conversations yet.")
        : root.connection.serverName.length > 0 ? qsTr("Your conversations appear here as soon as %1 answers.").arg(root.connection.serverName)
        : qsTr("Your conversations appear here as soon as the server answers.")
    action: root.failed ? qsTr("Try again") : root.flows.complete ? qsTr("Start one") : ""
    onTriggered: {
        if (root.failed) {
            root.flows.retry();
        } else {
            root.newChatRequested();
        }
    }
}
