// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

LoginTest {
    id: root

    name: "Login"

    function test_signIn() {
        clickOn(content, "Another server");
        fill("Server", "s");
        fill("Login", "l");
        fill("Password", "p");
        compare(probe.find(content, "E-mail (not needed)"), null);
        keyClick(Qt.Key_Return);
        verify(app.login.calls.includes("signIn(s, l, p)"), app.login.calls.join());
    }

    //! The form has the fields that its protocol asks for, and no others.
    function test_aProtocolWithoutPasswords() {
        app.login.unasked = [LoginController.Password, LoginController.Email];
        clickOn(content, "Another server");
        fill("Server", "s");
        keyClick(Qt.Key_Return);
        tryVerify(() => named(content, "Login").activeFocus);
        keySequence("l");
        compare(probe.find(content, "Password"), null);
        keyClick(Qt.Key_Return);
        verify(app.login.calls.includes("signIn(s, l, )"), app.login.calls.join());
        clickOn(content, "Make a new account");
        named(content, "Your name, as others see it");
        compare(probe.find(content, "E-mail (not needed)"), null);
    }

    function test_signUp() {
        clickOn(content, "Another server");
        clickOn(content, "Make a new account");
        fill("Server", "s");
        fill("Login", "l");
        fill("Password", "p");
        fill("Your name, as others see it", "n");
        fill("E-mail (not needed)", "e");
        clickOn(content, "Create account");
        verify(app.login.calls.includes("signUp(s, l, p, n, e)"), app.login.calls.join());
    }

    function test_errorStandsAtItsField() {
        clickOn(content, "Another server");
        app.login.errorField = LoginController.Login;
        app.login.errorText = "This login is taken.";
        const names = probe.names(content);
        compare(names.filter(name => name === "This login is taken.").length, 1);
        verify(names.indexOf("This login is taken.") > names.indexOf("Login"));
        verify(names.indexOf("This login is taken.") < names.indexOf("Password"));
        fill("Login", "x");
        verify(app.login.calls.includes("clearError()"));
    }

    function test_noErrorIsMuteWhenSigningInAgain_data() {
        return [{ tag: "none", field: LoginController.NoField }, { tag: "server", field: LoginController.Server },
            { tag: "login", field: LoginController.Login }, { tag: "password", field: LoginController.Password }];
    }

    function test_noErrorIsMuteWhenSigningInAgain(data) {
        const again = makeApp(AppController.Ready);
        const main = open(again);
        main.showSignInAgain(again.connection);
        again.login.errorField = data.field;
        again.login.errorText = "This login is another account now.";
        named(main.contentItem, "This login is another account now.");
    }

    function test_generalErrorWithMore() {
        clickOn(content, "Another server");
        app.login.errorText = "The server does not answer.";
        app.login.errorDetail = root.hostile[0];
        named(content, "The server does not answer.");
        compare(probe.find(content, root.hostile[0]), null);
        clickOn(content, "More");
        named(content, root.hostile[0]);
        compare(probe.requests, 0);
    }

    function test_plaintextQuestion() {
        clickOn(content, "Another server");
        app.login.questionServer = "example.org";
        app.login.question = LoginController.PlaintextLink;
        clickOn(content, "Do not connect");
        verify(app.login.calls.includes("cancel()"));
        clickOn(content, "Connect without encryption");
        verify(app.login.calls.includes("accept()"));
    }

    function refusePassword() {
        app.login.errorField = LoginController.Password;
        app.login.errorText = "This password is refused.";
        app.login.otherForms = ["As typed", "Its sum"];
    }

    function test_otherFormsHideBehindMore() {
        clickOn(content, "Another server");
        refusePassword();
        named(content, "This password is refused.");
        compare(probe.find(content, "As typed"), null);
        compare(probe.find(content, app.login.otherFormsRisk), null);
        clickOn(content, "More");
        named(content, app.login.otherFormsRisk);
        clickOn(content, "As typed");
        clickOn(content, "Its sum");
        verify(app.login.calls.includes("tryOtherForm(0)"), app.login.calls.join());
        verify(app.login.calls.includes("tryOtherForm(1)"));
    }

    function test_otherFormsGoWithTheOffer() {
        clickOn(content, "Another server");
        refusePassword();
        clickOn(content, "More");
        named(content, "As typed");
        app.login.otherForms = [];
        compare(probe.find(content, "As typed"), null);
        compare(probe.find(content, "More"), null);
        // The next offer hides again.
        refusePassword();
        compare(probe.find(content, "As typed"), null);
    }

    function test_nothingStaysOnTheOtherPage() {
        clickOn(content, "Another server");
        refusePassword();
        clickOn(content, "Make a new account");
        verify(app.login.calls.includes("cancel()"), app.login.calls.join());
        verify(app.login.calls.includes("clearError()"));
    }

    function test_noOfferForAnUnknownLogin() {
        clickOn(content, "Another server");
        app.login.errorField = LoginController.Login;
        app.login.errorText = "There is no account “ann” on example.org.";
        named(content, "There is no account “ann” on example.org.");
        compare(probe.find(content, "More"), null);
    }

    function test_busyCanBeLeft() {
        clickOn(content, "Another server");
        app.login.busyText = "Looking for the server";
        app.login.busy = true;
        named(content, "Looking for the server");
        compare(named(content, "Server").enabled, false);
        clickOn(content, "Cancel");
        verify(app.login.calls.includes("cancel()"));
    }

    function test_backKeepsNothingOpen() {
        clickOn(content, "Another server");
        clickOn(content, "Back");
        named(content, "On this computer");
        verify(app.login.calls.includes("cancel()"));
        clickOn(content, "Another server");
        tryVerify(() => named(content, "Server").activeFocus);
        keyClick(Qt.Key_Escape);
        named(content, "On this computer");
    }
}
