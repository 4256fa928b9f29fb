// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Several accounts, and one that the server does not let in any more.
WindowTest {
    id: root

    name: "Accounts"

    property AppController app

    property Component fakeConnection: Component {
        ConnectionController {}
    }

    function init() {
        failOnWarning(/.?/);
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

    function test_signingOut_data() {
        return [{ tag: "keep", button: "Sign out, keep the conversations here", call: "signOut(1, false)" },
            { tag: "remove", button: "Sign out and remove them from this computer", call: "signOut(1, true)" },
            { tag: "stay", button: "Stay", call: "" }];
    }

    function test_signingOut(data) {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        openSettings(main);
        clickOn(main.contentItem, "Sign out…");
        tryVerify(() => probe.find(everything(main), "Stay") !== null);
        compare(app.calls.filter(call => call.startsWith("signOut")).length, 0);
        clickOn(everything(main), data.button);
        compare(app.calls.filter(call => call.startsWith("signOut")).join(), data.call);
    }

    //! Words of other languages are longer: nothing of a button is cut where the window is narrow.
    function test_signingOutInANarrowWindow() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        openSettings(main);
        clickOn(main.contentItem, "Sign out…");
        main.width = 250;
        const remove = named(everything(main), "Sign out and remove them from this computer");
        const words = Array.from(remove.contentItem.children).find(item => item.visible && item.text === remove.text);
        verify(words !== undefined, "the style draws the words");
        waitForRendering(remove);
        verify(words.lineCount > 1 && !words.truncated);
        verify(words.contentWidth <= remove.width && words.height <= remove.height);
        verify(remove.width <= main.width);
        const stay = named(everything(main), "Stay");
        verify(stay.height < remove.height);
    }

    function test_signingOutByKeys() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        openSettings(main);
        const way = named(main.contentItem, "Sign out…");
        const focused = () => main.activeFocusItem === null ? "" : probe.names(main.activeFocusItem)[0] ?? "";
        for (const key of [Qt.Key_Escape, Qt.Key_Return]) {
            way.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryVerify(() => focused() === "Stay");
            keyClick(key);
            tryVerify(() => probe.find(everything(main), "Stay") === null);
            named(main.contentItem, "Language");
        }
        compare(app.calls.filter(call => call.startsWith("signOut")), []);
    }

    function test_theBuiltInServersAccountIsOnlyRemoved() {
        const ann = account(1, "Ann");
        ann.connection.onThisComputer = true;
        app.accounts.rows = [ann];
        const main = open(app);
        openSettings(main);
        clickOn(main.contentItem, "Remove…");
        tryVerify(() => probe.find(everything(main), "Stay") !== null);
        compare(probe.find(everything(main), "Sign out, keep the conversations here"), null);
        clickOn(everything(main), "Remove with its conversations");
        verify(app.calls.includes("signOut(1, true)"));
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
