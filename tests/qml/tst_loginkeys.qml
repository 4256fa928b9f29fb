// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Where the keyboard is while one signs in.
LoginTest {
    id: root

    name: "LoginKeys"

    function test_theFirstPageHasTheKeyboard() {
        tryVerify(() => named(content, "On this computer").activeFocus);
        keyClick(Qt.Key_Return);
        named(content, "Your name");
    }

    function test_theRefusedFieldHasTheKeyboard_data() {
        return [{ tag: "s", field: LoginController.Server }, { tag: "l", field: LoginController.Login },
            { tag: "p", field: LoginController.Password }];
    }

    function test_theRefusedFieldHasTheKeyboard(data) {
        clickOn(content, "Another server");
        fill("Server", "s");
        fill("Login", "l");
        fill("Password", "p");
        clickOn(content, "Sign in");
        app.login.busy = true;
        app.login.errorField = data.field;
        app.login.errorText = "Not like this.";
        app.login.busy = false;
        // Typing takes the place of what was refused.
        tryVerify(() => content.Window.activeFocusItem.text === data.tag && content.Window.activeFocusItem.cursorPosition === data.tag.length);
        compare(content.Window.activeFocusItem.selectionStart, 0);
    }
}
