// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! A conversation by keys alone: some item always has the focus, and everything is reached.
TimelineTest {
    id: root

    name: "Keys"

    readonly property var own: ({ localId: "x", order: 70, outgoing: true, text: "hi", timeText: "1:00", state: DeliveryState.Sent })
    readonly property var hers: ({ localId: "y", order: 69, senderName: "Ann", text: "older", timeText: "0:59" })
    readonly property var failed: ({ localId: "z", order: 71, outgoing: true, text: "lost", timeText: "1:01", state: DeliveryState.Failed, retryable: true, failureKind: FailureKind.TooLarge })

    function test_tabLeavesTheComposer() {
        const page = make(many(3));
        page.flow.composer.text = "x";
        named(page, "Message").cursorPosition = 1;
        keyClick(Qt.Key_Tab, Qt.ControlModifier);
        compare(page.flow.composer.text, "x\t");
        keyClick(Qt.Key_Tab);
        compare(page.flow.composer.text, "x\t");
        compare(focused(page), "Emoji");
    }

    function test_order() {
        const page = make([root.failed, root.own, root.hers].concat(many(60)));
        page.narrow = true;
        page.flow.composer.text = "x";
        page.flow.canJumpBack = true;
        named(page, "Go back to where you were");
        const way = [];
        for (let i = 0; i < 10; ++i) {
            keyClick(Qt.Key_Tab, Qt.ShiftModifier);
            way.push(focused(page));
        }
        compare(way, ["Attach files", "Go back to where you were", "You, lost, 1:01, not sent", "About this conversation", "Back to the list", "Send", "Emoji", "Message", "Attach files", "Go back to where you were"]);
        keyClick(Qt.Key_Tab, Qt.ShiftModifier);
        keyClick(Qt.Key_Tab);
        compare(focused(page), "Retry");
        keyClick(Qt.Key_Return);
        verify(page.flow.calls.includes("retry(z)"));
    }

    function test_returnPressesTheFocusedButton_data() {
        return [
            { tag: "jump button", name: "Go back to where you were", call: flow => flow.calls.includes("jumpBack()") },
            { tag: "send", name: "Send", call: flow => flow.composer.calls.includes("send(x)") },
            { tag: "strip", name: "Cancel the reply", call: flow => flow.composer.calls.includes("cancelReply()") }
        ];
    }

    function test_returnPressesTheFocusedButton(data) {
        const page = make(many(3));
        page.flow.composer.text = "x";
        page.flow.canJumpBack = true;
        page.flow.composer.replying = true;
        named(page, data.name).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        verify(data.call(page.flow));
    }

    function test_returnOpensTheMenuOfAMessage() {
        const page = make([root.hers]);
        list(page).forceActiveFocus();
        keyClick(Qt.Key_Return);
        named(page.Window.contentItem, "Copy text");
    }

    function test_arrowsStopAtWhatTheMenuShows_data() {
        return [
            { tag: "own", row: root.own, entries: ["Reply", "React…", "Forward…", "Forward without the author…", "Copy text", "Copy as quote", "Edit", "Delete…", "Select"] },
            { tag: "hers", row: root.hers, entries: ["Reply", "React…", "Forward…", "Forward without the author…", "Copy text", "Copy as quote", "Delete…", "Select"] },
            { tag: "failed", row: root.failed, entries: ["Forward…", "Forward without the author…", "Copy text", "Copy as quote", "Retry", "Why was it not sent?", "Remove", "Select"] }
        ];
    }

    function test_arrowsStopAtWhatTheMenuShows(data) {
        const page = make([data.row]);
        list(page).forceActiveFocus();
        keyClick(Qt.Key_Menu);
        const window = page.Window.contentItem;
        named(window, data.entries[0]);
        for (const entry of data.entries) {
            keyClick(Qt.Key_Down);
            verify(probe.findRole(window, entry, Accessible.MenuItem).highlighted, entry);
        }
        // Back to the message, where the keys were.
        keyClick(Qt.Key_Escape);
        tryVerify(() => list(page).activeFocus);
    }

    function test_theMenuNamesTheKeys() {
        const page = make([root.hers]);
        list(page).forceActiveFocus();
        keyClick(Qt.Key_Menu);
        const window = page.Window.contentItem;
        const reply = named(window, "Reply");
        compare(reply.modelData.keyText, "Ctrl+R");
        const key = Array.from(reply.children).find(part => part.text === "Ctrl+R");
        verify(key.visible);
        // Words and key do not meet, in either direction.
        const words = reply.contentItem;
        tryVerify(() => words.width >= words.implicitWidth - 1, 2000, words.width + " of " + words.implicitWidth);
        verify(reply.rightPadding > key.width);
        verify(key.mapToItem(reply, key.width, 0).x <= reply.width);
        compare(named(window, "Copy text").modelData.keyText, "");
        keyClick(Qt.Key_Escape);
    }

    function test_deletingByKeys() {
        const page = make([root.own, root.hers]);
        const window = page.Window.contentItem;
        const ask = () => {
            list(page).forceActiveFocus();
            keyClick(Qt.Key_Menu);
            named(window, "Delete…");
            for (let i = 0; i < 8; ++i) {
                keyClick(Qt.Key_Down);
            }
            keyClick(Qt.Key_Return);
            named(window, "Keep");
            tryVerify(() => focused(page) === "Keep");
        };
        ask();
        keyClick(Qt.Key_Return);
        tryVerify(() => probe.find(window, "Keep") === null);
        verify(!page.flow.calls.includes("deleteForEveryone(x)"));
        tryVerify(() => focused(page) === "Message");
        ask();
        keyClick(Qt.Key_Tab, Qt.ShiftModifier);
        compare(focused(page), "Delete here");
        keyClick(Qt.Key_Tab, Qt.ShiftModifier);
        compare(focused(page), "Delete for everyone");
        keyClick(Qt.Key_Return);
        verify(page.flow.calls.includes("deleteForEveryone(x)"));
        tryVerify(() => focused(page) === "Message");
    }

    function test_questionsOpenAtTheirSafestPlace_data() {
        return [
            { tag: "file", row: { text: "", fileKind: AttachmentKind.Document, fileName: "plan.pdf", fileSizeText: "80 kB", fileKey: "k" }, click: "Document plan.pdf 80 kB", first: "Save" },
            { tag: "day", row: { dateHeader: "Today", timeMs: new Date(2026, 2, 5, 12).getTime() }, click: "Today", first: "Day" }
        ];
    }

    function test_questionsOpenAtTheirSafestPlace(data) {
        const page = make([data.row]);
        clickOn(page, data.click);
        tryVerify(() => focused(page) === data.first);
        keyClick(Qt.Key_Escape);
        tryVerify(() => focused(page) === "Message");
    }

    function test_returnInAFieldGoesToTheDay() {
        const page = make([{ dateHeader: "Today", timeMs: new Date(2026, 2, 5, 12).getTime() }]);
        clickOn(page, "Today");
        tryVerify(() => focused(page) === "Day");
        keyClick(Qt.Key_Return);
        tryVerify(() => page.flow.calls.includes("jumpToDate(2026-03-05)"));
    }

    function test_pastingFromAnywhere_data() {
        return [
            { tag: "the text of a message", go: page => clickOn(page, "Ann, words to select, 1:00") },
            { tag: "the list", go: page => list(page).forceActiveFocus() },
            { tag: "a button", go: page => named(page, "Attach files").forceActiveFocus() }
        ];
    }

    function test_pastingFromAnywhere(data) {
        const page = make([{ text: "words to select", timeText: "1:00", showAuthor: false }]);
        const field = named(page, "Message");
        page.flow.composer.text = "copied";
        field.selectAll();
        field.cut();
        data.go(page);
        keySequence(StandardKey.Paste);
        compare(page.flow.composer.text, "copied");
        verify(page.flow.composer.calls.includes("attachClipboard()"));
        compare(focused(page), "Message");
    }

    function test_theKeyboardStaysWhenItsPlaceGoes() {
        const page = make([{ text: "words to select", timeText: "1:00", showAuthor: false }]);
        const row = named(page, "Ann, words to select, 1:00");
        mouseClick(row, row.width / 8, row.height / 2);
        mouseMove(page, page.width / 2, 0);
        waitForRendering(page);
        verify(focused(page) !== "nowhere");
        page.flow.canJumpBack = true;
        named(page, "Go back to where you were").forceActiveFocus(Qt.TabFocusReason);
        page.flow.canJumpBack = false;
        tryVerify(() => focused(page) === "Message");
    }
}
