// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! Codes of emoji in the composer, by the keys of its list.
ComposerTest {
    id: root

    name: "EmojiCompletion"

    readonly property string listName: "Emoji that fit"

    function type(letters) {
        for (const letter of letters) {
            keyClick(letter);
        }
    }

    function listOf(item) {
        return probe.find(item.Window.contentItem, root.listName);
    }

    function offers(item) {
        return named(item.Window.contentItem, root.listName);
    }

    //! The list is gone, and the field as it was.
    function closed(item) {
        tryVerify(() => listOf(item) === null, 2000, "the list is still open");
        verify(probe.find(item, "Message").activeFocus);
    }

    function test_returnTakesTheFirst_data() {
        return [{ tag: "Return", key: Qt.Key_Return }, { tag: "Enter", key: Qt.Key_Enter }, { tag: "Tab", key: Qt.Key_Tab }];
    }

    function test_returnTakesTheFirst(data) {
        const item = make({});
        type("ok :smi");
        const list = offers(item);
        verify(list.count > 1 && list.count <= 8, list.count + " rows");
        verify(probe.find(item, "Message").activeFocus);
        keyClick(data.key);
        compare(item.composer.text, "ok 😄");
        compare(probe.find(item, "Message").cursorPosition, 5);
        compare(item.composer.calls, []);
        closed(item);
        // Then the keys are those of the composer again.
        keyClick(Qt.Key_Return);
        compare(item.composer.calls, ["send(ok 😄)"]);
    }

    function test_arrowsChoose() {
        const item = make({});
        type(":smi");
        const list = offers(item);
        const second = list.itemAtIndex(1);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Up);
        compare(item.composer.calls, []);
        const sign = second.sign;
        keyClick(Qt.Key_Return);
        compare(item.composer.text, sign);
    }

    function test_aClickChooses() {
        const item = make({});
        type(":hedge");
        offers(item);
        clickOn(item.Window.contentItem, "hedgehog");
        compare(item.composer.text, "🦔");
        closed(item);
    }

    function test_escapeLeavesTheListFirst() {
        const item = make({});
        item.composer.replying = true;
        type(":smi");
        offers(item);
        keyClick(Qt.Key_Escape);
        closed(item);
        compare(item.composer.text, ":smi");
        compare(item.composer.calls, []);
        type("le:");
        compare(item.composer.text, ":smile:");
        keyClick(Qt.Key_Escape);
        compare(item.composer.calls, ["cancelReply()"]);
    }

    function test_aWholeCodeIsReplacedAndComesBack() {
        const item = make({});
        const field = probe.find(item, "Message");
        type("x :wave:");
        compare(item.composer.text, "x 👋");
        compare(field.cursorPosition, field.length);
        field.undo();
        compare(item.composer.text, "x :wave:");
        closed(item);
        field.redo();
        compare(item.composer.text, "x 👋");
        type("!");
        compare(item.composer.text, "x 👋!");
    }

    function test_onlyColonsThatBegin_data() {
        return [{ tag: "time", text: "12:30" }, { tag: "address", text: "http://host:80" }, { tag: "in a word", text: "std:smile:" },
            { tag: "no such code", text: ":nosuch:" }];
    }

    function test_onlyColonsThatBegin(data) {
        const item = make({});
        type(data.text);
        compare(item.composer.text, data.text);
        compare(listOf(item), null);
    }

    function test_thePastedStaysAsItIs() {
        const item = make({});
        const field = probe.find(item, "Message");
        field.insert(0, ":smile:");
        compare(item.composer.text, ":smile:");
        field.clear();
        field.insert(0, ":smi");
        compare(listOf(item), null);
        type("l");
        compare(listOf(item), null);
    }

    function test_aDraftStaysAsItIs() {
        const item = make({});
        item.composer.text = ":smi";
        compare(listOf(item), null);
        compare(item.composer.text, ":smi");
    }

    function test_sendingAndMovingClose_data() {
        return [{ tag: "cursor", leave: item => keyClick(Qt.Key_Home) }, { tag: "space", leave: item => keyClick(" ") },
            { tag: "line", leave: item => keyClick(Qt.Key_Return, Qt.ShiftModifier) },
            { tag: "text", leave: item => item.composer.text = "" }];
    }

    function test_sendingAndMovingClose(data) {
        const item = make({});
        type(":smi");
        offers(item);
        data.leave(item);
        closed(item);
        compare(item.composer.calls, []);
    }

    function test_theListGoesWithTheKeyboard() {
        const item = make({});
        type(":smi");
        offers(item);
        named(item, "Attach files").forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => listOf(item) === null);
        compare(item.composer.text, ":smi");
    }

    function test_wholeEmojiAreTakenAway() {
        const item = make({});
        item.composer.text = "a👨‍👩‍👧‍👦🇷🇺";
        keyClick(Qt.Key_Backspace);
        compare(item.composer.text, "a👨‍👩‍👧‍👦");
        keyClick(Qt.Key_Backspace);
        compare(item.composer.text, "a");
        keyClick(Qt.Key_Backspace);
        compare(item.composer.text, "");
        item.composer.text = "a🇷🇺";
        keyClick(Qt.Key_End);
        keyClick(Qt.Key_Left);
        compare(probe.find(item, "Message").cursorPosition, 1);
        keyClick(Qt.Key_Delete);
        compare(item.composer.text, "a");
    }
}
