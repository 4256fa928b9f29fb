// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Several accounts, and one that the server does not let in any more.
AccountsTest {
    id: root

    name: "Accounts"

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

    //! Of several accounts the open conversation belongs to one, whichever the list shows.
    function test_theHeadNamesWhoWrites() {
        app.flow = makeFlow("Weekend walks");
        app.connection.userName = "<b>Ann</b>";
        const main = open(app);
        named(main.contentItem, "Message");
        compare(probe.find(main.contentItem, "as <b>Ann</b>"), null);
        app.accounts.rows = [account(1, "Ann"), account(2, "Bob")];
        named(main.contentItem, "as <b>Ann</b>");
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

    //! A signed-out account signs in again from the list.
    function test_aSignedOutAccountSignsInFromTheList() {
        const anna = account(2, "Анна");
        app.accounts.rows = [account(1, "Ann"), anna];
        const main = open(app);
        anna.connection.detail = "You have signed out.";
        anna.connection.signInHelps = true;
        anna.connection.state = ConnectionController.SignedOut;
        named(main.contentItem, "Анна · example.org: You have signed out.");
        clickOn(main.contentItem, "Sign in again");
        waitForPasswordFocus(main);
        keySequence("p, w");
        keyClick(Qt.Key_Return);
        verify(app.login.calls.includes("signInAgain(2, pw)"), app.login.calls.join());
    }

    //! The foot speaks of all accounts while the list shows all, else of the one that is shown.
    function test_theFootSaysHowManyAreOnline() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.accounts.onlineText = "1 of 2 online";
        app.accounts.canRetry = true;
        const main = open(app);
        named(main.contentItem, "1 of 2 online");
        compare(probe.find(main.contentItem, "online · example.org"), null);
        clickOn(main.contentItem, "Connect now");
        compare(app.accounts.calls, ["retryNow"]);
        app.flows.shownAccount = 1;
        named(main.contentItem, "online · example.org");
        compare(probe.find(main.contentItem, "1 of 2 online"), null);
        compare(probe.find(main.contentItem, "Connect now"), null);
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
}
