// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami

//! The few signs that are offered first, and the way to all others.
ReactionsTest {
    id: root

    name: "QuickReactions"

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

    //! Nobody moves on at once.
    function test_theyStayWhileTheMouseRestsOnTheButton() {
        const page = make(many(3));
        openByMouse(page, list(page).itemAtIndex(0));
        wait(Kirigami.Units.humanMoment * 1.5);
        verify(bar(page) !== null, "the signs went away");
    }

    //! What is typed behind the key that opens the panel belongs to its search.
    function test_fastLettersSearch() {
        const page = make(many(3));
        openByKeys(page);
        for (let i = 0; i < 6; ++i) {
            keyClick(Qt.Key_Right);
        }
        keyClick(Qt.Key_Return);
        for (const letter of "hedgehog") {
            keyClick(letter);
        }
        keyClick(Qt.Key_Return);
        compare(presses(page), ["react(m0 🦔)"]);
    }

    function test_theyCloseWhenTheMessagesMove() {
        const page = make(many(60));
        openByMouse(page, list(page).itemAtIndex(0));
        list(page).page(-1);
        tryVerify(() => bar(page) === null, 200, "the signs stand at another message");
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

    //! An emoji that is meant for the text must not become a reaction.
    function test_nothingIsWrittenBehindThePanel() {
        const page = make(many(3));
        openByKeys(page);
        for (let i = 0; i < 6; ++i) {
            keyClick(Qt.Key_Right);
        }
        keyClick(Qt.Key_Return);
        tryVerify(() => focused(page) === "Search emoji…");
        keyClick(Qt.Key_Period, Qt.ControlModifier);
        compare(focused(page), "Search emoji…");
        mouseClick(page, page.width / 3, page.height - 20);
        tryVerify(() => probe.find(page.Window.contentItem, "Emoji panel") === null, 1000, "the panel stays open");
        compare(presses(page), []);
    }

    function test_theMouseDoesNotTakeTheSignsFromTheKeyboard() {
        const page = make(many(3));
        openByKeys(page);
        const row = list(page).itemAtIndex(2);
        mouseMove(row, row.width / 2, row.height - 4);
        mouseMove(named(row, "React"));
        wait(Kirigami.Units.longDuration);
        compare(focused(page), "thumbs up");
        keyClick(Qt.Key_Return);
        compare(presses(page), ["react(m0 👍)"]);
    }
}
