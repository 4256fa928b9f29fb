// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers
import Morelia.Timeline

//! The text of a message: everything can be read, opened, selected and copied.
TimelineTest {
    id: root

    name: "MessageTexts"

    readonly property var rightToLeftLines: ["שיר", "שורה"].concat(Array.from({ length: 298 }, (none, i) => "שורה " + i)).join("\n")

    function clickAt(row, words) {
        const place = placeOf(row, words);
        mouseClick(row, place.x, place.y);
    }

    function test_aClickOnAnAddressOpensIt() {
        const page = make([{ text: "https://example.org/ and words", timeText: "1:00", showAuthor: false }]);
        const row = named(page, "Ann, https://example.org/ and words, 1:00");
        clickAt(row, "example.org");
        compare(page.media.calls, ["openLink(https://example.org/)"]);
    }

    function test_anAddressThatMayLookLikeAnotherAsksFirst() {
        const page = make([{ text: "https://\u0430pple.com/", timeText: "1:00", showAuthor: false }]);
        const window = page.Window.contentItem;
        const row = named(page, "Ann, https://\u0430pple.com/, 1:00");
        clickAt(row, "pple.com");
        compare(page.media.calls, []);
        named(window, "https://xn--pple-43d.com/");
        clickOn(window, "Open");
        compare(page.media.calls, ["openLink(https://\u0430pple.com/)"]);
    }

    function test_textIsSelectedAndCopied() {
        const page = make([{ text: "words to select", timeText: "1:00", showAuthor: false }]);
        const row = named(page, "Ann, words to select, 1:00");
        const place = placeOf(row, "words");
        mouseDoubleClickSequence(row, place.x, place.y);
        keySequence(StandardKey.Copy);
        keyClick("x");
        compare(page.flow.composer.text, "x");
        tryVerify(() => named(page, "Message").activeFocus);
        named(page, "Message").selectAll();
        keySequence(StandardKey.Paste);
        compare(page.flow.composer.text, "words");
    }

    function test_longTextOpensInParts() {
        const page = make([{ text: "word ".repeat(4000) }]);
        const before = list(page).contentHeight;
        list(page).positionViewAtIndex(0, ListView.Beginning);
        clickOn(page, "Show more");
        tryVerify(() => list(page).contentHeight > before);
    }

    function test_theBubbleIsAsWideAsItsButton() {
        const page = make([{ text: "l\n".repeat(5000), timeText: "1:00" }]);
        const view = list(page);
        view.positionViewAtIndex(0, ListView.Beginning);
        const button = named(page, "Show more");
        let bubble = button;
        while (!(bubble instanceof Bubble)) {
            bubble = bubble.parent;
        }
        const right = button.mapToItem(bubble, button.width, 0).x;
        verify(right <= bubble.width - bubble.padding + 0.5, "the button ends at " + right + " of " + bubble.width);
    }

    function test_eachLineOfManyCanBeRead_data() {
        return [
            { tag: "300 lines from right to left", text: root.rightToLeftLines, lines: 300 },
            { tag: "5,000 lines from right to left", text: "שורה\n".repeat(4999) + "סוף", lines: 5000 },
            { tag: "5,000 lines", text: "line\n".repeat(4999) + "end", lines: 5000 }
        ];
    }

    function test_eachLineOfManyCanBeRead(data) {
        const one = list(make([{ text: "א\nב" }])).contentHeight;
        const two = list(make([{ text: "א\nב\nא" }])).contentHeight;
        const page = make([{ text: data.text }]);
        list(page).positionViewAtIndex(0, ListView.Beginning);
        while (probe.find(page, "Show more") !== null) {
            const before = list(page).contentHeight;
            clickOn(page, "Show more");
            tryVerify(() => list(page).contentHeight > before);
            waitForRendering(list(page));
            list(page).positionViewAtIndex(0, ListView.Beginning);
        }
        verify(list(page).contentHeight >= (two - one) * (data.lines - 1));
    }

    function test_anAddressAmongLinesOfBothDirectionsOpens() {
        const text = "שלום\nhttps://example.com/abc\nסוף";
        const page = make([{ text: text, timeText: "1:00", showAuthor: false }]);
        const row = named(page, "Ann, " + text + ", 1:00");
        clickAt(row, "example.com");
        compare(page.media.calls, ["openLink(https://example.com/abc)"]);
    }

    function test_linesOfBothDirectionsAreSelectedAndCopied() {
        const text = "שלום\nwordstoselect";
        const page = make([{ text: text, timeText: "1:00", showAuthor: false }]);
        const row = named(page, "Ann, " + text + ", 1:00");
        const place = placeOf(row, "wordstoselect");
        mouseDoubleClickSequence(row, place.x, place.y);
        keySequence(StandardKey.Copy);
        named(page, "Message").forceActiveFocus();
        keySequence(StandardKey.Paste);
        compare(page.flow.composer.text, "wordstoselect");
    }
}
