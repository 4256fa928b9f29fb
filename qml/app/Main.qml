// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! The window.
Kirigami.AbstractApplicationWindow {
    id: root

    required property AppController app

    readonly property bool wide: root.width >= Kirigami.Units.gridUnit * 36

    //! Covers the ground with a page of another module, loaded when it is wanted.
    function cover(uri: string, type: string, properties: var) {
        if (stack.depth > 1) {
            return;
        }
        const component = Qt.createComponent(uri, type, Component.PreferSynchronous, root);
        const page = stack.push(component, properties);
        page.back.connect(root.uncover);
    }

    function uncover() {
        stack.pop();
        stage.takeFocus();
    }

    function showNewChat() {
        root.cover("Morelia.People", "NewChatPage", { newChat: root.app.newChat });
    }

    function showSettings() {
        root.cover("Morelia.Settings", "SettingsPage", { settings: root.app.settings, connection: root.app.connection, keyNotice: root.app.keyNotice });
    }

    title: qsTr("Morelia")
    width: Kirigami.Units.gridUnit * 56
    height: Kirigami.Units.gridUnit * 40
    minimumWidth: Kirigami.Units.gridUnit * 20
    minimumHeight: Kirigami.Units.gridUnit * 20

    Binding {
        target: root.app
        property: "active"
        value: root.active && stack.depth === 1
    }

    Connections {
        target: root.app.newChat

        function onCreated(accountId: real, flowId: string) {
            root.uncover();
            root.app.openFlow(accountId, flowId);
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
            onQuitRequested: root.close()
        }

        // A page that covers the window comes from nowhere: no motion.
        pushEnter: null
        pushExit: null
        popEnter: null
        popExit: null
    }
}
