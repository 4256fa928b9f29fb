// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! The door to the archive of the list of flows, and the way back.
WindowTest {
    id: root

    name: "Archive"

    function ready(rows, archived) {
        const app = makeApp(AppController.Ready);
        app.flows.rows = rows;
        app.flows.archivedCount = archived ?? 0;
        const main = open(app);
        tryVerify(() => main.active);
        const list = probe.findRole(main.contentItem, "Conversations", Accessible.List);
        waitForRendering(main.contentItem);
        return { app: app, main: main, list: list };
    }

    function test_theArchiveByMouse() {
        const { app, main, list } = ready([{ title: "Walks", flowId: "w" }], 0);
        compare(probe.find(main.contentItem, "Archive (0)"), null);
        app.flows.archivedCount = 3;
        named(main.contentItem, "Archive (3)");
        app.flows.archivedUnread = 5;
        clickOn(main.contentItem, "Archive (3), 5 unread");
        compare(app.flows.inArchive, true);
        compare(probe.find(main.contentItem, "Archive (3), 5 unread"), null);
        clickOn(main.contentItem, "Back from the archive");
        compare(app.flows.inArchive, false);
        compare(probe.find(main.contentItem, "Back from the archive"), null);
    }

    function test_theArchiveByKeys() {
        const { app, main, list } = ready([{ title: "Walks", flowId: "w" }, { title: "Other", flowId: "o" }], 1);
        const door = list.footerItem;
        list.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        keyClick(Qt.Key_Down);
        tryVerify(() => list.itemAtIndex(1).activeFocus);
        keyClick(Qt.Key_Down);
        tryVerify(() => door.activeFocus);
        keyClick(Qt.Key_Down);
        verify(door.activeFocus);
        keyClick(Qt.Key_Up);
        tryVerify(() => list.itemAtIndex(1).activeFocus);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(app.flows.inArchive, true);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        keyClick(Qt.Key_Escape);
        compare(app.flows.inArchive, false);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        // And by the row that leads back.
        app.flows.inArchive = true;
        const back = named(main.contentItem, "Back from the archive");
        back.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        compare(app.flows.inArchive, false);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
    }

    //! The archive ends under the hands of somebody who works with keys.
    function test_bringingTheLastOneBackKeepsTheKeyboard() {
        const { app, main, list } = ready([{ title: "Walks", flowId: "w", archived: true }], 1);
        app.flows.inArchive = true;
        list.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        keyClick(Qt.Key_Menu);
        named(main.contentItem.Window.contentItem, "Bring back");
        for (let i = 0; i < 4; ++i) {
            keyClick(Qt.Key_Down);
        }
        keyClick(Qt.Key_Return);
        tryCompare(app.flowActions, "calls", ["setArchived(1, w, false)"]);
        // The model tells it in this order.
        app.flows.insertRow(0, { title: "Other", flowId: "o" });
        app.flows.change(1, { archived: false });
        app.flows.archivedCount = 0;
        app.flows.inArchive = false;
        tryVerify(() => list.activeFocus, 2000, "the keyboard is at " + main.activeFocusItem);
        keyClick(Qt.Key_Up);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
    }

    //! And where the rows change places as a whole.
    function test_theKeyboardStaysWhenEachRowIsAnother() {
        const { app, main, list } = ready([{ title: "Walks", flowId: "w", archived: true }], 1);
        app.flows.inArchive = true;
        list.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        app.flows.drop(0);
        app.flows.insertRow(0, { title: "Other", flowId: "o" });
        app.flows.insertRow(1, { title: "Third", flowId: "t" });
        app.flows.inArchive = false;
        tryVerify(() => list.activeFocus, 2000, "the keyboard is at " + main.activeFocusItem);
        keyClick(Qt.Key_Down);
        tryVerify(() => list.itemAtIndex(0).activeFocus || list.itemAtIndex(1).activeFocus);
    }

    //! Where everything is put away, nobody is told that there is nothing.
    function test_anArchiveAloneIsNotEmpty() {
        const { app, main, list } = ready([], 1);
        compare(probe.find(main.contentItem, "No conversations yet."), null);
        named(main.contentItem, "Choose a conversation.");
        clickOn(main.contentItem, "Archive (1)");
        compare(app.flows.inArchive, true);
        verify(main.activeFocusItem !== null);
    }
}
