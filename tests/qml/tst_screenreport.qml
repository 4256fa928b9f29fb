// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! Reports of the timeline about the messages on the screen.
TimelineTest {
    name: "ScreenReport"

    function test_seenOnlyWhileActive() {
        const page = make(many(3));
        tryVerify(() => page.flow.calls.includes("markSeen(3)"));
        page.active = false;
        page.flow.calls = [];
        page.flow.messages.insertRow(0, { localId: "new", order: 4, text: "new" });
        waitForRendering(page);
        verify(!page.flow.calls.includes("markSeen(4)"));
        page.active = true;
        tryVerify(() => page.flow.calls.includes("markSeen(4)"));
    }

    function test_tellsWhichRowsAreOnTheScreen() {
        const page = make(many(60));
        const model = page.flow.messages;
        tryVerify(() => model.visibleRows.x === 0 && model.visibleRows.y > 5 && model.visibleRows.y < 59);
        list(page).positionViewAtEnd();
        tryVerify(() => model.visibleRows.y === 59);
        verify(model.visibleRows.x > 5);
    }

    function test_tellsWhichMessageIsTheOldestOnTheScreen() {
        const page = make(many(60));
        const view = list(page);
        tryVerify(() => page.flow.calls.includes("setOldestShown(0)"));
        page.flow.calls = [];
        view.contentY -= 300;
        const told = () => page.flow.calls.filter(call => call.startsWith("setOldestShown"));
        tryVerify(() => told().length > 0);
        const highest = view.itemAtIndex(view.indexAt(10, view.contentY + 1));
        verify(highest.message.order > 1);
        compare(told(), ["setOldestShown(" + highest.message.order + ")"]);
        view.positionViewAtEnd();
        tryVerify(() => page.flow.calls.includes("setOldestShown(1)"));
        page.flow.calls = [];
        view.positionViewAtBeginning();
        tryVerify(() => page.flow.calls.includes("setOldestShown(0)"));
    }

    function test_insideTheHistoryTheEndIsNotTheNewest() {
        const page = make(many(3));
        page.flow.calls = [];
        page.flow.messages.atNewest = false;
        list(page).contentYChanged();
        tryVerify(() => page.flow.calls.includes("setOldestShown(1)"));
    }
}
