// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Controllers

//! Base of tests of accounts in the window and its settings.
WindowTest {
    id: root

    property AppController app

    property Component fakeConnection: Component {
        ConnectionController {}
    }

    function init() {
        // A warning of Qt itself, for an animation of which only a pause is left.
        failOnWarning(/^(?!QUnifiedTimer::stopAnimationDriver)/);
        app = makeApp(AppController.Ready);
    }

    function account(id: int, name: string): var {
        const connection = fakeConnection.createObject(root);
        connection.userName = name;
        connection.login = name.toLowerCase();
        connection.accountId = id;
        return { accountId: id, connection: connection, color: id - 1, label: name + " · example.org" };
    }

    function everything(main) {
        return main.contentItem.Window.contentItem;
    }

    function openSettings(main) {
        clickOn(main.contentItem, "Menu");
        clickOn(everything(main), "Settings…");
        tryVerify(() => probe.find(main.contentItem, "Language") !== null);
    }

    //! The label above the field has the same name: it is the field that takes the keyboard.
    function waitForPasswordFocus(main) {
        tryVerify(() => probe.findRole(main.contentItem, "Password", Accessible.EditableText)?.activeFocus === true, 5000, "the password has no focus");
    }
}
