// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! A conversation that is deleted from this computer alone.
WindowTest {
    id: root

    name: "DeleteFlow"

    function test_deletingHere() {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [{ title: "Walks", accountId: 7, flowId: "w" }, { title: "Other", flowId: "o" }];
        const main = open(app);
        const everything = main.contentItem.Window.contentItem;
        const list = probe.findRole(everything, "Conversations", Accessible.List);
        tryVerify(() => main.active && list.itemAtIndex(0) !== null);
        list.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        keyClick(Qt.Key_Menu);
        clickOn(everything, "Delete here…");
        named(everything, "Delete “Walks” here?");
        tryVerify(() => named(everything, "Keep").activeFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => probe.find(everything, "Keep") === null);
        compare(app.flowActions.calls, []);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        const item = list.itemAtIndex(0);
        mouseClick(item, item.width / 2, item.height / 2, Qt.RightButton);
        clickOn(everything, "Delete here…");
        clickOn(everything, "Delete here");
        compare(app.flowActions.calls, ["deleteHere(7, w)"]);
        // The next one has the keyboard.
        app.flows.rows = [{ title: "Other", flowId: "o" }];
        tryVerify(() => list.itemAtIndex(0).activeFocus);
    }
}
