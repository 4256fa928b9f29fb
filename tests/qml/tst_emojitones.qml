// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! Colours of skin in the panel of emoji: the preferred one, and those of one emoji.
EmojiPanelTest {
    id: root

    name: "EmojiTones"

    function test_theToneOfAll() {
        const page = open();
        const window = page.Window.contentItem;
        clickOn(window, "Skin tone");
        tryVerify(() => focused(page) === "no skin tone");
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        compare(focused(page), "medium-light skin tone");
        keyClick(Qt.Key_Return);
        tryVerify(() => focused(page) === root.searchName);
        type("waving hand");
        tryVerify(() => grid(page).itemAtIndex(0)?.sign === "👋🏼");
        keyClick(Qt.Key_Escape);
        closes(page);
        compare(page.flow.composer.text, "");
    }

    function test_theToneOfOne_data() {
        return [
            { tag: "menu key", ask: cell => keyClick(Qt.Key_Menu) },
            { tag: "right button", ask: cell => mouseClick(cell, cell.width / 2, cell.height / 2, Qt.RightButton) },
            { tag: "long press", ask: cell => { mousePress(cell); wait(1200); mouseRelease(cell); } }
        ];
    }

    function test_theToneOfOne(data) {
        const page = open();
        type("waving hand");
        tryVerify(() => grid(page).itemAtIndex(0)?.sign === "👋");
        keyClick(Qt.Key_Down);
        data.ask(grid(page).itemAtIndex(0));
        tryVerify(() => focused(page) === "waving hand, no skin tone", 3000, focused(page));
        for (let i = 0; i < 5; ++i) {
            keyClick(Qt.Key_Right);
        }
        compare(focused(page), "waving hand, dark skin tone");
        keyClick(Qt.Key_Return);
        closes(page);
        compare(page.flow.composer.text, "👋🏿");
    }

    function test_escapeGoesOneStepBack() {
        const page = open();
        type("waving hand");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Menu);
        tryVerify(() => focused(page) === "waving hand, no skin tone");
        keyClick(Qt.Key_Escape);
        tryVerify(() => focused(page) === "waving hand", 2000, focused(page));
        keyClick(Qt.Key_Escape);
        closes(page);
        compare(backSpy.count, 0);
    }
}
