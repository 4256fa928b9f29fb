// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Several messages are selected, by the mouse and by keys.
SelectionTest {
    id: root

    name: "Selecting"

    function test_clicks() {
        const page = make(many(8));
        click(page, 3);
        compare(ids(page), []);
        verify(mark(row(page, 3)) === null, "rows have marks without a selection");
        click(page, 3, Qt.ControlModifier);
        compare(ids(page), ["m5"]);
        named(page, "1 selected");
        click(page, 6);
        compare(ids(page), ["m5", "m2"]);
        verify(mark(row(page, 3)).selected && mark(row(page, 6)).selected && !mark(row(page, 4)).selected);
        click(page, 8, Qt.ShiftModifier);
        compare(page.flow.selection.calls, ["selectTo(m0)"]);
        compare(ids(page), ["m5", "m2", "m1", "m0"]);
        click(page, 6);
        click(page, 3);
        click(page, 7);
        click(page, 8);
        compare(ids(page), []);
        verify(mark(row(page, 3)) === null);
        tryVerify(() => named(page, "Message").activeFocus);
    }

    function test_ctrlClickOnWords() {
        const page = make(many(3));
        const item = row(page, 2);
        const place = placeOf(item, "message");
        mouseClick(item, place.x, place.y, Qt.LeftButton, Qt.ControlModifier);
        compare(ids(page), ["m1"]);
    }

    function test_ctrlClickOnAnAddressOpensIt() {
        const page = make([{ text: "https://example.org/ and words", timeText: "1:00", showAuthor: false }]);
        const item = named(page, "Ann, https://example.org/ and words, 1:00");
        const place = placeOf(item, "example");
        mouseClick(item, place.x, place.y, Qt.LeftButton, Qt.ControlModifier);
        compare(page.media.calls, ["openLink(https://example.org/)"]);
        compare(ids(page), []);
    }

    function test_byKeys() {
        const page = make(many(5));
        list(page).forceActiveFocus();
        tryVerify(() => row(page, 5).activeFocus);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Space);
        compare(ids(page), ["m1"]);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Space, Qt.ControlModifier);
        compare(ids(page), ["m3", "m1"]);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        compare(ids(page), ["m4", "m3", "m1"]);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Space, Qt.ShiftModifier);
        compare(page.flow.selection.calls, ["selectTo(m2)"]);
        compare(ids(page), ["m4", "m3", "m2", "m1"]);
        keyClick(Qt.Key_Escape);
        compare(ids(page), []);
        wait(0);
        // Back to where it was: the row.
        verify(row(page, 3).activeFocus, "the keyboard is at " + focused(page));
        compare(page.flow.composer.text, "");
    }

    function test_theMenuSelects_data() {
        return [{ tag: "by the mouse", byKeys: false }, { tag: "by keys", byKeys: true }];
    }

    function test_theMenuSelects(data) {
        const page = make(many(4));
        if (data.byKeys) {
            list(page).forceActiveFocus();
            keyClick(Qt.Key_Menu);
            compare(named(page.Window.contentItem, "Select").modelData.keyText, "Space");
        } else {
            menuOf(page, "Ann, message 4, 14:02");
        }
        clickOn(page.Window.contentItem, "Select");
        compare(ids(page), ["m0"]);
        tryVerify(() => row(page, 4).activeFocus, 2000, "the keyboard is at " + focused(page));
        keyClick(Qt.Key_Escape);
        tryVerify(() => data.byKeys ? row(page, 4).activeFocus : named(page, "Message").activeFocus, 2000, "the keyboard is at " + focused(page));
    }

    function test_escapeLeavesTheSelectionFirst() {
        const page = selecting(5, [2, 3]);
        page.flow.canJumpBack = true;
        keyClick(Qt.Key_Escape);
        compare(ids(page), []);
        verify(!page.flow.calls.includes("jumpBack()"));
        tryVerify(() => named(page, "Message").activeFocus);
        keyClick(Qt.Key_Escape);
        verify(page.flow.calls.includes("jumpBack()"));
        compare(backSpy.count, 0);
    }

    function test_theDraftStays() {
        const page = make(many(5));
        page.flow.composer.text = "a draft";
        page.flow.composer.replying = true;
        const view = list(page);
        named(page, "Cancel the reply");
        waitForRendering(page);
        const before = [view.height, row(page, 5).mapToItem(page, 0, 0).y];
        click(page, 5, Qt.ControlModifier);
        tryVerify(() => view.activeFocus);
        verify(!named(page, "Message").enabled);
        keyClick("x");
        keySequence(StandardKey.Paste);
        compare(page.flow.composer.calls, []);
        // The selection takes no room from the messages.
        compare([view.height, row(page, 5).mapToItem(page, 0, 0).y], before);
        keyClick(Qt.Key_Escape);
        tryVerify(() => named(page, "Message").activeFocus);
        compare(page.flow.composer.text, "a draft");
        verify(page.flow.composer.replying);
        keyClick("x");
        compare(page.flow.composer.text, "a draftx");
    }
}
