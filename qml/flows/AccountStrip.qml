// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import Morelia.Components
import Morelia.Controllers

//! What an account needs of the person; without words while it needs nothing.
InlineStrip {
    id: root

    required property string label
    required property ConnectionController connection
    //! There are others: it says which one.
    required property bool named

    signal signInRequested

    kind: InlineStrip.Warning
    text: !root.connection.needsUser ? ""
        //: %1 is an account, %2 what it needs.
        : root.named ? qsTr("%1: %2").arg(root.label).arg(root.connection.detail) : root.connection.detail
    action: root.connection.signInHelps ? qsTr("Sign in again") : qsTr("Try again")
    onTriggered: root.connection.signInHelps ? root.signInRequested() : root.connection.retryNow()
}
