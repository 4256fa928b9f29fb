// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls
import QtTest
import Morelia.Controllers

//! The actions for selected messages.
SelectionTest {
    id: root

    name: "SelectionStrip"

    SignalSpy {
        id: forwards

        signalName: "forwardRequested"
    }

    function test_keysOfTheSelection() {
        const page = selecting(5, [2, 4]);
        keySequence(StandardKey.Copy);
        compare(page.flow.calls.filter(call => call.startsWith("copy")), ["copyMessages(m3 m1)"]);
        compare(ids(page), []);
    }

    function test_deleting_data() {
        return [{ tag: "key", start: page => keyClick(Qt.Key_Delete) }, { tag: "button", start: page => clickOn(page, "Delete…") }];
    }

    function test_deleting(data) {
        const page = selecting(5, [2, 4]);
        const window = page.Window.contentItem;
        data.start(page);
        named(window, "Delete 2 messages?");
        tryVerify(() => focused(page) === "Keep");
        keyClick(Qt.Key_Return);
        tryVerify(() => probe.find(window, "Keep") === null);
        compare(ids(page), ["m3", "m1"]);
        tryVerify(() => list(page).activeFocus, 2000, "the keyboard is at " + focused(page));
        data.start(page);
        clickOn(window, "Delete for everyone");
        compare(page.flow.calls.filter(call => call.startsWith("delete")), ["deleteForEveryone(m3 m1)"]);
        compare(ids(page), []);
        tryVerify(() => named(page, "Message").activeFocus, 2000, "the keyboard is at " + focused(page));
    }

    function test_deletingHere_data() {
        return [{ tag: "key", start: page => keyClick(Qt.Key_Delete) }, { tag: "button", start: page => clickOn(page, "Delete…") }];
    }

    function test_deletingHere(data) {
        const page = selecting(5, [2, 4]);
        const window = page.Window.contentItem;
        page.flow.selection.everyoneProblem = "Only your own.";
        page.flow.selection.changed();
        data.start(page);
        named(window, "Only your own.");
        compare(probe.find(window, "Delete for everyone"), null);
        clickOn(window, "Delete here");
        compare(page.flow.calls.filter(call => call.startsWith("delete")), ["deleteHere(m3 m1)"]);
        compare(ids(page), []);
    }

    function test_whatCannotBeDoneSaysWhy() {
        const page = selecting(5, [2, 4]);
        page.flow.selection.saveProblem = "No files.";
        page.flow.selection.changed();
        const save = named(page, "Save files");
        verify(!save.enabled && named(page, "Delete…").enabled && named(page, "Forward…").enabled);
        compare(save.Accessible.description, "No files.");
        mouseMove(save, save.width / 2, save.height / 2);
        tryVerify(() => save.parent.ToolTip.visible);
        compare(save.parent.ToolTip.text, "No files.");
    }

    function test_forwardingAndSaving() {
        const page = selecting(5, [2, 4]);
        forwards.target = page;
        forwards.clear();
        clickOn(page, "Forward…");
        compare(forwards.count, 1);
        compare(Array.from(forwards.signalArguments[0][0]), ["m3", "m1"]);
        compare(forwards.signalArguments[0][1], true);
        // They stay until it is chosen where they go.
        compare(ids(page), ["m3", "m1"]);
        clickOn(page, "Save files");
        compare(page.flow.selection.calls, ["saveFiles(m3 m1, true)"]);
        compare(ids(page), []);
        page.media.severalSaved(3, 3, "/home/me/plan.pdf");
        named(page, "3 file(s) saved");
        clickOn(page, "Show in folder");
        compare(page.media.calls, ["openFolder(/home/me/plan.pdf)"]);
        page.media.severalSaved(2, 3, "/home/me/plan.pdf");
        named(page, "2 of 3 file(s) saved; the others are gone or cannot be written");
    }

    function test_tooManyAreSaid() {
        const page = selecting(5, [2]);
        page.flow.selection.capped = true;
        named(page, "At most 100 message(s) at a time");
    }

    function test_buttonsByKeys() {
        const page = selecting(5, [2]);
        const names = [];
        for (let i = 0; i < 5; ++i) {
            keyClick(Qt.Key_Tab);
            names.push(focused(page));
        }
        compare(names, ["Copy", "Forward…", "Save files", "Delete…", "Cancel"]);
        keyClick(Qt.Key_Return);
        compare(ids(page), []);
        tryVerify(() => named(page, "Message").activeFocus, 2000, "the keyboard is at " + focused(page));
    }
}
