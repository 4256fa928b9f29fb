// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! The accounts in the settings, and the page of each.
AccountsTest {
    id: root

    name: "AccountPages"

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
        clickOn(main.contentItem, "ann on example.org · online");
        clickOn(main.contentItem, "Sign in again…");
        waitForPasswordFocus(main);
        app.login.finished();
        named(main.contentItem, "Account of Ann");
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(main.contentItem, "Language") !== null);
    }

    //! Whichever is chosen, each account has a page of its own.
    function test_eachAccountHasAPage() {
        const ann = account(5, "Ann");
        ann.connection.text = "offline";
        ann.connection.state = ConnectionController.Offline;
        ann.connection.detail = "There is no network.";
        app.accounts.rows = [account(1, "Bob"), ann];
        const main = open(app);
        openSettings(main);
        clickOn(main.contentItem, "ann on example.org · offline");
        const page = named(main.contentItem, "Account of Ann");
        for (const words of ["Ann", "ann", "example.org", "offline", "There is no network.", "Sign in again…", "Sign out…"]) {
            named(page, words);
        }
        compare(probe.find(page, "Copy address"), null);
        clickOn(page, "Try again");
        compare(ann.connection.calls, ["retryNow()"]);
        ann.connection.state = ConnectionController.Online;
        tryVerify(() => probe.find(page, "Try again") === null);
        ann.connection.onThisComputer = true;
        ann.connection.shareAddress = "localhost:8090";
        clickOn(page, "Copy address");
        compare(ann.connection.calls, ["retryNow()", "copyShareAddress()"]);
        compare(probe.find(page, "Sign in again…"), null);
        clickOn(page, "Back");
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

    //! The first control of the page has the keyboard, and one sees it.
    function test_theSettingsBeginAtTheirFirstControl() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Bob")];
        const main = open(app);
        openSettings(main);
        tryVerify(() => named(main.contentItem, "ann on example.org · online").visualFocus);
        clickOn(main.contentItem, "bob on example.org · online");
        named(main.contentItem, "Account of Bob");
        keyClick(Qt.Key_Escape);
        tryVerify(() => named(main.contentItem, "bob on example.org · online").visualFocus);
    }

    //! A press of Return right after the page has opened does no harm.
    function test_anAccountsPageBeginsAtWhatDoesNoHarm_data() {
        return [
            { tag: "elsewhere", here: false, share: "", offline: false, name: "Sign in again…" },
            { tag: "elsewhere, offline", here: false, share: "", offline: true, name: "Try again" },
            { tag: "this computer", here: true, share: "localhost:8090", offline: false, name: "Copy address" },
            { tag: "this computer, not running", here: true, share: "", offline: false, name: "Back" }
        ];
    }

    function test_anAccountsPageBeginsAtWhatDoesNoHarm(data) {
        const ann = account(1, "Ann");
        ann.connection.onThisComputer = data.here;
        ann.connection.shareAddress = data.share;
        ann.connection.state = data.offline ? ConnectionController.Offline : ConnectionController.Online;
        app.accounts.rows = [ann];
        const main = open(app);
        main.showAccount(ann.connection);
        tryVerify(() => named(main.contentItem, data.name).visualFocus, 2000, "the keyboard is at " + probe.names(main.activeFocusItem)[0]);
    }

    function test_theOwnNameOpensTheAccount() {
        const ann = account(5, "Ann");
        app.accounts.rows = [account(1, "Bob"), ann];
        app.actingConnection = ann.connection;
        const main = open(app);
        clickOn(main.contentItem, "Ann");
        const page = named(main.contentItem, "Account of Ann");
        clickOn(page, "Back");
        tryVerify(() => probe.find(main.contentItem, "Account of Ann") === null);
        named(main.contentItem, "Menu");
    }

    function test_theAccountIsDeletedByItsLogin() {
        const ann = account(5, "Ann");
        app.accounts.rows = [account(1, "Bob"), ann];
        const main = open(app);
        openSettings(main);
        clickOn(main.contentItem, "ann on example.org · online");
        const everything = main.contentItem.Window.contentItem;
        clickOn(main.contentItem, "Delete the account on the server…");
        named(everything, "Delete the account on the server?");
        tryVerify(() => named(everything, "Keep").activeFocus);
        const button = named(everything, "Delete the account for good");
        verify(!button.enabled);
        const field = probe.findRole(everything, "Login", Accessible.EditableText);
        field.forceActiveFocus();
        keyClick("x");
        tryVerify(() => button.enabled);
        ann.connection.deletion.problem = "This is not the login of the account.";
        ann.connection.deletion.changed();
        named(everything, "This is not the login of the account.");
        mouseClick(button);
        compare(ann.connection.deletion.calls, ["begin()", "remove(x)"]);
        // It cannot be left while the server is asked.
        ann.connection.deletion.busy = true;
        ann.connection.deletion.changed();
        keyClick(Qt.Key_Escape);
        verify(!named(everything, "Keep").enabled && !field.enabled);
        ann.connection.deletion.busy = false;
        ann.connection.deletion.possible = false;
        ann.connection.deletion.changed();
        clickOn(everything, "Keep");
        tryVerify(() => probe.find(main.contentItem, "Delete the account on the server…") === null);
    }
}
