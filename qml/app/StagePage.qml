// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Controllers

//! The ground of the window: shows what the stage of the application calls for.
QQC2.Page {
    id: root

    required property AppController app
    required property bool wide
    //! Another page lies above: shortcuts rest.
    required property bool covered

    signal newChatRequested
    signal settingsRequested
    signal accountRequested(connection: var)
    signal quitRequested
    signal signInRequested(connection: var)

    function takeFocus() {
        ground.forceActiveFocus();
        if (ground.item instanceof ChatPage) {
            (ground.item as ChatPage).takeFocus();
        }
    }

    //! The keyboard is in none of the parts.
    readonly property bool adrift: [root, ground, ground.item].includes(root.Window.activeFocusItem)

    padding: 0
    Accessible.ignored: true

    function rescueFocus() {
        if (root.adrift) {
            root.takeFocus();
        }
    }

    onAdriftChanged: Qt.callLater(root.rescueFocus)

    Loader {
        id: ground

        anchors.fill: parent
        focus: true
        sourceComponent: {
            switch (root.app.stage) {
            case AppController.Welcome:
                return welcome;
            case AppController.Ready:
                return ready;
            case AppController.Broken:
                return broken;
            default:
                return null;
            }
        }
    }

    Component {
        id: welcome

        Loader {
            id: first

            focus: true
            Component.onCompleted: first.setSource("FirstSteps.qml", { app: root.app })
        }
    }

    Component {
        id: ready

        ChatPage {
            app: root.app
            wide: root.wide
            covered: root.covered
            onNewChatRequested: root.newChatRequested()
            onSettingsRequested: root.settingsRequested()
            onAccountRequested: connection => root.accountRequested(connection)
            onQuitRequested: root.quitRequested()
            onSignInRequested: connection => root.signInRequested(connection)
        }
    }

    Component {
        id: broken

        BrokenPage {
            failure: root.app.failure
            onQuitRequested: root.quitRequested()
        }
    }
}
