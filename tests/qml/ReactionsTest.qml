// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! A test of reactions to messages of the open flow.
TimelineTest {
    id: root

    readonly property var answered: ({ localId: "m0", order: 2, text: "shall we?", reactions: [
        { value: "👍", countText: "2", mine: true, people: "You and Ann" }, { value: "🚲", countText: "1", mine: false, people: "Bob" }] })
    readonly property string barName: "Reactions"

    function presses(page) {
        return page.flow.calls.filter(call => call.startsWith("react"));
    }

    function bar(page) {
        return probe.findRole(page.Window.contentItem, root.barName, Accessible.List);
    }

    //! The signs over a message, for which the mouse went to its button.
    function openByMouse(page, row) {
        mouseMove(row, row.width / 2, row.height - 4);
        const button = named(row, "React");
        mouseMove(button);
        tryVerify(() => bar(page) !== null, 3000, "the signs do not come");
        return bar(page);
    }

    //! The same by keys, for the newest message.
    function openByKeys(page) {
        list(page).forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => focused(page).startsWith("Ann"));
        keyClick(Qt.Key_E, Qt.ControlModifier);
        tryVerify(() => focused(page) === "thumbs up", 3000, "the keyboard is at " + focused(page));
    }
}
