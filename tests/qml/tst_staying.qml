// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! The view stays at the newest message when it is there, and does not move while the person reads further up.
TimelineTest {
    id: root

    name: "Staying"

    readonly property var words: ["short", "Съешь же ещё этих мягких французских булок, да выпей чаю. ".repeat(6), "line\n".repeat(40), "😀 👍🏽", "שלום\nעולם ".repeat(10), "中文消息".repeat(60)]

    function init() {
        failOnWarning(/^(?!QUnifiedTimer::stopAnimationDriver)/);
        root.width = 900;
        root.height = 700;
    }

    function unequal(count) {
        return many(count).map((row, index) => Object.assign(row, { text: words[index % words.length], outgoing: index % 4 === 1 }));
    }

    function newest(page) {
        const item = list(page).itemAtIndex(0);
        return item ? item.mapToItem(list(page), 0, item.height).y : NaN;
    }

    function isAtNewest(page) {
        return Math.abs(newest(page) - list(page).height) < 3 && probe.find(page, "Go to the newest message") === null;
    }

    function changes() {
        return {
            "lower window": page => root.height = 420,
            "higher window": page => root.height = 900,
            "narrower window": page => root.width = 380,
            "reply strip": page => page.flow.composer.replying = true,
            "attached files": page => page.flow.composer.files.rows = [{}, {}, {}, {}],
            "long text": page => page.flow.composer.text = "line\n".repeat(30),
            "a problem": page => page.flow.composer.problem = "Too long ".repeat(60),
            "a new message": page => page.flow.messages.insertRow(0, { localId: "n", order: 5000, text: words[2] }),
            "the newest becomes longer": page => page.flow.messages.change(0, { text: words[2] + words[5] }),
            "the newest becomes shorter": page => page.flow.messages.change(0, { text: "1" }),
            "hidden, and back": page => {
                page.visible = false;
                page.flow.messages.insertRow(0, { localId: "n", order: 5000, text: words[2] });
                page.visible = true;
            },
            "lower while something comes": page => {
                page.flow.composer.replying = true;
                page.flow.messages.insertRow(0, { localId: "n", order: 5000, text: words[1] });
                root.height = 500;
            }
        };
    }

    function test_stays_data() {
        return Object.keys(changes()).map(tag => ({ tag: tag }));
    }

    function test_stays(data) {
        const page = make(unequal(2000));
        tryVerify(() => isAtNewest(page));
        changes()[data.tag](page);
        waitForRendering(page);
        tryVerify(() => isAtNewest(page), 2000, "the end is at " + newest(page) + " of " + list(page).height);
        // And it is no matter of one change only.
        root.height = 640;
        waitForRendering(page);
        tryVerify(() => isAtNewest(page), 2000, "then the end is at " + newest(page) + " of " + list(page).height);
    }

    function test_doesNotPullBack_data() {
        return Object.keys(changes()).map(tag => ({ tag: tag }));
    }

    function test_doesNotPullBack(data) {
        const page = make(unequal(2000));
        tryVerify(() => isAtNewest(page));
        list(page).contentY -= 1500;
        waitForRendering(page);
        const view = list(page);
        const row = view.itemAtIndex(view.indexAt(view.width / 2, view.contentY + 150));
        const place = () => Math.round(row.mapToItem(view, 0, 0).y);
        named(page, "Go to the newest message");
        const before = place();
        changes()[data.tag](page);
        waitForRendering(page);
        wait(0);
        named(page, "Go to the newest message");
        if (data.tag !== "narrower window") {
            compare(place(), before);
        }
    }

    function test_ownMessageIsShown_data() {
        return [{ tag: "one screen up", up: 600 }, { tag: "far up", up: 20000 }, { tag: "at the end", up: 0 }];
    }

    function test_ownMessageIsShown(data) {
        const page = make(unequal(2000));
        tryVerify(() => isAtNewest(page));
        for (let i = 0; i < 3; ++i) {
            list(page).contentY -= data.up;
            waitForRendering(page);
            page.flow.composer.sent();
            wait(0);
            page.flow.messages.insertRow(0, { localId: "own" + i, order: 3000 + i, text: words[2 + i], outgoing: true, state: DeliveryState.Queued });
            waitForRendering(page);
            tryVerify(() => isAtNewest(page), 2000, "the end is at " + newest(page) + " of " + list(page).height);
        }
    }

    function test_theButtonCountsAndCoversNothing() {
        const page = make(unequal(2000));
        page.flow.unread = 3;
        list(page).contentY -= 1500;
        const button = named(page, "Go to the newest message, 3 unread");
        waitForRendering(page);
        verify(button.mapToItem(list(page), 0, 0).y >= list(page).height, "the button lies over the messages");
        compare(button.label, "3");
        page.flow.messages.lineRow = 1500;
        list(page).contentYChanged();
        page.flow.canJumpBack = true;
        for (const name of ["Go to the first unread message", "Go back to where you were"]) {
            verify(named(page, name).mapToItem(list(page), 0, 0).y >= list(page).height, name);
        }
    }

    function test_theButtonGoesAfterEscape() {
        const page = make(unequal(2000));
        list(page).contentY -= 1500;
        named(page, "Go to the newest message");
        verify(named(page, "Message").activeFocus);
        keyClick(Qt.Key_Escape);
        tryVerify(() => isAtNewest(page));
        compare(backSpy.count, 0);
        keyClick(Qt.Key_Escape);
        compare(backSpy.count, 1);
    }

    function test_escapeGoesBackFromAnOriginalFirst() {
        const page = make(unequal(60));
        page.flow.canJumpBack = true;
        keyClick(Qt.Key_Escape);
        verify(page.flow.calls.includes("jumpBack()"));
        compare(backSpy.count, 0);
    }
}
