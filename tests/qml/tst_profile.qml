// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! The own profile on the page of an account.
AccountsTest {
    id: root

    name: "Profile"

    readonly property string saveName: "Save"

    //! The page of the account, with its profile.
    function openProfile(profile: var): var {
        Object.assign(app.profile, profile);
        app.accounts.rows = [account(5, "Ann")];
        const main = open(app);
        openSettings(main);
        clickOn(main.contentItem, "ann on example.org · online");
        clickOn(main.contentItem, "Change name and picture…");
        return named(main.contentItem, "Name and picture");
    }

    function field(page: Item, name: string): var {
        return probe.findRole(page, name, Accessible.EditableText);
    }

    function saves(): var {
        return app.profile.calls.filter(call => call.startsWith("save"));
    }

    function test_itIsReadAndChanged() {
        const page = openProfile({ name: "Ann", bio: "Trains" });
        compare(app.profile.calls, ["begin(5)"]);
        verify(field(page, "Name").activeFocus);
        compare(field(page, "Name").text, "Ann");
        compare(field(page, "About you").text, "Trains");
        const save = named(page, root.saveName);
        verify(!save.enabled);
        compare(probe.namelessItems(page), []);
        field(page, "Name").text = "Anna";
        verify(save.enabled);
        // What is being typed stays when something else changes.
        app.profile.busy = true;
        verify(!save.enabled);
        app.profile.busy = false;
        compare(field(page, "Name").text, "Anna");
        mouseClick(save);
        compare(saves(), ["save(Anna, Trains)"]);
        app.profile.problem = "The disk is full.";
        named(page, "The disk is full.");
        const everything = page.Window.contentItem;
        app.profile.saved();
        tryVerify(() => probe.find(everything, "Change name and picture…") !== null);
    }

    function test_tabLeavesTheWords() {
        const page = openProfile({ name: "Ann" });
        const words = field(page, "About you");
        words.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_A);
        keyClick(Qt.Key_Tab);
        compare(words.text, "a");
        verify(!words.activeFocus);
        compare(page.Window.activeFocusItem.Accessible.name, root.saveName);
        keyClick(Qt.Key_Backtab);
        verify(words.activeFocus);
        keyClick(Qt.Key_Backtab);
        compare(field(page, "Name").activeFocus, true);
    }

    function test_longWordsLoseTheirEnd() {
        const page = openProfile({ name: "Ann", bio: "" });
        const words = field(page, "About you");
        words.text = "a".repeat(app.profile.maxBioChars + 5);
        compare(words.text.length, app.profile.maxBioChars);
    }

    function test_whereEverybodyReadsItAsks() {
        const page = openProfile({ name: "Ann", readByAll: true });
        // A name alone is known to everybody anyhow.
        field(page, "Name").text = "Anna";
        clickOn(page, root.saveName);
        compare(saves().length, 1);
        field(page, "About you").text = "My address";
        clickOn(page, root.saveName);
        const question = "Show this to everybody on the server?";
        tryVerify(() => probe.find(page.Window.contentItem, question) !== null);
        tryVerify(() => named(page.Window.contentItem, "Cancel").activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => probe.find(page.Window.contentItem, question) === null);
        compare(saves().length, 1);
        clickOn(page, root.saveName);
        tryVerify(() => probe.find(page.Window.contentItem, question) !== null);
        keyClick(Qt.Key_Backtab);
        keyClick(Qt.Key_Return);
        tryVerify(() => saves().length === 2);
    }

    function test_aServerThatCannotSaysSo() {
        const page = openProfile({ name: "Ann", supported: false });
        named(page, "This server cannot pass name and picture on to others.");
        verify(!field(page, "Name").enabled);
        verify(!named(page, root.saveName).enabled);
    }

    function test_thePictureIsEnlarged() {
        const page = openProfile({ name: "Ann", picture: "tall" });
        const everything = page.Window.contentItem;
        const face = clickOn(page, "Enlarge your picture");
        named(everything, "Picture viewer");
        named(everything, "Your picture");
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(everything, "Picture viewer") === null);
        // It was no way back from the page.
        tryVerify(() => face.activeFocus);
        app.profile.picture = "";
        app.profile.changed();
        compare(probe.find(page, "Enlarge your picture"), null);
    }

    function test_thePictureIsShownAndRemoved() {
        const page = openProfile({ name: "Ann", picture: "wide", pictureChanged: true });
        const image = found(page, item => item.round === true && item.fileKey === "wide");
        tryVerify(() => image.status === Image.Ready);
        compare(image.width, image.height);
        verify(named(page, root.saveName).enabled);
        clickOn(page, "Remove the picture");
        verify(app.profile.calls.includes("removePicture()"));
        app.profile.picture = "";
        app.profile.pictureChanged = false;
        compare(probe.find(page, "Remove the picture"), null);
        named(page, "Choose a picture…");
        compare(found(page, item => item.round === true && item.fileKey === "wide"), null);
    }
}
