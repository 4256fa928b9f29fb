// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! The menu of a message lives as long as somebody reads it.
TimelineTest {
    id: root

    name: "MessageMenu"

    function test_actionsOfTheNewestMessage() {
        const page = make(many(40));
        const row = list(page).itemAtIndex(0);
        mouseMove(row, row.width / 2, row.height / 2);
        const button = named(row, "Message actions");
        mouseMove(button);
        mouseClick(button);
        // What opens moves under the mouse.
        mouseMove(page, 1, 1);
        named(page.Window.contentItem, "Copy text");
        tryVerify(() => probe.find(row, "Message actions") === null);
        waitForRendering(page);
        verify(probe.find(page.Window.contentItem, "Copy text") !== null, "the menu went with its button");
    }

    //! Rows come and go while one reads the menu.
    function test_theMenuStaysWithoutItsRow() {
        const page = make(many(3));
        const window = menuOf(page, "Ann, message 3, 14:02");
        page.flow.messages.rows = many(2);
        tryVerify(() => probe.find(page, "Ann, message 3, 14:02") === null);
        waitForRendering(page);
        clickOn(window, "Copy text");
        compare(page.flow.calls.filter(call => call.startsWith("copyText")), ["copyText(m0)"]);
    }
}
