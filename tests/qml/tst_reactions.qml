// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! Signs under a message: who gave them, how one gives them and takes them back.
ReactionsTest {
    id: root

    name: "Reactions"

    function test_aClickGivesAndTakesBack() {
        const page = make([root.answered]);
        clickOn(page, "👍 2");
        clickOn(page, "🚲 1");
        compare(presses(page), ["react(m0 👍 back)", "react(m0 🚲)"]);
        compare(focused(page), "Message");
    }

    function test_whoGaveThem() {
        const page = make([root.answered]);
        const pill = named(page, "👍 2");
        compare(pill.Accessible.description, "You and Ann");
        compare(pill.Accessible.checked, true);
        compare(named(page, "🚲 1").Accessible.checked, false);
        mouseMove(pill);
        tryVerify(() => found(page.Window.contentItem, item => item.text === "You and Ann" && item.visible) !== null, 3000, "nobody says who it was");
    }

    function test_whoMayNotReactStillSees() {
        const page = make([root.answered]);
        page.flow.canReact = false;
        const pill = named(page, "👍 2");
        mouseClick(pill);
        compare(presses(page), []);
        compare(pill.Accessible.checkable, false);
        const row = list(page).itemAtIndex(0);
        mouseMove(row, row.width / 2, row.height - 4);
        named(row, "Message actions");
        verify(probe.find(row, "React") === null);
        const window = menuOf(page, probe.names(row)[0]);
        verify(probe.find(window, "React…") === null);
    }

    //! The buttons are made anew with each change.
    function test_theKeyboardStaysAtItsSign() {
        const page = make([root.answered]);
        const pill = named(page, "👍 2");
        list(page).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Tab);
        tryVerify(() => focused(page) === "👍 2", 1000, "the keyboard is at " + focused(page));
        keyClick(Qt.Key_Space);
        compare(presses(page), ["react(m0 👍 back)"]);
        page.flow.messages.change(0, { reactions: [{ value: "🔥", countText: "1", mine: false, people: "" }, { value: "👍", countText: "1", mine: false, people: "Ann" }] });
        tryVerify(() => focused(page) === "👍 1", 1000, "the keyboard is at " + focused(page));
        page.flow.messages.change(0, { reactions: [{ value: "🔥", countText: "1", mine: false, people: "" }] });
        tryVerify(() => focused(page).startsWith("Ann, shall we?"), 1000, "the keyboard is at " + focused(page));
    }

    function test_theMenuButtonIsNextToTheMessage_data() {
        return [{ tag: "hers", mirrored: false, outgoing: false }, { tag: "own", mirrored: false, outgoing: true },
            { tag: "hers, mirrored", mirrored: true, outgoing: false }, { tag: "own, mirrored", mirrored: true, outgoing: true }];
    }

    function test_theMenuButtonIsNextToTheMessage(data) {
        const page = make([{ localId: "m0", order: 1, text: "hi", outgoing: data.outgoing, state: 4 }]);
        page.LayoutMirroring.childrenInherit = true;
        page.LayoutMirroring.enabled = data.mirrored;
        waitForRendering(page);
        const row = list(page).itemAtIndex(0);
        mouseMove(row, row.width / 2, row.height - 4);
        const menu = named(row, "Message actions").mapToItem(row, 0, 0).x;
        const face = named(row, "React").mapToItem(row, 0, 0).x;
        const atRight = data.outgoing !== data.mirrored;
        verify(atRight ? menu > face : menu < face, "menu at " + menu + ", face at " + face);
    }

    function test_notForWhatOthersHaveNot() {
        const page = make([{ localId: "m0", order: 3, text: "mine", outgoing: true, remoteId: "", state: 0 }, { localId: "m1", order: 2, text: "", deleted: true }]);
        for (const index of [0, 1]) {
            const row = list(page).itemAtIndex(index);
            mouseMove(row, row.width / 2, row.height - 4);
            named(row, "Message actions");
            verify(probe.find(row, "React") === null);
        }
    }
}
