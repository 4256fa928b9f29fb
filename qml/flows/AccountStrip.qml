// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import Morelia.Components
import Morelia.Controllers

//! Says that an account needs the person, or that it is signed out; without words otherwise.
InlineStrip {
    id: root

    required property string label
    required property ConnectionController connection
    //! There are others: it says which one.
    required property bool named

    signal signInRequested

    readonly property bool signedOut: root.connection.state === ConnectionController.SignedOut

    kind: root.signedOut ? InlineStrip.Information : InlineStrip.Warning
    text: !root.connection.needsUser && !root.signedOut ? ""
        //: %1 is an account, %2 what it needs.
        : root.named ? qsTr("%1: %2").arg(root.label).arg(root.connection.detail) : root.connection.detail
    action: root.connection.signInHelps ? qsTr("Sign in again") : qsTr("Try again")
    onTriggered: root.connection.signInHelps ? root.signInRequested() : root.connection.retryNow()
}
