// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Components
import Morelia.Controllers

//! What can be done with one message. One menu serves all rows.
ActionMenu {
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
        root.showAt(place, at);
    }

    actions: [
        QQC2.Action {
            text: qsTr("Reply")
            icon.name: "mail-reply-sender"
            enabled: root.answerable && root.flow.canReply
            onTriggered: root.flow.composer.reply(root.localId)
        },
        QQC2.Action {
            text: qsTr("Go to the original")
            icon.name: "go-up"
            enabled: root.answers
            onTriggered: root.flow.jumpToOriginal(root.localId)
        },
        QQC2.Action {
            text: qsTr("Look at the picture")
            icon.name: "morelia-picture"
            enabled: root.picture
            onTriggered: root.pictureRequested(root.localId, root.fileKey)
        },
        QQC2.Action {
            text: qsTr("Copy picture")
            icon.name: "edit-copy"
            enabled: root.picture
            onTriggered: root.media.copyPicture(root.fileKey)
        },
        QQC2.Action {
            text: qsTr("Open…")
            icon.name: "document-open"
            enabled: root.readableFile && !root.picture
            onTriggered: root.openRequested(root.fileKey, root.fileName)
        },
        QQC2.Action {
            text: qsTr("Save")
            icon.name: "document-save"
            enabled: root.readableFile
            onTriggered: root.media.save(root.fileKey, root.fileName)
        },
        QQC2.Action {
            text: qsTr("Save as…")
            icon.name: "document-save-as"
            enabled: root.readableFile
            onTriggered: root.saveAsRequested(root.fileKey, root.fileName)
        },
        QQC2.Action {
            text: qsTr("Copy text")
            icon.name: "edit-copy"
            enabled: !root.deleted && root.text.length > 0
            onTriggered: root.flow.copyText(root.localId)
        },
        QQC2.Action {
            text: qsTr("Edit")
            icon.name: "document-edit"
            enabled: root.onServer && root.flow.canEdit
            onTriggered: root.flow.composer.edit(root.localId)
        },
        QQC2.Action {
            text: qsTr("Retry")
            icon.name: "view-refresh"
            enabled: root.deliveryState === DeliveryState.Failed && root.retryable
            onTriggered: root.flow.retry(root.localId)
        },
        QQC2.Action {
            text: qsTr("Why was it not sent?")
            icon.name: "help-about"
            enabled: root.deliveryState === DeliveryState.Failed
            onTriggered: root.reasonRequested(root.failureKind, root.failureDetail)
        },
        QQC2.Action {
            text: qsTr("Remove")
            icon.name: "edit-delete"
            enabled: root.stuck
            onTriggered: root.flow.discard(root.localId)
        },
        QQC2.Action {
            text: qsTr("Delete for everyone…")
            icon.name: "edit-delete"
            enabled: root.onServer && root.flow.canDelete
            onTriggered: root.deleteRequested(root.localId)
        }
    ]
}
