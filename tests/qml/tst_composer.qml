// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

ComposerTest {
    id: root

    name: "Composer"

    function test_enterSends() {
        const item = make({});
        keySequence("h, e, y");
        compare(item.composer.text, "hey");
        keyClick(Qt.Key_Return);
        compare(item.composer.calls, ["send(hey)"]);
        compare(probe.find(item, "Message").text, "");
    }

    function test_shiftEnterStartsALine() {
        const item = make({});
        keySequence("a");
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        keySequence("b");
        compare(item.composer.text, "a\nb");
        compare(item.composer.calls, []);
    }

    function test_enterInAnEmptyFieldDoesNothing() {
        const item = make({});
        keyClick(Qt.Key_Enter);
        compare(item.composer.text, "");
        compare(item.composer.calls, []);
    }

    function test_upInAnEmptyFieldEditsTheLast() {
        const item = make({});
        keyClick(Qt.Key_Up);
        compare(item.composer.calls, ["editLast()"]);
        verify(probe.names(item).includes("Stop editing"));
        compare(probe.find(item, "Message").cursorPosition, 4);
    }

    function test_upInATextMovesTheCursor() {
        const item = make({});
        item.composer.text = "a\nb";
        const field = probe.find(item, "Message");
        field.cursorPosition = 3;
        keyClick(Qt.Key_Up);
        verify(field.cursorPosition < 2);
        compare(item.composer.calls, []);
    }

    function test_escapeStepsBackOneThingAtATime() {
        const item = make({});
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Escape);
        compare(item.composer.calls, ["editLast()", "cancelEdit()"]);
        compare(backSpy.count, 0);
        keyClick(Qt.Key_Escape);
        compare(backSpy.count, 1);
    }

    function test_sendButton() {
        const item = make({});
        compare(probe.find(item, "Send").enabled, false);
        keySequence("x");
        clickOn(item, "Send");
        compare(item.composer.calls, ["send(x)"]);
        verify(probe.find(item, "Message").activeFocus);
    }

    //! The message goes when its file has been read.
    function test_sendingDoesNotWaitForTheReading() {
        const item = make({});
        item.composer.problem = "not yet";
        compare(named(item, "Send").enabled, false);
        item.composer.files.reading = true;
        clickOn(item, "Send");
        verify(item.composer.calls.includes("send()"), item.composer.calls.join());
    }

    function test_problemIsShownAndStopsSending() {
        const item = make({});
        item.composer.text = "long";
        item.composer.problem = "Too long by 3 characters";
        verify(probe.names(item).includes("Too long by 3 characters"));
        keyClick(Qt.Key_Return);
        compare(item.composer.calls, []);
        compare(item.composer.text, "long");
    }

    function test_aDraftHasItsCursorWhereItWas_data() {
        return [{ tag: "kept", cursor: 5, text: "Saturxday at the bridge" }, { tag: "at the start", cursor: 0, text: "xSaturday at the bridge" },
            { tag: "not known", cursor: -1, text: "Saturday at the bridgex" }, { tag: "nonsense", cursor: 5000, text: "Saturday at the bridgex" }];
    }

    function test_aDraftHasItsCursorWhereItWas(data) {
        const item = make({});
        item.composer.cursor = data.cursor;
        item.composer.text = "Saturday at the bridge";
        keyClick("x");
        compare(item.composer.text, data.text);
        keyClick(Qt.Key_Left);
        compare(item.composer.cursor, probe.find(item, "Message").cursorPosition);
    }

    function test_growsToItsLimit() {
        const item = make({});
        const low = item.height;
        item.composer.text = "a\nb\nc";
        tryVerify(() => item.height > low);
        item.composer.text = "line\n".repeat(300);
        tryVerify(() => item.height > item.maximumHeight && item.height < item.maximumHeight + low);
    }

    function test_readOnly() {
        const item = make({ canWrite: false, readOnlyReason: "Only Ann writes here" });
        verify(probe.names(item).includes("Only Ann writes here"));
        compare(probe.find(item, "Message"), null);
        compare(item.typeIn("x"), false);
    }

    function test_typedElsewhere() {
        const item = make({});
        item.focus = false;
        verify(item.typeIn("q"));
        compare(item.composer.text, "q");
        verify(probe.find(item, "Message").activeFocus);
    }

    function test_spacesOfEachKindStay() {
        const item = make({});
        const words = "    if x:\n\u00a0\u2003y()\u202f\u3000z";
        probe.find(item, "Message").insert(0, words);
        compare(item.composer.text, words);
        keySequence("a");
        compare(item.composer.text, words + "a");
    }

    function test_wordsOfTheControllerAreShown() {
        const item = make({});
        item.composer.text = "a draft\u00a0\n  of two lines";
        compare(probe.find(item, "Message").cursorPosition, item.composer.text.length);
        keySequence("!");
        compare(item.composer.text, "a draft\u00a0\n  of two lines!");
        item.composer.text = "";
        compare(probe.find(item, "Message").text, "");
    }
}
