// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Controllers
import Morelia.Flows

//! Where messages are forwarded to. What is chosen opens. In a file of its own, so that it is loaded when it first opens.
FlowChooser {
    id: root

    required property AppController app

    property real fromAccount
    property string fromFlow
    property list<string> localIds
    property bool named: true

    function ask(flow: FlowController, localIds: list<string>, named: bool) {
        root.fromAccount = flow.accountId;
        root.fromFlow = flow.flowId;
        root.localIds = localIds;
        root.named = named;
        root.open();
    }

    jump: root.app.jump
    accounts: root.app.accounts
    hint: qsTr("Forward to…")
    writableOnly: true
    careful: true
    onChosen: (accountId, flowId) => {
        root.app.flowActions.forward(root.fromAccount, root.fromFlow, root.localIds, accountId, flowId, root.named);
        // Later: this goes with the flow that is open.
        Qt.callLater(root.app.openFlow, accountId, flowId);
    }
}
