// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick
import Morelia.Controllers

//! Delivery states in words.
QtObject {
    //! The state in words, for tooltips and screen readers; empty where there is no state.
    function describe(state: int): string {
        switch (state) {
        case DeliveryState.Queued:
            return qsTr("waiting to be sent");
        case DeliveryState.Sending:
            return qsTr("sending");
        case DeliveryState.Unknown:
            return qsTr("checking whether it arrived");
        case DeliveryState.Sent:
            return qsTr("sent");
        case DeliveryState.Received:
            return qsTr("received");
        case DeliveryState.Read:
            return qsTr("read");
        case DeliveryState.Failed:
            return qsTr("not sent");
        default:
            return "";
        }
    }

    //! The state of a message or, where that is deleted, of its deletion: None once that is done.
    function shown(state: int, deleted: bool): int {
        const waits = [DeliveryState.Queued, DeliveryState.Sending, DeliveryState.Unknown].includes(state);
        return deleted && !waits ? DeliveryState.None : state;
    }

    //! A word to stand beside the mark where the mark alone says too little; else empty.
    function word(state: int): string {
        switch (state) {
        case DeliveryState.Unknown:
            return qsTr("checking");
        case DeliveryState.Failed:
            return qsTr("not sent");
        default:
            return "";
        }
    }

    function icon(state: int): string {
        switch (state) {
        case DeliveryState.Queued:
            return "morelia-queued";
        case DeliveryState.Sending:
        case DeliveryState.Unknown:
            return "morelia-sending";
        case DeliveryState.Sent:
            return "morelia-sent";
        case DeliveryState.Received:
            return "morelia-received";
        case DeliveryState.Read:
            return "morelia-read";
        case DeliveryState.Failed:
            return "morelia-failed";
        default:
            return "";
        }
    }
}
