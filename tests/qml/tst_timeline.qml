// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

TimelineTest {
    name: "Timeline"

    function test_focusIsInTheComposer() {
        const page = make([]);
        verify(named(page, "Message").activeFocus);
    }

    function test_typingGoesToTheComposer() {
        const page = make(many(3));
        list(page).forceActiveFocus();
        keyClick("z");
        compare(page.flow.composer.text, "z");
        verify(named(page, "Message").activeFocus);
    }

    function test_escape() {
        const page = make(many(3));
        list(page).forceActiveFocus();
        keyClick(Qt.Key_Escape);
        verify(named(page, "Message").activeFocus);
        compare(backSpy.count, 0);
        keyClick(Qt.Key_Escape);
        compare(backSpy.count, 1);
    }

    function test_staysAtTheEnd() {
        const page = make(many(60));
        const view = list(page);
        tryVerify(() => view.atYEnd);
        for (let i = 0; i < 5; ++i) {
            page.flow.messages.insertRow(0, { localId: "n" + i, order: 61 + i, text: "new " + i });
            waitForRendering(page);
            tryVerify(() => view.atYEnd);
        }
        compare(probe.find(page, "Go to the newest message"), null);
    }

    function test_staysWhereOneReads() {
        const page = make(many(60));
        const view = list(page);
        view.contentY -= 600;
        waitForRendering(page);
        const row = view.itemAtIndex(view.indexAt(10, view.contentY + 100));
        const place = row.mapToItem(view, 0, 0).y;
        page.flow.messages.insertRow(0, { localId: "new", order: 61, text: "new" });
        waitForRendering(page);
        compare(Math.round(row.mapToItem(view, 0, 0).y), Math.round(place));
        verify(!page.flow.calls.includes("markSeen(61)"));
        page.flow.unread = 1;
        clickOn(page, "Go to the newest message, 1 unread");
        tryVerify(() => view.atYEnd);
        verify(page.flow.calls.includes("jumpToNewest()"));
        tryVerify(() => page.flow.calls.includes("markSeen(61)"));
    }

    function test_asksForOlderAtTheTop() {
        const page = make(many(60));
        const view = list(page);
        page.flow.messages.calls = [];
        view.positionViewAtEnd();
        tryVerify(() => page.flow.messages.calls.includes("fetchOlder"));
    }

    function test_asksForNewerOnlyInsideTheHistory() {
        const page = make(many(60));
        verify(!page.flow.messages.calls.includes("fetchNewer"));
        page.flow.messages.atNewest = false;
        list(page).contentYChanged();
        tryVerify(() => page.flow.messages.calls.includes("fetchNewer"));
        named(page, "Go to the newest message");
    }

    function test_dayStaysInSightUpThere() {
        const rows = many(60);
        const day = "7 May 2024";
        rows.forEach(row => Object.assign(row, { timeMs: new Date(2024, 4, 7, 12).getTime(), day: day }));
        const page = make(rows);
        compare(probe.find(page, day), null);
        list(page).positionViewAtEnd();
        clickOn(page, day);
        clickOn(page.Window.contentItem, "Go");
        verify(page.flow.calls.includes("jumpToDate(2024-05-07)"));
    }

    function test_opensWhereReadingStopped() {
        const page = make([]);
        const model = page.flow.messages;
        model.loaded = false;
        const rows = many(60);
        rows[30].unreadLine = true;
        model.rows = rows;
        model.lineRow = 30;
        model.loaded = true;
        waitForRendering(page);
        const view = list(page);
        const place = view.itemAtIndex(30).mapToItem(view, 0, 0).y;
        verify(place > -1 && place < view.height / 2, "row 30 is at " + place);
        verify(!page.flow.calls.includes("markSeen(60)"));
        named(page, "Go to the newest message");
    }

    function test_firstUnreadIsAClickAway() {
        const rows = many(60);
        rows[30].unreadLine = true;
        const page = make(rows);
        compare(probe.find(page, "Go to the first unread message"), null);
        page.flow.messages.lineRow = 30;
        list(page).contentYChanged();
        clickOn(page, "Go to the first unread message");
        verify(page.flow.calls.includes("jumpToFirstUnread()"));
        page.flow.rowWanted(30);
        tryVerify(() => probe.find(page, "Go to the first unread message") === null);
        named(page, "Unread messages");
    }

    function test_theUnreadLineGoesWithAnAnswer() {
        const rows = many(60);
        rows[1].unreadLine = true;
        const page = make(rows);
        page.flow.messages.lineRow = 1;
        named(page, "Unread messages");
        page.flow.composer.sent();
        tryVerify(() => probe.find(page, "Unread messages") === null);
        list(page).positionViewAtEnd();
        list(page).contentYChanged();
        compare(probe.find(page, "Go to the first unread message"), null);
    }

    function test_rowWanted() {
        const page = make(many(60));
        page.flow.rowWanted(40);
        waitForRendering(page);
        const view = list(page);
        const row = view.itemAtIndex(40);
        verify(row !== null);
        const place = row.mapToItem(view, 0, 0).y;
        verify(place > 0 && place < view.height, "row 40 is at " + place);
    }

    function test_sendGoesToTheEnd() {
        const page = make(many(60));
        const view = list(page);
        view.contentY -= 600;
        page.flow.composer.sent();
        tryVerify(() => view.atYEnd);
        verify(page.flow.calls.includes("jumpToNewest()"));
    }

    function test_dateHeaderAsksForADay() {
        const page = make([{ dateHeader: "Today", timeMs: new Date(2026, 2, 5, 12).getTime() }]);
        clickOn(page, "Today");
        const window = page.Window.contentItem;
        clickOn(window, "Go");
        verify(page.flow.calls.includes("jumpToDate(2026-03-05)"), page.flow.calls.join());
    }

    //! Under the title: who writes, else whether the other person is there. Nothing where the server says nothing.
    function test_whatIsTrueAtTheMomentStandsUnderTheTitle() {
        const page = make([]);
        const title = probe.findRole(page, "Flow", Accessible.Heading);
        compare(title.Accessible.description, "");
        const live = page.flow.live;
        live.presenceText = "online";
        live.online = true;
        const online = named(page, "online");
        tryVerify(() => online.mapToItem(page, 0, 0).y >= title.mapToItem(page, 0, title.height).y - 1);
        live.typingText = "Bob is typing…";
        named(page, "Bob is typing…");
        compare(title.Accessible.description, "Bob is typing…");
        compare(probe.find(page, "online"), null);
        live.typingText = "";
        live.presenceText = "";
        compare(title.Accessible.description, "");
        compare(probe.find(page, "Bob is typing…"), null);
    }
}
