// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! A flow opens where reading stopped: at the line above the first unread message.
TimelineTest {
    id: root

    name: "Opening"

    // Longer than a glance takes.
    readonly property int aWhile: 500

    function seen(page) {
        return page.flow.calls.filter(call => call.startsWith("markSeen")).pop() ?? "";
    }

    //! A page that opens with the first unread message in this row.
    function openAt(rows, line) {
        const page = make([]);
        const model = page.flow.messages;
        model.loaded = false;
        rows[line].unreadLine = true;
        model.rows = rows;
        model.lineRow = line;
        model.loaded = true;
        waitForRendering(page);
        return page;
    }

    function topOf(page, row) {
        const item = list(page).itemAtIndex(row);
        return item ? item.mapToItem(list(page), 0, 0).y : NaN;
    }

    function longest(count) {
        const rows = many(count);
        rows[0].text = "a line of the newest message\n".repeat(count === 3 ? 5000 : 79);
        return rows;
    }

    function test_theLineIsInSight_data() {
        return [
            { tag: "a newest message higher than the view", rows: longest(60), line: 0 },
            { tag: "one that opens in parts", rows: longest(3), line: 0 },
            { tag: "a high message with others below", rows: [{ localId: "n", order: 100 }].concat(longest(60)), line: 1 },
            { tag: "many", rows: many(320), line: 200 },
            { tag: "everything", rows: many(60).map((row, i) => Object.assign(row, { dateHeader: i === 59 ? "Today" : "" })), line: 59 },
            { tag: "everything of very many", rows: many(320).map((row, i) => Object.assign(row, { text: "words ".repeat(1 + i * 7 % 90), dateHeader: i === 319 ? "Today" : "" })), line: 319 }
        ];
    }

    function test_theLineIsInSight(data) {
        const page = openAt(data.rows, data.line);
        wait(aWhile);
        fuzzyCompare(topOf(page, data.line), 0, 1);
        const line = named(page, "Unread messages");
        verify(line.mapToItem(list(page), 0, 0).y > -1);
        verify(seen(page) !== "markSeen(" + data.rows[0].order + ")", seen(page));
    }

    function test_whatFitsIsAtTheNewest() {
        const page = openAt(many(60), 1);
        tryVerify(() => seen(page) === "markSeen(60)");
        compare(probe.find(page, "Go to the newest message"), null);
        page.flow.messages.insertRow(0, { localId: "new", order: 61, text: "line\n".repeat(10) });
        tryVerify(() => list(page).atYEnd && seen(page) === "markSeen(61)");
    }

    //! Headers come only when it is known that nothing is older.
    function test_theLineStaysInSightWhenItsRowGrows() {
        const page = openAt(many(60), 59);
        page.flow.messages.change(59, { dateHeader: "Today", text: "a\nb\nc" });
        page.flow.messages.change(57, { text: "a\nb\nc" });
        waitForRendering(page);
        tryVerify(() => Math.abs(topOf(page, 59)) < 1, 2000, "the row begins at " + topOf(page, 59));
    }

    function test_theEndOfALongMessageIsReadWhenItWasSeen() {
        const page = openAt(longest(60), 0);
        wait(aWhile);
        verify(seen(page) !== "markSeen(60)", seen(page));
        keyClick(Qt.Key_PageDown);
        keyClick(Qt.Key_PageDown);
        keyClick(Qt.Key_PageDown);
        tryVerify(() => seen(page) === "markSeen(60)");
    }

    function test_moreComesBelow_data() {
        return [
            { tag: "newest", rows: longest(3), row: 0 },
            { tag: "inside", rows: many(40).concat(longest(3), many(20)), row: 40 }
        ];
    }

    //! The text that is being read stays where it is.
    function test_moreComesBelow(data) {
        const page = make(data.rows);
        const view = list(page);
        const whole = view.height;
        view.positionViewAtIndex(data.row, ListView.Beginning);
        for (let i = 0; i < 3; ++i) {
            // The way to the newest message takes its room first.
            tryVerify(() => data.row === 0 || view.height < whole);
            waitForRendering(page);
            view.positionViewAtIndex(data.row, ListView.Beginning);
            waitForRendering(page);
            const before = topOf(page, data.row);
            const height = view.itemAtIndex(data.row).height;
            clickOn(page, "Show more");
            tryVerify(() => view.itemAtIndex(data.row).height > height + view.height);
            waitForRendering(page);
            wait(0);
            fuzzyCompare(topOf(page, data.row), before, 1);
        }
    }

    //! The button to the first unread message goes when all is read.
    function test_theWayToTheFirstUnreadGoesWhenAllIsRead() {
        const page = openAt(many(60), 30);
        page.flow.unread = 31;
        keyClick(Qt.Key_End);
        const button = "Go to the first unread message";
        named(page, button);
        const height = list(page).height;
        page.flow.unread = 0;
        tryVerify(() => probe.find(page, button) === null);
        tryVerify(() => list(page).height > height && list(page).atYEnd);
        // Another message, while one looks elsewhere.
        page.active = false;
        page.flow.unread = 1;
        page.flow.messages.insertRow(0, { localId: "new", order: 61, text: "new" });
        waitForRendering(page);
        wait(0);
        compare(probe.find(page, button), null);
    }
}
