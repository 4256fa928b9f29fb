// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Controllers

//! What can be done with one message. One menu serves all rows.
QQC2.Menu {
    id: root

    required property FlowController flow
    required property MediaController media

    property string localId
    property string text
    property bool answerable
    property bool answers
    property bool readableFile
    property int fileKind
    property string fileKey
    property string fileName
    property bool outgoing
    property bool deleted
    property bool retryable
    property int deliveryState
    property int failureKind
    property string failureDetail

    readonly property bool onServer: root.outgoing && root.answerable
    readonly property bool picture: root.readableFile && root.fileKind === AttachmentKind.Picture
    readonly property bool stuck: root.deliveryState === DeliveryState.Failed || root.deliveryState === DeliveryState.Queued

    signal deleteRequested(string localId)
    signal reasonRequested(int failureKind, string failureDetail)
    signal pictureRequested(string localId, string fileKey)
    signal openRequested(string fileKey, string fileName)
    signal saveAsRequested(string fileKey, string fileName)

    //! Shows the menu for a row, at a point of an item.
    function showFor(row: Item, place: Item, at: point) {
        // Not the type of the parameter: Qt 6.8 frees a QML type that only a signature names, and reads it afterwards.
        const message = row as MessageDelegate;
        root.localId = message.localId;
        root.text = message.text;
        root.answerable = message.answerable;
        root.answers = message.answers && message.replyAuthor.length > 0;
        root.readableFile = message.readableFile;
        root.fileKind = message.fileKind;
        root.fileKey = message.fileKey;
        root.fileName = message.fileName;
        root.outgoing = message.outgoing;
        root.deleted = message.deleted;
        root.retryable = message.retryable;
        root.deliveryState = message.deliveryState;
        root.failureKind = message.failureKind;
        root.failureDetail = message.failureDetail;
        root.popup(place, at.x, at.y);
    }

    Entry {
        text: qsTr("Reply")
        shown: root.answerable && root.flow.canReply
        onTriggered: root.flow.composer.reply(root.localId)
    }

    Entry {
        text: qsTr("Go to the original")
        shown: root.answers
        onTriggered: root.flow.jumpToOriginal(root.localId)
    }

    Entry {
        text: qsTr("Look at the picture")
        shown: root.picture
        onTriggered: root.pictureRequested(root.localId, root.fileKey)
    }

    Entry {
        text: qsTr("Copy picture")
        shown: root.picture
        onTriggered: root.media.copyPicture(root.fileKey)
    }

    Entry {
        text: qsTr("Open…")
        shown: root.readableFile && !root.picture
        onTriggered: root.openRequested(root.fileKey, root.fileName)
    }

    Entry {
        text: qsTr("Save")
        shown: root.readableFile
        onTriggered: root.media.save(root.fileKey, root.fileName)
    }

    Entry {
        text: qsTr("Save as…")
        shown: root.readableFile
        onTriggered: root.saveAsRequested(root.fileKey, root.fileName)
    }

    Entry {
        text: qsTr("Copy text")
        shown: !root.deleted && root.text.length > 0
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
