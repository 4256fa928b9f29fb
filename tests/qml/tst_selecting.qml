// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls
import QtTest
import Morelia.Controllers
import Morelia.Timeline

//! Several messages are selected, and something is done with all of them.
TimelineTest {
    id: root

    name: "Selecting"

    SignalSpy {
        id: forwards

        signalName: "forwardRequested"
    }

    function row(page, number) {
        return named(page, "Ann, message " + number + ", 14:02");
    }

    function click(page, number, modifiers) {
        const item = row(page, number);
        mouseClick(item, item.width / 2, item.height - 4, Qt.LeftButton, modifiers ?? Qt.NoModifier);
    }

    function ids(page) {
        return Array.from(page.flow.selection.ids);
    }

    //! A page with as many of its messages selected as there are numbers.
    function selecting(count, numbers) {
        const page = make(many(count));
        numbers.forEach((number, place) => click(page, number, place === 0 ? Qt.ControlModifier : Qt.NoModifier));
        tryVerify(() => list(page).activeFocus, 2000, "the keyboard is at " + focused(page));
        return page;
    }

    function mark(item) {
        return found(item, part => part instanceof RowMark);
    }

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

    function test_nothingInARowReacts_data() {
        return [
            { tag: "address", row: { text: "https://example.org/ and words", showAuthor: false }, at: item => placeOf(item, "example") },
            { tag: "picture", row: { text: "", fileKind: AttachmentKind.Picture, fileKey: "k", fileName: "a.png", pictureWidth: 90, pictureHeight: 90 }, at: item => middleOf(item, named(item, "Picture a.png")) },
            { tag: "retry", row: { outgoing: true, state: DeliveryState.Failed, retryable: true }, at: item => middleOf(item, named(item, "Retry")) },
            { tag: "author", row: { senderId: "u7", text: "a longer text than the name" }, at: item => Qt.point(60, 18) },
            { tag: "day", row: { dateHeader: "Today" }, at: item => middleOf(item, named(item, "Today")) },
            { tag: "reaction", row: { reactions: [] }, at: item => Qt.point(item.width - 30, item.height / 2) }
        ];
    }

    function middleOf(item, part) {
        return part.mapToItem(item, part.width / 2, part.height / 2);
    }

    function test_nothingInARowReacts(data) {
        const page = make([Object.assign({ localId: "x", order: 9 }, data.row), { localId: "y", order: 8, text: "other" }]);
        const item = list(page).itemAtIndex(0);
        const place = data.at(item);
        page.flow.selection.toggle("y");
        tryVerify(() => list(page).activeFocus);
        mouseMove(item, place.x, place.y);
        mouseClick(item, place.x, place.y);
        compare(ids(page), ["y", "x"]);
        compare(page.media.calls, []);
        compare(page.flow.composer.calls, []);
        verify(!page.flow.calls.some(call => call.startsWith("retry") || call.startsWith("react")));
        compare(probe.find(page.Window.contentItem, "Day"), null);
        compare(probe.find(item, "Message actions"), null);
        mouseClick(item, place.x, place.y, Qt.RightButton);
        wait(0);
        compare(probe.find(page.Window.contentItem, "Copy text"), null);
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

    function test_screenReadersKnow() {
        const page = make(many(4));
        verify(!row(page, 2).Accessible.selectable && !row(page, 2).Accessible.selected);
        click(page, 2, Qt.ControlModifier);
        verify(row(page, 2).Accessible.selectable && row(page, 2).Accessible.selected);
        verify(row(page, 3).Accessible.selectable && !row(page, 3).Accessible.selected);
        row(page, 3).Accessible.pressAction();
        compare(ids(page), ["m2", "m1"]);
        verify(row(page, 3).Accessible.selected);
        compare(probe.namelessItems(page), []);
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
        named(window, "Delete 2 messages for everyone?");
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

    function test_whatCannotBeDoneSaysWhy() {
        const page = selecting(5, [2, 4]);
        page.flow.selection.deleteProblem = "Only your own.";
        page.flow.selection.saveProblem = "No files.";
        page.flow.selection.changed();
        const remove = named(page, "Delete…");
        verify(!remove.enabled && !named(page, "Save files").enabled && named(page, "Forward…").enabled);
        compare(remove.Accessible.description, "Only your own.");
        mouseMove(remove, remove.width / 2, remove.height / 2);
        tryVerify(() => remove.parent.ToolTip.visible);
        compare(remove.parent.ToolTip.text, "Only your own.");
        list(page).forceActiveFocus();
        keyClick(Qt.Key_Delete);
        compare(probe.find(page.Window.contentItem, "Keep"), null);
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

    function test_marksStandBesideTheirBubbles_data() {
        return [
            { tag: "left to right", mirrored: false, width: 900 },
            { tag: "right to left", mirrored: true, width: 900 },
            { tag: "narrow", mirrored: false, width: 320 },
            { tag: "narrow, right to left", mirrored: true, width: 320 }
        ];
    }

    function test_marksStandBesideTheirBubbles(data) {
        const lengthy = "words ".repeat(60);
        const page = make([{ localId: "a", order: 2, outgoing: true, text: lengthy, timeText: "1:00", state: DeliveryState.Sent }, { localId: "b", order: 1, text: lengthy }]);
        page.LayoutMirroring.enabled = data.mirrored;
        page.LayoutMirroring.childrenInherit = true;
        page.anchors.fill = undefined;
        page.width = data.width;
        page.height = 600;
        page.flow.selection.toggle("a");
        waitForRendering(page);
        for (const place of [0, 1]) {
            const item = list(page).itemAtIndex(place);
            const sign = mark(item).children[1];
            const left = sign.mapToItem(item, 0, 0).x;
            const bubble = item.reactionPlace;
            verify(left >= 0 && left + sign.width <= item.width, "it sticks out: " + left + " of " + item.width);
            verify(left >= bubble.x + bubble.width || left + sign.width <= bubble.x, "it covers the bubble");
        }
        // With words, or with icons alone.
        const cancel = named(page, "Cancel");
        verify(cancel.mapToItem(page, cancel.width, 0).x <= data.width && cancel.mapToItem(page, 0, 0).x >= 0);
        // What is read first stands where lines begin.
        const count = named(page, "1 selected");
        verify(count.width > 0);
        compare(count.effectiveHorizontalAlignment, data.mirrored ? Text.AlignRight : Text.AlignLeft);
    }

    function test_copyingAnAddress() {
        const page = make([{ text: "https://example.org/ä and words", timeText: "1:00", showAuthor: false }]);
        const window = page.Window.contentItem;
        const item = named(page, "Ann, https://example.org/ä and words, 1:00");
        const place = placeOf(item, "example");
        mouseClick(item, place.x, place.y, Qt.RightButton);
        clickOn(window, "Copy link");
        compare(page.flow.calls.filter(call => call.startsWith("copy")), ["copyWords(https://example.org/ä)"]);
        tryVerify(() => probe.find(window, "Copy link") === null);
        const beside = placeOf(item, "and words");
        mouseClick(item, beside.x, beside.y, Qt.RightButton);
        named(window, "Copy text");
        compare(probe.find(window, "Copy link"), null);
        keyClick(Qt.Key_Escape);
    }

    function test_copyingAPart_data() {
        return [
            { tag: "words", entry: "Copy selected text", call: "copyWords(words)" },
            { tag: "quote", entry: "Copy as quote", call: "copyQuote(x, words)" }
        ];
    }

    function test_copyingAPart(data) {
        const page = make([{ localId: "x", text: "some words to select", timeText: "1:00", showAuthor: false }]);
        const item = named(page, "Ann, some words to select, 1:00");
        const place = placeOf(item, "words");
        mouseDoubleClickSequence(item, place.x, place.y);
        mouseClick(item, place.x, place.y, Qt.RightButton);
        clickOn(page.Window.contentItem, data.entry);
        compare(page.flow.calls.filter(call => call.startsWith("copy")), [data.call]);
    }

    function test_copyingAQuote() {
        const page = make([{ localId: "x", text: "words", timeText: "1:00" }]);
        clickOn(menuOf(page, "Ann, words, 1:00"), "Copy as quote");
        compare(page.flow.calls.filter(call => call.startsWith("copy")), ["copyQuote(x, )"]);
    }
}
