// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Messages that are deleted from this computer alone.
TimelineTest {
    id: root

    name: "DeleteHere"

    function test_anothersMessageIsDeletedHere() {
        const page = make([{ localId: "x", senderName: "Ann", text: "hi", timeText: "1:00" }]);
        const window = menuOf(page, "Ann, hi, 1:00");
        clickOn(window, "Delete…");
        named(window, "Delete this message?");
        named(window, "“hi”");
        compare(probe.find(window, "Delete for everyone"), null);
        clickOn(window, "Delete here");
        compare(page.flow.calls.filter(call => call.startsWith("delete")), ["deleteHere(x)"]);
    }

    function test_aChangedMessageIsNotDeletedHere() {
        const page = make([{ localId: "x", outgoing: true, text: "hi", timeText: "1:00", pending: PendingChange.Edit, state: DeliveryState.Queued }]);
        const window = menuOf(page, "You, hi, 1:00, waiting to be sent");
        clickOn(window, "Delete…");
        named(window, "Delete for everyone");
        compare(probe.find(window, "Delete here"), null);
    }

    //! One line, plain, whatever the message says.
    function test_theQuestionSaysWhich() {
        const page = make([{ localId: "x", senderName: "Ann", text: "<b>first</b> line\nsecond\n\nthird " + "word ".repeat(100), timeText: "1:00" }]);
        const row = found(page, item => item.message?.localId === "x");
        page.flow.selection.toggle("x");
        verify(row !== null);
        const line = row.message.line;
        verify(line.startsWith("<b>first</b> line second third word") && line.length <= 121, line);
    }
}
