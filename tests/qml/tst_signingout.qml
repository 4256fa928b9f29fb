// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Signing out, with and without what is stored.
AccountsTest {
    id: root

    name: "SigningOut"

    function openAccount(main) {
        openSettings(main);
        clickOn(main.contentItem, "ann on example.org · online");
    }

    function test_signingOut_data() {
        return [{ tag: "keep", button: "Sign out, keep the conversations here", call: "signOut(1, false)" },
            { tag: "remove", button: "Sign out and remove them from this computer", call: "signOut(1, true)" },
            { tag: "stay", button: "Stay", call: "" }];
    }

    function test_signingOut(data) {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        openAccount(main);
        clickOn(main.contentItem, "Sign out…");
        tryVerify(() => probe.find(everything(main), "Stay") !== null);
        compare(app.calls.filter(call => call.startsWith("signOut")).length, 0);
        clickOn(everything(main), data.button);
        compare(app.calls.filter(call => call.startsWith("signOut")).join(), data.call);
        // The page goes with its account.
        tryVerify(() => (probe.find(main.contentItem, "Account of Ann") === null) === (data.tag === "remove"));
    }

    //! Words of other languages are longer: nothing of a button is cut where the window is narrow.
    function test_signingOutInANarrowWindow() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        openAccount(main);
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

    function test_theQuestionIsWholeInANarrowWindow() {
        const ann = account(1, "Ann");
        ann.connection.onThisComputer = true;
        app.accounts.rows = [ann];
        const main = open(app);
        openSettings(main);
        clickOn(main.contentItem, "example.org · online");
        clickOn(main.contentItem, "Remove…");
        const question = named(everything(main), "Remove this account?");
        main.width = 200;
        tryVerify(() => question.lineCount > 1 && !question.truncated);
        verify(question.contentWidth <= question.width && question.contentHeight <= question.height);
    }

    //! What the server has not got is lost with the rest.
    function test_whatWouldBeLostIsSaid() {
        const ann = account(1, "Ann");
        app.accounts.rows = [ann];
        const main = open(app);
        openAccount(main);
        clickOn(main.contentItem, "Sign out…");
        const remove = named(everything(main), "Sign out and remove them from this computer");
        verify(ann.connection.calls.includes("readLosses()"), ann.connection.calls.join());
        compare(remove.Accessible.description, "");
        ann.connection.lossText = "2 messages have not been sent.";
        named(everything(main), "2 messages have not been sent.");
        compare(remove.Accessible.description, "2 messages have not been sent.");
    }

    function test_whoHasSignedOutIsOnlyRemoved() {
        const ann = account(1, "Ann");
        ann.connection.state = ConnectionController.SignedOut;
        app.accounts.rows = [ann];
        const main = open(app);
        openAccount(main);
        compare(probe.find(main.contentItem, "Sign out…"), null);
        clickOn(main.contentItem, "Remove from this computer…");
        named(everything(main), "Remove from this computer?");
        compare(probe.find(everything(main), "Sign out, keep the conversations here"), null);
        clickOn(everything(main), "Remove with its conversations");
        verify(app.calls.includes("signOut(1, true)"));
    }

    function test_signingOutByKeys() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        openAccount(main);
        const way = named(main.contentItem, "Sign out…");
        const focused = () => main.activeFocusItem === null ? "" : probe.names(main.activeFocusItem)[0] ?? "";
        for (const key of [Qt.Key_Escape, Qt.Key_Return]) {
            way.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryVerify(() => focused() === "Stay");
            keyClick(key);
            tryVerify(() => probe.find(everything(main), "Stay") === null);
            named(main.contentItem, "Account of Ann");
        }
        compare(app.calls.filter(call => call.startsWith("signOut")), []);
    }

    function test_theBuiltInServersAccountIsOnlyRemoved() {
        const ann = account(1, "Ann");
        ann.connection.onThisComputer = true;
        app.accounts.rows = [ann];
        const main = open(app);
        openSettings(main);
        clickOn(main.contentItem, "example.org · online");
        clickOn(main.contentItem, "Remove…");
        tryVerify(() => probe.find(everything(main), "Stay") !== null);
        compare(probe.find(everything(main), "Sign out, keep the conversations here"), null);
        clickOn(everything(main), "Remove with its conversations");
        verify(app.calls.includes("signOut(1, true)"));
    }
}
