// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Joining somebody, by keyboard alone.
LoginTest {
    id: root

    name: "Joining"

    function openForm() {
        tryVerify(() => named(content, "On this computer").activeFocus);
        keyClick(Qt.Key_Tab);
        tryVerify(() => named(content, "Join somebody").visualFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => named(content, "Invitation or address").activeFocus);
    }

    //! One button wears the accent.
    function test_onePrimaryButton() {
        const ways = ["On this computer", "Join somebody", "Another server"];
        compare(ways.filter(way => named(content, way).primary), ["On this computer"]);
        openForm();
        compare(probe.find(content, "Another server"), null);
        verify(named(content, "Join").primary);
    }

    function test_anAddressAndAName() {
        app.login.suggestedName = "root";
        openForm();
        keySequence("s");
        keyClick(Qt.Key_Return);
        tryVerify(() => named(content, "Your name").activeFocus);
        compare(probe.find(content, "Password"), null);
        keySequence("a, n, n");
        keyClick(Qt.Key_Return);
        verify(app.login.calls.includes("join(s, ann, )"), app.login.calls.join());
    }

    //! The address has a login before its "@": the account is there, and has a password.
    function test_aLoginAsksForItsPassword() {
        openForm();
        named(content, "Invitation or address").text = "ann@s";
        keyClick(Qt.Key_Return);
        tryVerify(() => content.Window.activeFocusItem.echoMode === TextInput.Password);
        compare(probe.find(content, "Your name"), null);
        keySequence("p");
        keyClick(Qt.Key_Return);
        verify(app.login.calls.includes("join(ann@s, , p)"), app.login.calls.join());
    }

    function test_anInvitationSaysWhereItLeads() {
        openForm();
        compare(probe.find(content, "Leads to a.example"), null);
        named(content, "Invitation or address").text = "morelia://join?server=a.example";
        named(content, "Leads to a.example");
    }

    function test_theRefusedFieldHasTheKeyboard_data() {
        return [{ tag: "s", field: LoginController.Server }, { tag: "n", field: LoginController.Name }];
    }

    function test_theRefusedFieldHasTheKeyboard(data) {
        openForm();
        keySequence("s");
        keyClick(Qt.Key_Return);
        keySequence("n");
        clickOn(content, "Join");
        app.login.busy = true;
        app.login.errorField = data.field;
        app.login.errorText = "Not like this.";
        app.login.busy = false;
        tryVerify(() => content.Window.activeFocusItem.text === data.tag);
        compare(probe.names(content).filter(name => name === "Not like this.").length, 1);
    }

    function test_escapeGoesBack() {
        openForm();
        keyClick(Qt.Key_Escape);
        tryVerify(() => named(content, "On this computer").visualFocus);
    }
}
