// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick
import Morelia.Controllers

//! Why a message was not sent, in words: what happened and what can be done.
QtObject {
    function describe(kind: int): string {
        switch (kind) {
        case FailureKind.None: // no server was asked
            return qsTr("What was to be sent cannot be read any more: Morelia's data is damaged. Write it again.");
        case FailureKind.Network:
            return qsTr("The server cannot be reached. The message is kept here; try again later.");
        case FailureKind.Tls:
            return qsTr("The server's certificate is not trusted, so nothing was sent. Check the address of the server.");
        case FailureKind.Credentials:
            return qsTr("The server did not accept your sign-in. Sign in again, then send the message again.");
        case FailureKind.NotFound:
            return qsTr("This conversation or message is no longer on the server. Copy the text if you still need it.");
        case FailureKind.Forbidden:
            return qsTr("You may not do this here. Copy the text if you still need it.");
        case FailureKind.Invalid:
            return qsTr("The server does not accept this text. Change it and send it again.");
        case FailureKind.TooLarge:
            return qsTr("The message is too long for this server. Send it in parts.");
        case FailureKind.Unsupported:
            return qsTr("This server cannot do that. Copy the text if you still need it.");
        case FailureKind.Poison:
            return qsTr("The link broke each time this message was sent, so it was set aside. Change it and send it again.");
        default:
            return qsTr("The server had a problem. The message is kept here; try again later.");
        }
    }
}
