// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! The menu of a row in the list, and the two that follow from it. They serve all rows.
Item {
    id: root

    required property FlowActions flowActions
    //! The rows are requests of strangers.
    required property bool requests
    //! Stays as long as a menu may be shown.
    required property Item place

    // As the row was when the menu opened: it may go meanwhile.
    property real accountId: 0
    property string flowId: ""
    property bool unread: false
    property bool pinned: false
    property bool muted: false
    property bool archived: false
    //! Saved messages: nothing of them is unread, and nobody tells of them.
    property bool saved: false
    //! Of two people.
    property bool chat: false
    property string title
    property point at

    //! One of the menus is open, or about to be.
    readonly property bool shown: answers.visible || first.visible || mutes.visible || notices.visible || first.next !== null

    //! Wants to ask before the conversation is deleted.
    signal deleteRequested(real accountId, string flowId, string title)
    //! Wants to ask before the other person is blocked.
    signal blockRequested(real accountId, string flowId, string title)

    //! Shows the menu for a row, at a point of an item.
    function showFor(row: Item, from: Item, at: point) {
        // Not the type of the parameter: Qt 6.8 frees a QML type that only a signature names, and reads it afterwards.
        const flow = row as FlowDelegate;
        root.accountId = flow.accountId;
        root.flowId = flow.flowId;
        root.unread = flow.unread > 0 || flow.markedUnread;
        root.pinned = flow.pinned;
        root.muted = flow.muted;
        root.archived = flow.archived;
        root.title = flow.title;
        root.saved = flow.kind === FlowKind.Saved;
        root.chat = flow.kind === FlowKind.Chat;
        // Not bindings: a checked entry changes by itself when it is chosen.
        asSettings.checked = flow.notifications === FlowActions.AsSettings;
        namesOnly.checked = flow.notifications === FlowActions.Names;
        none.checked = flow.notifications === FlowActions.Nothing;
        root.at = root.place.mapFromItem(from, at);
        (root.requests ? answers : first).showAt(root.place, root.at);
    }

    function answer(answer: int) {
        root.flowActions.answer(root.accountId, root.flowId, answer);
    }

    ActionMenu {
        id: answers

        actions: [
            MenuAction {
                text: qsTr("Accept")
                icon.name: "checkmark"
                onTriggered: root.answer(FlowActions.Accept)
            },
            MenuAction {
                text: qsTr("Decline")
                icon.name: "dialog-close"
                onTriggered: root.answer(FlowActions.Decline)
            },
            MenuAction {
                text: qsTr("Block")
                icon.name: "im-ban-user"
                onTriggered: root.answer(FlowActions.Block)
            }
        ]
    }

    ActionMenu {
        id: first

        // The one that opens when this one has closed: the keyboard goes from one to the other.
        property ActionMenu next: null

        onClosed: {
            const next = first.next;
            first.next = null;
            next?.showAt(root.place, root.at);
        }

        actions: [
            MenuAction {
                text: qsTr("Mark as read")
                icon.name: "mail-mark-read"
                enabled: root.unread
                onTriggered: root.flowActions.markRead(root.accountId, root.flowId)
            },
            MenuAction {
                text: qsTr("Mark as unread")
                icon.name: "mail-mark-unread"
                enabled: !root.unread && !root.saved
                onTriggered: root.flowActions.setMarkedUnread(root.accountId, root.flowId, true)
            },
            MenuAction {
                text: root.pinned ? qsTr("Unpin") : qsTr("Pin")
                icon.name: root.pinned ? "window-unpin" : "window-pin"
                enabled: !root.archived
                onTriggered: root.flowActions.setPinned(root.accountId, root.flowId, !root.pinned)
            },
            MenuAction {
                text: qsTr("Mute…")
                icon.name: "notifications-disabled"
                enabled: !root.muted && !root.saved
                onTriggered: first.next = mutes
            },
            MenuAction {
                text: qsTr("Unmute")
                icon.name: "notifications"
                enabled: root.muted
                onTriggered: root.flowActions.unmute(root.accountId, root.flowId)
            },
            MenuAction {
                text: qsTr("Notifications…")
                icon.name: "configure"
                enabled: !root.saved
                onTriggered: first.next = notices
            },
            MenuAction {
                text: root.archived ? qsTr("Bring back") : qsTr("Archive")
                icon.name: root.archived ? "archive-remove" : "archive-insert"
                enabled: !root.saved
                onTriggered: root.flowActions.setArchived(root.accountId, root.flowId, !root.archived)
            },
            MenuAction {
                text: qsTr("Block…")
                icon.name: "im-ban-user"
                enabled: root.chat
                onTriggered: root.blockRequested(root.accountId, root.flowId, root.title)
            },
            MenuAction {
                text: qsTr("Delete here…")
                icon.name: "edit-delete"
                // There is no other copy of them.
                enabled: !root.saved
                onTriggered: root.deleteRequested(root.accountId, root.flowId, root.title)
            }
        ]
    }

    MuteMenu {
        id: mutes

        flowActions: root.flowActions
        accountId: root.accountId
        flowId: root.flowId
    }

    ActionMenu {
        id: notices

        actions: [
            MenuAction {
                id: asSettings

                text: qsTr("As in the settings")
                checkable: true
                onTriggered: root.flowActions.setNotifications(root.accountId, root.flowId, FlowActions.AsSettings)
            },
            MenuAction {
                id: namesOnly

                text: qsTr("Only who has written")
                checkable: true
                onTriggered: root.flowActions.setNotifications(root.accountId, root.flowId, FlowActions.Names)
            },
            MenuAction {
                id: none

                text: qsTr("None")
                checkable: true
                onTriggered: root.flowActions.setNotifications(root.accountId, root.flowId, FlowActions.Nothing)
            }
        ]
    }
}
