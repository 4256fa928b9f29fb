// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Several accounts, and one that the server does not let in any more.
AccountsTest {
    id: root

    name: "Accounts"

    //! The label above the field has the same name: it is the field that takes the keyboard.
    function waitForPasswordFocus(main) {
        tryVerify(() => probe.findRole(main.contentItem, "Password", Accessible.EditableText)?.activeFocus === true, 5000, "the password has no focus");
    }

    function test_refusedSecretsAreRenewedInPlace() {
        app.connection.needsUser = true;
        app.connection.signInHelps = true;
        app.connection.detail = "The server refuses the sign-in.";
        const main = open(app);
        compare(probe.find(main.contentItem, "Try again"), null);
        clickOn(main.contentItem, "Sign in again");
        waitForPasswordFocus(main);
        keySequence("p, w");
        keyClick(Qt.Key_Return);
        verify(app.login.calls.includes("signInAgain(1, pw)"), app.login.calls.join());
        compare(app.connection.calls.length, 0);

        app.login.errorField = LoginController.Password;
        app.login.errorText = "Not accepted.";
        named(main.contentItem, "Not accepted.");
        app.login.errorField = LoginController.Login;
        app.login.errorText = "There is no account.";
        named(main.contentItem, "There is no account.");

        app.login.finished();
        tryVerify(() => probe.find(main.contentItem, "Password") === null);
    }

    function test_signingInAgainCanBeLeft() {
        app.connection.needsUser = true;
        app.connection.signInHelps = true;
        app.connection.detail = "The server refuses the sign-in.";
        const main = open(app);
        clickOn(main.contentItem, "Sign in again");
        waitForPasswordFocus(main);
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(main.contentItem, "Password") === null);
        verify(app.login.calls.includes("cancel()"));
        verify(app.login.calls.includes("clearError()"));
    }

    function test_otherTroubleIsTriedAgain() {
        app.connection.needsUser = true;
        app.connection.detail = "The certificate is not trusted.";
        const main = open(app);
        compare(probe.find(main.contentItem, "Sign in again"), null);
        clickOn(main.contentItem, "Try again");
        verify(app.connection.calls.includes("retryNow()"));
    }

    //! Not the chosen one alone: whichever the server does not let in is named and let in again.
    function test_anyAccountThatNeedsThePersonSaysSo() {
        const anna = account(2, "Анна");
        app.accounts.rows = [account(1, "Ann"), anna];
        const main = open(app);
        compare(probe.find(main.contentItem, "Sign in again"), null);
        anna.connection.detail = "The server refuses the sign-in.";
        anna.connection.signInHelps = true;
        anna.connection.needsUser = true;
        named(main.contentItem, "Анна · example.org: The server refuses the sign-in.");
        clickOn(main.contentItem, "Sign in again");
        waitForPasswordFocus(main);
        keySequence("p, w");
        keyClick(Qt.Key_Return);
        verify(app.login.calls.includes("signInAgain(2, pw)"), app.login.calls.join());
    }

    function test_anOpenConversationDoesNotChooseTheAccount() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.actingConnection = fakeConnection.createObject(root, { accountId: 2 });
        const main = open(app);
        main.showNewChat();
        // The one that was chosen in the settings.
        verify(app.newChat.calls.includes("reset(0)"), app.newChat.calls.join());
    }

    function test_aNewConversationBeginsInTheAccountThatIsShown() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.flows.shownAccount = 2;
        const main = open(app);
        main.showNewChat();
        verify(app.newChat.calls.includes("reset(2)"), app.newChat.calls.join());
        app.newChat.accountId = 2;
        compare(named(main.contentItem, "Account").displayText, "Анна · example.org");
        app.newChat.accountId = 1;
        compare(named(main.contentItem, "Account").displayText, "Ann · example.org");
    }

    function test_theFilterSaysWhoIsNotOnline() {
        const anna = account(2, "Анна");
        app.accounts.rows = [account(1, "Ann"), anna];
        const main = open(app);
        const chip = named(main.contentItem, "Анна · example.org");
        compare(chip.Accessible.description, "");
        anna.connection.text = "offline";
        anna.connection.state = ConnectionController.Waiting;
        compare(chip.Accessible.description, "offline");
    }

    function test_theOwnNameOpensTheAccounts() {
        const main = open(app);
        clickOn(main.contentItem, "Me");
        tryVerify(() => probe.find(main.contentItem, "Language") !== null);
    }

    function test_accountsStandInTheSettings() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.connection.userName = "Ann";
        const main = open(app);
        openSettings(main);
        named(main.contentItem, "ann on example.org · online");
        named(main.contentItem, "анна on example.org · online");
        const choiceOf = name => named(named(main.contentItem, name), "New conversations begin here");
        compare(choiceOf("Ann").checked, true);
        compare(choiceOf("Анна").checked, false);
        named(main.contentItem, "While the list shows one account only, new conversations begin there.");
        mouseClick(choiceOf("Анна"));
        verify(app.calls.includes("chooseAccount(2)"), app.calls.join());
    }

    function test_oneAccountHasNothingToChoose() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        openSettings(main);
        compare(probe.find(main.contentItem, "New conversations begin here"), null);
    }

    function test_signedOutOnesSignInFromTheSettings() {
        const ann = account(5, "Ann");
        ann.connection.signInHelps = true;
        app.accounts.rows = [account(1, "Bob"), ann];
        const main = open(app);
        openSettings(main);
        clickOn(main.contentItem, "Sign in…");
        waitForPasswordFocus(main);
        app.login.finished();
        tryVerify(() => probe.find(main.contentItem, "Language") !== null);
    }

    function test_anotherAccountIsAdded() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        openSettings(main);
        clickOn(main.contentItem, "Add an account…");
        tryVerify(() => probe.find(main.contentItem, "Another server") !== null);
        clickOn(main.contentItem, "Another server");
        tryVerify(() => named(main.contentItem, "Server").activeFocus);
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(main.contentItem, "Another server") !== null);
        clickOn(main.contentItem, "Back");
        tryVerify(() => probe.find(main.contentItem, "Language") !== null);
    }

    function test_withoutAnAccountTheWindowWelcomes() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        openSettings(main);
        app.stage = AppController.Welcome;
        tryVerify(() => probe.find(main.contentItem, "Language") === null);
        tryVerify(() => probe.find(main.contentItem, "Another server") !== null);
    }

    function test_theListIsFilteredByAClick() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.flows.rows = [{ title: "Weekend walks", accountId: 1, flowId: "w" }, { title: "Семья", accountId: 2, flowId: "s" }];
        const main = open(app);
        clickOn(main.contentItem, "Анна · example.org");
        compare(app.flows.shownAccount, 2);
        clickOn(main.contentItem, "All accounts");
        compare(app.flows.shownAccount, 0);
    }

    function test_oneAccountNeedsNoFilter() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        compare(probe.find(main.contentItem, "All accounts"), null);
    }
}
