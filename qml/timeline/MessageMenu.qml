// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Controllers

//! What can be done with one message. One menu serves all rows.
QQC2.Menu {
    id: root

    required property FlowController flow

    property string localId
    property bool outgoing
    property bool deleted
    property bool retryable
    property int deliveryState
    property int failureKind
    property string failureDetail

    readonly property bool onServer: root.outgoing && !root.deleted && root.deliveryState >= DeliveryState.Sent && root.deliveryState !== DeliveryState.Failed
    readonly property bool stuck: root.deliveryState === DeliveryState.Failed || root.deliveryState === DeliveryState.Queued

    signal deleteRequested(string localId)
    signal reasonRequested(int failureKind, string failureDetail)

    //! Shows the menu for a row, at a point of an item.
    function showFor(row: MessageDelegate, place: Item, at: point) {
        root.localId = row.localId;
        root.outgoing = row.outgoing;
        root.deleted = row.deleted;
        root.retryable = row.retryable;
        root.deliveryState = row.deliveryState;
        root.failureKind = row.failureKind;
        root.failureDetail = row.failureDetail;
        root.popup(place, at.x, at.y);
    }

    Entry {
        text: qsTr("Copy text")
        shown: !root.deleted
        onTriggered: root.flow.copyText(root.localId)
    }

    Entry {
        text: qsTr("Edit")
        shown: root.onServer && root.flow.canEdit
        onTriggered: root.flow.composer.edit(root.localId)
    }

    Entry {
        text: qsTr("Retry")
        shown: root.deliveryState === DeliveryState.Failed && root.retryable
        onTriggered: root.flow.retry(root.localId)
    }

    Entry {
        text: qsTr("Why was it not sent?")
        shown: root.deliveryState === DeliveryState.Failed
        onTriggered: root.reasonRequested(root.failureKind, root.failureDetail)
    }

    Entry {
        text: qsTr("Remove")
        shown: root.stuck
        onTriggered: root.flow.discard(root.localId)
    }

    Entry {
        text: qsTr("Delete for everyone…")
        shown: root.onServer && root.flow.canDelete
        onTriggered: root.deleteRequested(root.localId)
    }

    component Entry: QQC2.MenuItem {
        property bool shown

        visible: shown
        height: shown ? implicitHeight : 0
        enabled: shown
        Accessible.name: text
    }
}
