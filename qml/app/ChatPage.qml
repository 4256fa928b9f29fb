// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Controllers
import Morelia.Flows

//! List and flow side by side; in a narrow window one of them.
Item {
    id: root

    required property AppController app
    required property bool wide
    //! Another page lies above: shortcuts rest.
    required property bool covered

    signal newChatRequested
    signal settingsRequested
    signal accountRequested(ConnectionController connection)
    signal quitRequested
    signal signInRequested(ConnectionController connection)

    function openPage(): var {
        return content.openPage();
    }

    function takeFocus() {
        const page = root.openPage();
        if (page) {
            page.takeFocus();
        } else {
            pane.takeFocus();
        }
    }

    readonly property bool flowOpen: root.app.flow !== null

    function contains(outer: Item, inner: Item): bool {
        for (let item = inner; item; item = item.parent) {
            if (item === outer) {
                return true;
            }
        }
        return false;
    }

    //! The part with the keyboard has gone with the width: it goes on where one is.
    function rescueFocus() {
        const item = root.Window.activeFocusItem;
        if (!item || !item.visible || root.contains(item, pane)) {
            root.takeFocus();
        }
    }

    //! Widths of the list in grid units: of faces alone beside the scroll bar, and of whole rows.
    readonly property real faceUnits: 4
    readonly property real leastUnits: 15
    readonly property real mostUnits: 23

    //! Keeps a width; below that of rows, faces alone are shown.
    function keepListWidth(gridUnits: real) {
        root.app.settings.listWidth = gridUnits < (root.faceUnits + root.leastUnits) / 2 ? root.faceUnits
            : Math.max(root.leastUnits, Math.min(gridUnits, root.mostUnits));
        pane.QQC2.SplitView.preferredWidth = Qt.binding(() => pane.wantedWidth);
    }

    Panes {
        id: split

        anchors.fill: parent
        leading: pane

        onResizingChanged: if (!split.resizing && root.wide) root.keepListWidth(pane.width / Kirigami.Units.gridUnit)

        FlowListPane {
            id: pane

            readonly property real wantedWidth: Kirigami.Units.gridUnit * (root.app.settings.listWidth > 0 ? root.app.settings.listWidth : 18)

            // What the list has no use for goes to the open conversation.
            Keys.onPressed: event => event.accepted = root.openPage()?.takeKey(event) ?? false
            Keys.onEscapePressed: root.openPage()?.takeFocus()

            visible: root.wide || !root.flowOpen
            onVisibleChanged: if (!pane.visible) Qt.callLater(root.rescueFocus)
            QQC2.SplitView.fillWidth: !root.wide
            QQC2.SplitView.preferredWidth: pane.wantedWidth
            QQC2.SplitView.minimumWidth: Math.max(Kirigami.Units.gridUnit * root.faceUnits, pane.facesWidth)
            QQC2.SplitView.maximumWidth: root.wide ? Kirigami.Units.gridUnit * root.mostUnits : Infinity
            facesOnly: root.wide && pane.width > 0 && pane.width < Kirigami.Units.gridUnit * (root.faceUnits + root.leastUnits) / 2
            flows: root.app.flows
            accounts: root.app.accounts
            flowActions: root.app.flowActions
            settings: root.app.settings
            connection: root.app.actingConnection
            notices: root.app.notices
            mishaps: root.app.mishaps
            alone: !root.wide
            onOpenRequested: (accountId, flowId) => root.app.openFlow(accountId, flowId)
            onNewChatRequested: root.newChatRequested()
            onJumpRequested: commands.jump()
            onSettingsRequested: root.settingsRequested()
            onAccountRequested: connection => root.accountRequested(connection)
            onQuitRequested: root.quitRequested()
            onSignInRequested: connection => root.signInRequested(connection)
            onMishapsRead: root.app.forgetMishaps()
            onFacesWanted: faces => root.keepListWidth(faces ? root.faceUnits : 18)
        }

        ConversationPane {
            id: content

            visible: root.wide || root.flowOpen
            QQC2.SplitView.fillWidth: true
            app: root.app
            wide: root.wide
            onNewChatRequested: root.newChatRequested()
            onInfoClosed: root.takeFocus()
        }
    }

    TapHandler {
        acceptedButtons: Qt.BackButton
        enabled: !root.wide && root.flowOpen
        onTapped: root.app.closeFlow()
    }

    Binding {
        root.app.flows.unreadOnly: root.app.settings.unreadOnly
    }

    WindowCommands {
        id: commands

        app: root.app
        enabled: !root.covered
        onJumped: {
            pane.showCurrent();
            root.takeFocus();
        }
        onNewChatRequested: root.newChatRequested()
        onSettingsRequested: root.settingsRequested()
        onInfoRequested: content.toggleInfo()
        onQuitRequested: root.quitRequested()
    }

    ConversationKeys {
        enabled: !root.covered
        onNeighbourRequested: step => {
            root.app.openNeighbour(step);
            pane.showCurrent();
        }
        onUnreadRequested: step => {
            root.app.openNextUnread(step);
            pane.showCurrent();
        }
    }
}
