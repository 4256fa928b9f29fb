// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Components
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

    function test_theListIsFilteredByAClick() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.flows.rows = [{ title: "Weekend walks", accountId: 1, flowId: "w" }, { title: "Семья", accountId: 2, flowId: "s" }];
        const main = open(app);
        clickOn(main.contentItem, "Анна · example.org");
        compare(app.flows.shownAccount, 2);
        clickOn(main.contentItem, "All accounts");
        compare(app.flows.shownAccount, 0);
    }

    //! The filter hides no new message without a sign.
    function test_theFilterSaysWhereUnreadMessagesAre() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.flows.unreadByAccount = { 1: 1, 2: 3 };
        app.flows.totalUnread = 4;
        const main = open(app);
        named(main.contentItem, "All accounts");
        named(main.contentItem, "Ann · example.org, 1 unread");
        named(main.contentItem, "Анна · example.org, 3 unread");
        app.flows.shownAccount = 1;
        named(main.contentItem, "All accounts, 3 unread");
        app.flows.unreadByAccount = { 1: 1 };
        app.flows.totalUnread = 1;
        named(main.contentItem, "All accounts");
        named(main.contentItem, "Анна · example.org");
    }

    //! Beside faces alone there is no room for the accounts.
    function test_theFilterIsSeenBesideFaces() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        const main = open(app);
        clickOn(main.contentItem, "Анна · example.org");
        clickOn(main.contentItem, "Menu");
        clickOn(everything(main), "Show faces only");
        tryVerify(() => probe.find(main.contentItem, "All accounts") === null && probe.find(everything(main), "Show the whole list") === null);
        named(main.contentItem, "Show all accounts");
        app.flows.unreadByAccount = { 1: 2, 2: 1 };
        app.flows.totalUnread = 3;
        clickOn(main.contentItem, "Show all accounts, 2 unread");
        compare(app.flows.shownAccount, 0);
        tryVerify(() => probe.find(main.contentItem, "Show all accounts") === null);
    }

    //! The colour of the stripe says nothing to those who do not see it.
    function test_rowsNameTheirAccount() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.flows.rows = [{ title: "Everyone here", accountId: 1, flowId: "e" }, { title: "Everyone here", accountId: 2, flowId: "e" }];
        const main = open(app);
        named(main.contentItem, "Everyone here, Ann · example.org");
        named(main.contentItem, "Everyone here, Анна · example.org");
        app.accounts.rows = [account(1, "Ann")];
        named(main.contentItem, "Everyone here");
    }

    function test_theStripeIsFreeOfTheFace_data() {
        return [{ tag: "wide list", width: 0 }, { tag: "faces only", width: 4 }];
    }

    function test_theStripeIsFreeOfTheFace(data) {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.flows.rows = [{ title: "Weekend walks", accountId: 2, flowId: "w" }];
        app.settings.listWidth = data.width;
        const main = open(app);
        const row = named(main.contentItem, "Weekend walks, Анна · example.org");
        const face = found(row, item => item instanceof Avatar);
        const stripe = found(row, item => item.color !== undefined && Qt.colorEqual(item.color, row.stripe));
        verify(face !== null && stripe !== null);
        compare(row.faceOnly, data.tag === "faces only");
        const from = stripe.mapToItem(row, 0, 0).x;
        verify(from >= 0 && from + stripe.width <= face.mapToItem(row, 0, 0).x, "the stripe lies from " + from + ", the face from " + face.mapToItem(row, 0, 0).x);
    }

    function test_oneAccountNeedsNoFilter() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        compare(probe.find(main.contentItem, "All accounts"), null);
    }
}
