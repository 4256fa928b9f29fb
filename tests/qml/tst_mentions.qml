// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! Names behind an "@" in the composer.
ComposerTest {
    id: root

    name: "Mentions"

    readonly property string listName: "People who fit"

    function start() {
        const item = make({});
        item.composer.names = ["Ann Appleby", "Bob", "Борис"];
        return item;
    }

    function type(letters) {
        for (const letter of letters) {
            keyClick(letter);
        }
    }

    function listOf(item) {
        return probe.find(item.Window.contentItem, root.listName);
    }

    function closed(item) {
        tryVerify(() => listOf(item) === null, 2000, "the list is still open");
        verify(probe.find(item, "Message").activeFocus);
    }

    function test_everybodyIsOffered() {
        const item = start();
        type("hi @");
        compare(named(item.Window.contentItem, root.listName).count, 3);
        verify(probe.find(item, "Message").activeFocus);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(item.composer.text, "hi @Bob ");
        compare(item.composer.calls, ["preferPerson(bob)"]);
        closed(item);
        keyClick(Qt.Key_Return);
        compare(item.composer.calls[1], "send(hi @Bob )");
    }

    function test_lettersNarrow() {
        const item = start();
        type("@ap");
        compare(named(item.Window.contentItem, root.listName).count, 1);
        named(item.Window.contentItem, "Ann Appleby");
        keyClick(Qt.Key_Tab);
        compare(item.composer.text, "@Ann Appleby ");
        closed(item);
    }

    function test_nobodyFits() {
        const item = start();
        type("@zz");
        compare(listOf(item), null);
        keyClick(Qt.Key_Return);
        compare(item.composer.calls, ["send(@zz)"]);
    }

    function test_escapeLeavesTheWords() {
        const item = start();
        type("@b");
        named(item.Window.contentItem, root.listName);
        keyClick(Qt.Key_Escape);
        closed(item);
        compare(item.composer.text, "@b");
        type("o");
        compare(listOf(item), null);
        // The next one is offered again.
        type(" @b");
        named(item.Window.contentItem, root.listName);
        keyClick(Qt.Key_Escape);
    }

    function test_aClickTakes() {
        const item = start();
        type("@");
        clickOn(item.Window.contentItem, "Bob");
        compare(item.composer.text, "@Bob ");
        closed(item);
    }

    //! The people are read when the first "@" comes.
    function test_theyMayComeLate() {
        const item = make({});
        type("@");
        compare(listOf(item), null);
        item.composer.names = ["Bob"];
        named(item.Window.contentItem, "Bob");
        keyClick(Qt.Key_Return);
        compare(item.composer.text, "@Bob ");
    }

    function test_notInAnAddress() {
        const item = start();
        type("mail b@b");
        compare(listOf(item), null);
    }
}
