// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers
import Morelia.Flows

//! Jumps to a conversation or a person, or does what the window can do. In a file of its own, so that it is loaded when it
//! first opens.
FlowChooser {
    id: root

    required property AppController app

    signal newChatRequested
    signal settingsRequested
    signal infoRequested
    signal quitRequested

    readonly property FlowController flow: root.app.flow
    readonly property FlowActions actions: root.app.flowActions
    //! Something can come in it: it is open, and no saved messages.
    readonly property bool told: root.flow !== null && !root.flow.saved
    readonly property bool mayMute: root.told && !root.jump.openMuted

    jump: root.app.jump
    accounts: root.app.accounts

    commands: [
        MenuAction {
            text: qsTr("New conversation…")
            icon.name: "list-add"
            key: StandardKey.New
            onTriggered: root.newChatRequested()
        },
        MenuAction {
            text: qsTr("Settings…")
            icon.name: "configure"
            key: "Ctrl+,"
            onTriggered: root.settingsRequested()
        },
        MenuAction {
            text: root.app.settings.unreadOnly ? qsTr("Show all conversations") : qsTr("Show unread conversations only")
            icon.name: "mail-mark-unread"
            key: "Ctrl+Shift+K"
            onTriggered: root.app.settings.unreadOnly = !root.app.settings.unreadOnly
        },
        MenuAction {
            text: qsTr("About this conversation")
            icon.name: "help-about"
            key: "Ctrl+I"
            enabled: root.flow !== null
            onTriggered: root.infoRequested()
        },
        MenuAction {
            text: qsTr("Mark this conversation as read")
            icon.name: "mail-mark-read"
            enabled: root.told && root.jump.openUnread
            onTriggered: root.actions.markRead(root.flow.accountId, root.flow.flowId)
        },
        MenuAction {
            text: qsTr("Mark this conversation as unread")
            icon.name: "mail-mark-unread"
            enabled: root.told && !root.jump.openUnread
            onTriggered: root.actions.setMarkedUnread(root.flow.accountId, root.flow.flowId, true)
        },
        MenuAction {
            text: root.jump.openPinned ? qsTr("Unpin this conversation") : qsTr("Pin this conversation")
            icon.name: root.jump.openPinned ? "window-unpin" : "window-pin"
            enabled: root.flow !== null && !root.jump.openArchived
            onTriggered: root.actions.setPinned(root.flow.accountId, root.flow.flowId, !root.jump.openPinned)
        },
        MenuAction {
            text: qsTr("Mute this conversation for 1 hour")
            icon.name: "notifications-disabled"
            enabled: root.mayMute
            onTriggered: root.actions.mute(root.flow.accountId, root.flow.flowId, FlowActions.Hour)
        },
        MenuAction {
            text: qsTr("Mute this conversation until tomorrow, 08:00")
            icon.name: "notifications-disabled"
            enabled: root.mayMute
            onTriggered: root.actions.mute(root.flow.accountId, root.flow.flowId, FlowActions.UntilMorning)
        },
        MenuAction {
            text: qsTr("Mute this conversation for good")
            icon.name: "notifications-disabled"
            enabled: root.mayMute
            onTriggered: root.actions.mute(root.flow.accountId, root.flow.flowId, FlowActions.ForGood)
        },
        MenuAction {
            text: qsTr("Unmute this conversation")
            icon.name: "notifications"
            enabled: root.told && root.jump.openMuted
            onTriggered: root.actions.unmute(root.flow.accountId, root.flow.flowId)
        },
        MenuAction {
            text: root.jump.openArchived ? qsTr("Bring this conversation back") : qsTr("Archive this conversation")
            icon.name: root.jump.openArchived ? "archive-remove" : "archive-insert"
            enabled: root.told
            onTriggered: root.actions.setArchived(root.flow.accountId, root.flow.flowId, !root.jump.openArchived)
        },
        MenuAction {
            text: qsTr("Quit")
            icon.name: "application-exit"
            key: StandardKey.Quit
            onTriggered: root.quitRequested()
        }
    ]
}
