// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami

//! Signs under a message: who gave them, how one gives them and takes them back.
TimelineTest {
    id: root

    readonly property var answered: ({ localId: "m0", order: 2, text: "shall we?", reactions: [
        { value: "👍", countText: "2", mine: true, people: "You and Ann" }, { value: "🚲", countText: "1", mine: false, people: "Bob" }] })
    readonly property string barName: "Reactions"

    name: "Reactions"

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

    function test_theMouseOpensAFew() {
        const page = make(many(3));
        const row = list(page).itemAtIndex(0);
        const signs = openByMouse(page, row);
        compare(signs.count, 6);
        compare(focused(page), "Message");
        clickOn(page.Window.contentItem, "red heart");
        compare(presses(page), ["react(m0 ❤️)"]);
        tryVerify(() => bar(page) === null);
        compare(focused(page), "Message");
    }

    function test_theyGoWithTheMouse() {
        const page = make(many(3));
        openByMouse(page, list(page).itemAtIndex(0));
        mouseMove(page, page.width / 2, 2);
        tryVerify(() => bar(page) === null, 5000, "the signs stay");
        compare(presses(page), []);
    }

    function test_theyStayUnderTheMouse() {
        const page = make(many(3));
        const signs = openByMouse(page, list(page).itemAtIndex(0));
        mouseMove(signs, signs.width / 2, signs.height / 2);
        wait(Kirigami.Units.humanMoment);
        verify(bar(page) !== null);
    }

    function test_theOwnOneIsMarkedAndTakenBack() {
        const page = make([root.answered]);
        openByKeys(page);
        const cell = named(page.Window.contentItem, "thumbs up");
        compare(cell.Accessible.checked, true);
        compare(named(page.Window.contentItem, "red heart").Accessible.checked, false);
        keyClick(Qt.Key_Return);
        compare(presses(page), ["react(m0 👍 back)"]);
        tryVerify(() => focused(page).startsWith("Ann"), 1000, "the keyboard is at " + focused(page));
    }

    function test_keysGoAlongTheRow() {
        const page = make(many(3));
        openByKeys(page);
        for (const name of ["red heart", "face with tears of joy", "face with open mouth", "crying face", "folded hands", "Other emoji…"]) {
            keyClick(Qt.Key_Right);
            compare(focused(page), name);
        }
        keyClick(Qt.Key_Left);
        compare(focused(page), "folded hands");
        keyClick(Qt.Key_Space);
        compare(presses(page), ["react(m0 🙏)"]);
    }

    function test_escapeChangesNothing() {
        const page = make(many(3));
        openByKeys(page);
        keyClick(Qt.Key_Escape);
        tryVerify(() => focused(page).startsWith("Ann, message 3"), 1000, "the keyboard is at " + focused(page));
        compare(presses(page), []);
        compare(backSpy.count, 0);
    }

    function test_anyEmoji() {
        const page = make(many(3));
        openByKeys(page);
        keyClick(Qt.Key_Left);
        compare(focused(page), "thumbs up");
        for (let i = 0; i < 6; ++i) {
            keyClick(Qt.Key_Right);
        }
        keyClick(Qt.Key_Return);
        tryVerify(() => focused(page) === "Search emoji…", 3000, "the keyboard is at " + focused(page));
        for (const letter of "hedgehog") {
            keyClick(letter);
        }
        keyClick(Qt.Key_Return);
        compare(presses(page), ["react(m0 🦔)"]);
        compare(page.flow.composer.text, "");
        tryVerify(() => focused(page).startsWith("Ann, message 3"), 1000, "the keyboard is at " + focused(page));
    }

    //! From the menu, by the mouse: the signs wait for the keyboard or for another click.
    function test_theMenuLeadsToThem() {
        const page = make(many(3));
        const window = menuOf(page, "Ann, message 3, 14:02");
        clickOn(window, "React…");
        tryVerify(() => focused(page) === "thumbs up", 3000, "the keyboard is at " + focused(page));
        mouseMove(page, 1, 1);
        clickOn(window, "thumbs up");
        compare(presses(page), ["react(m0 👍)"]);
        tryVerify(() => focused(page) === "Message", 1000, "the keyboard is at " + focused(page));
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
