// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! The menu of one row. One menu serves all of them. Of an album the picture under the mouse is meant, to forward and to
//! delete all of it, and where the mouse is beside the pictures, too.
ActionMenu {
    id: root

    required property FlowController flow
    required property MediaController media
    //! Stays as long as the menu may be shown.
    required property Item place

    //! What is meant, and what has the words of the row: the same but for an album.
    property messageValue message
    property messageValue words
    property albumValue album
    property Item row: null
    //! All messages of the row that have content.
    property list<string> localIds
    //! A picture of an album is meant.
    property bool single: false
    //! The address under the mouse, and the selected words of the message; empty without.
    property string link
    property string part

    readonly property bool leaving: root.message.state === DeliveryState.Sending && !root.changed
    readonly property bool onServer: root.words.outgoing && root.words.answerable
    readonly property bool oneFile: root.album.parts.length === 0 || root.single
    readonly property bool picture: root.message.kind === MessageKind.Picture && root.oneFile
    readonly property bool readable: root.message.readableFile && root.oneFile
    readonly property bool stuck: root.message.state === DeliveryState.Failed || root.message.state === DeliveryState.Queued

    // A deleted message still has a text when an edit of it was refused.
    readonly property bool copyable: root.words.body.text.length > 0 && (!root.words.deleted || root.stuck)
    readonly property bool deletable: root.message.outgoing && root.message.answerable && root.flow.canDelete && !root.flow.saved
    // What waits or was refused is undone first.
    readonly property bool deletableHere: !root.changed && (root.message.answerable || root.message.kind === MessageKind.Tombstone)
    readonly property bool changed: root.message.pending === PendingChange.Edit || root.message.pending === PendingChange.Deletion

    //! Wants to choose a reaction for the message, above its row where that is still here.
    signal reactionsRequested(Item row)
    //! Wants to choose where it goes; named: with its author.
    signal forwardRequested(list<string> localIds, bool named)
    //! words: what it says, in one line; here, everyone: the two ways that are open.
    signal deleteRequested(list<string> localIds, string words, bool here, bool everyone)
    signal selectRequested(string localId)
    signal reasonRequested(int failureKind, string failureDetail)
    signal pictureRequested(string localId, string fileKey)
    signal openRequested(string fileKey, string fileName)
    signal saveAsRequested(string fileKey, string fileName)

    //! Shows the menu for a row, at a point of an item.
    function showFor(row: Item, place: Item, at: point, link: string, words: string) {
        // Not the type of the parameter: Qt 6.8 frees a QML type that only a signature names, and reads it afterwards.
        const delegate = row as MessageDelegate;
        const part = delegate.partAt(place, at);
        root.words = delegate.message;
        root.message = part ?? delegate.message;
        root.album = delegate.decoration.album;
        root.localIds = delegate.localIds;
        root.single = part !== undefined;
        root.row = row;
        root.link = link;
        root.part = words;
        // In the place of the list: a row or its button may go, and would take the menu along.
        root.showAt(root.place, root.place.mapFromItem(place, at));
    }

    actions: [
        MenuAction {
            text: qsTr("Reply")
            icon.name: "mail-reply-sender"
            key: "Ctrl+R"
            enabled: root.message.answerable && root.flow.canReply
            onTriggered: root.flow.composer.reply(root.message.localId)
        },
        MenuAction {
            text: qsTr("React…")
            icon.name: "morelia-emoji"
            key: "Ctrl+E"
            enabled: root.message.answerable && root.flow.canReact
            onTriggered: root.reactionsRequested(root.row)
        },
        MenuAction {
            text: qsTr("Forward…")
            icon.name: "mail-forward"
            enabled: root.message.kind !== MessageKind.Tombstone
            onTriggered: root.forwardRequested(root.localIds, true)
        },
        MenuAction {
            text: qsTr("Forward without the author…")
            icon.name: "mail-forward"
            enabled: root.message.kind !== MessageKind.Tombstone
            onTriggered: root.forwardRequested(root.localIds, false)
        },
        MenuAction {
            text: qsTr("Go to the original")
            icon.name: "go-up"
            enabled: root.words.answers && root.words.quote.author.length > 0
            onTriggered: root.flow.jumpToOriginal(root.words.localId)
        },
        MenuAction {
            text: qsTr("Open picture")
            icon.name: "morelia-picture"
            enabled: root.picture
            onTriggered: root.pictureRequested(root.message.localId, root.message.file.key)
        },
        MenuAction {
            text: qsTr("Copy picture")
            icon.name: "edit-copy"
            enabled: root.picture
            onTriggered: root.media.copyPicture(root.message.file.key)
        },
        MenuAction {
            text: qsTr("Open…")
            icon.name: "document-open"
            enabled: root.readable && !root.picture
            onTriggered: root.openRequested(root.message.file.key, root.message.file.name)
        },
        MenuAction {
            text: qsTr("Save")
            icon.name: "document-save"
            enabled: root.readable
            onTriggered: root.media.save(root.message.file.key, root.message.file.name)
        },
        MenuAction {
            text: qsTr("Save as…")
            icon.name: "document-save-as"
            enabled: root.readable
            onTriggered: root.saveAsRequested(root.message.file.key, root.message.file.name)
        },
        MenuAction {
            text: root.part.length > 0 ? qsTr("Copy selected text") : qsTr("Copy text")
            icon.name: "edit-copy"
            enabled: root.copyable
            onTriggered: {
                if (root.part.length > 0) {
                    root.flow.copyWords(root.part);
                } else {
                    root.flow.copyText(root.words.localId);
                }
            }
        },
        MenuAction {
            text: qsTr("Copy as quote")
            icon.name: "edit-copy"
            enabled: root.copyable
            onTriggered: root.flow.copyQuote(root.words.localId, root.part)
        },
        MenuAction {
            text: qsTr("Copy link")
            icon.name: "edit-copy"
            enabled: root.link.length > 0
            onTriggered: root.flow.copyWords(root.link)
        },
        MenuAction {
            text: qsTr("Edit")
            icon.name: "document-edit"
            key: "Up"
            enabled: root.onServer && root.flow.canEdit
            onTriggered: root.flow.composer.edit(root.words.localId)
        },
        MenuAction {
            text: qsTr("Retry")
            icon.name: "view-refresh"
            enabled: root.message.state === DeliveryState.Failed && root.message.retryable
            onTriggered: root.flow.retry(root.message.localId)
        },
        MenuAction {
            text: qsTr("Why was it not sent?")
            icon.name: "help-about"
            enabled: root.message.state === DeliveryState.Failed
            onTriggered: root.reasonRequested(root.message.failureKind, root.message.failureDetail)
        },
        MenuAction {
            text: qsTr("Cancel sending")
            icon.name: "dialog-close"
            enabled: root.leaving
            onTriggered: root.flow.leaving.cancel(root.message.localId)
        },
        MenuAction {
            // Takes back the edit or the deletion; removes the message only where it never left.
            text: !root.changed ? qsTr("Remove") : root.message.pending === PendingChange.Edit ? qsTr("Undo the edit")
                : root.message.deleted ? qsTr("Undo the deletion") : qsTr("Keep the message")
            icon.name: root.changed ? "edit-undo" : "edit-delete"
            enabled: root.stuck
            onTriggered: root.flow.discard(root.message.localId)
        },
        MenuAction {
            text: qsTr("Delete…")
            icon.name: "edit-delete"
            enabled: root.deletableHere || root.deletable
            onTriggered: root.deleteRequested(root.localIds, root.localIds.length > 1 ? "" : root.words.line, root.deletableHere, root.deletable)
        },
        MenuAction {
            text: root.picture ? qsTr("Delete this picture…") : qsTr("Delete this file…")
            icon.name: "edit-delete"
            enabled: root.single && root.localIds.length > 1 && (root.deletableHere || root.deletable)
            onTriggered: root.deleteRequested([root.message.localId], root.message.line, root.deletableHere, root.deletable)
        },
        MenuAction {
            text: qsTr("Select")
            icon.name: "checkmark"
            key: "Space"
            enabled: root.message.kind !== MessageKind.Tombstone
            onTriggered: root.selectRequested(root.message.localId)
        }
    ]
}
