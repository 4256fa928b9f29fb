// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! The window.
Kirigami.AbstractApplicationWindow {
    id: root

    required property AppController app

    readonly property bool wide: root.width >= Kirigami.Units.gridUnit * 36

    //! The page that makes a conversation, while it is open.
    property Item newChatPage

    //! Covers the ground with a page of another module, loaded when it is wanted.
    function cover(uri: string, type: string, properties: var): var {
        return stack.depth > 1 ? null : root.coverAlso(uri, type, properties);
    }

    //! The same over a page that covers the ground already.
    function coverAlso(uri: string, type: string, properties: var): var {
        const component = Qt.createComponent(uri, type, Component.PreferSynchronous, root);
        const page = stack.push(component, properties);
        page.back.connect(() => root.uncover(page));
        return page;
    }

    function withUnread(name: string): string {
        const unread = root.app.flows.totalUnread;
        return unread > 0 ? qsTr("(%1) %2").arg(unread.toLocaleString(Qt.locale(), "f", 0)).arg(name) : name;
    }

    function placeOf(page: Item): int {
        return page.QQC2.StackView.index;
    }

    //! Ends a page that coverAlso() has opened, and what covers it; without one the top one. False where it has ended
    //! already.
    function uncover(page: var): bool {
        const place = root.placeOf(page ?? stack.currentItem);
        if (place < 1) {
            return false;
        }
        stack.pop(stack.get(place - 1));
        if (stack.depth === 1) {
            stage.takeFocus();
        } else {
            stack.currentItem.forceActiveFocus(Qt.TabFocusReason);
            root.showFocus();
        }
        return true;
    }

    //! Shows where the keyboard is: the stack has put it there for a reason that a control would not show.
    function showFocus() {
        const control = root.activeFocusItem as T.Control;
        if (control) {
            control.focusReason = Qt.TabFocusReason;
        }
    }

    function showNewChat() {
        const page = root.cover("Morelia.People", "NewChatPage", {
            newChat: root.app.newChat,
            accounts: root.app.accounts,
            accountId: root.app.flows.shownAccount
        });
        root.newChatPage = page ?? root.newChatPage;
    }

    function showSettings() {
        const page = root.cover("Morelia.Settings", "SettingsPage", {
            settings: root.app.settings,
            connection: Qt.binding(() => root.app.connection),
            accounts: root.app.accounts,
            blocked: root.app.blocked,
            declined: root.app.declined,
            flowActions: root.app.flowActions
        });
        if (page) {
            page.addAccountRequested.connect(() => root.coverAlso("Morelia.Login", "WelcomePage", { login: root.app.login, adding: true }));
            page.accountRequested.connect(root.showAccount);
            page.chooseAccountRequested.connect(root.app.chooseAccount);
        }
    }

    //! A link to a server: the form with its address; what is sent is the person's choice.
    function showJoin(server: string) {
        root.coverAlso("Morelia.Login", "WelcomePage", { login: root.app.login, adding: true, server: server });
    }

    function showAccount(connection: var) {
        const page = root.coverAlso("Morelia.Settings", "AccountPage", { connection: connection });
        page.profileRequested.connect(() => root.coverAlso("Morelia.Settings", "ProfilePage", { connection: connection, profile: root.app.profile, media: root.app.media }));
        page.signInRequested.connect(() => root.coverAlso("Morelia.Login", "SignInAgainPage", { login: root.app.login, connection: connection }));
        page.signOutRequested.connect((accountId, removeData) => {
            // The page ends before its account does.
            if (removeData) {
                root.uncover(page);
            }
            root.app.signOut(accountId, removeData);
        });
    }

    function showSignInAgain(connection: var) {
        root.cover("Morelia.Login", "SignInAgainPage", { login: root.app.login, connection: connection });
    }

    title: root.withUnread(root.app.flow ? qsTr("%1 – Morelia").arg(root.app.flow.title) : qsTr("Morelia"))
    width: Kirigami.Units.gridUnit * 56
    height: Kirigami.Units.gridUnit * 40
    minimumWidth: Kirigami.Units.gridUnit * 20
    minimumHeight: Kirigami.Units.gridUnit * 20

    onClosing: close => close.accepted = root.app.closing.close()

    // Kirigami's would only close the window, which may stay in the tray.
    quitAction.enabled: false

    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: root.app.closing.quit()
    }

    CloseQuestion {
        closing: root.app.closing
    }

    Connections {
        target: root.app.closing

        function onHideRequested() {
            root.hide();
        }
    }

    Connections {
        target: root.app.handover

        function onJoinRequested(server: string) {
            root.showJoin(server);
        }
    }

    Binding {
        target: root.app
        property: "active"
        value: root.active && stack.depth === 1
    }

    Connections {
        target: root.app.newChat

        function onCreated(accountId: real, flowId: string) {
            // A person who has left the page meanwhile stays where they are and finds the conversation in the list.
            if (root.newChatPage && root.uncover(root.newChatPage)) {
                root.app.openFlow(accountId, flowId);
            }
        }
    }

    // The last account is gone: the settings close.
    Connections {
        target: root.app

        function onStageChanged() {
            if (root.app.stage === AppController.Welcome) {
                stack.pop(null);
            }
        }
    }

    QQC2.StackView {
        id: stack

        anchors.fill: parent
        focus: true
        initialItem: StagePage {
            id: stage

            app: root.app
            wide: root.wide
            covered: stack.depth > 1
            onNewChatRequested: root.showNewChat()
            onSettingsRequested: root.showSettings()
            onAccountRequested: connection => root.showAccount(connection)
            onQuitRequested: root.app.closing.quit()
            onSignInRequested: connection => root.showSignInAgain(connection)
        }

        // No motion for pages that cover the window.
        pushEnter: null
        pushExit: null
        popEnter: null
        popExit: null
    }
}
