// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! Copying by the menu of a message: its selected words, a quote, an address.
TimelineTest {
    id: root

    name: "Copying"

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
