// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

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

    function test_aMessageOnItsWayCanBeTakenBack() {
        const page = make([{ localId: "x", outgoing: true, text: "hi", timeText: "1:00", state: DeliveryState.Sending }]);
        const window = menuOf(page, "You, hi, 1:00, sending");
        compare(probe.find(window, "Remove"), null);
        clickOn(window, "Cancel sending");
        compare(page.flow.leaving.calls, ["cancel(x)"]);
    }

    function test_aChangeOnItsWayIsNotAMessageOnItsWay() {
        const page = make([{ localId: "x", remoteId: "r", order: 1, outgoing: true, text: "hi", timeText: "1:00", pending: PendingChange.Edit, state: DeliveryState.Sending }]);
        compare(probe.find(menuOf(page, "You, hi, 1:00, sending"), "Cancel sending"), null);
    }
}
