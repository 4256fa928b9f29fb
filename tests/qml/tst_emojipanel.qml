// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! The panel of emoji, by mouse and by keys alone, in windows of each size and direction.
EmojiPanelTest {
    id: root

    name: "EmojiPanel"

    function test_byMouse() {
        const page = start("ab");
        named(page, "Message").cursorPosition = 1;
        clickOn(page, "Emoji");
        panel(page);
        clickOn(page.Window.contentItem, "grinning face");
        compare(page.flow.composer.text, "a😀b");
        // It stays open for more.
        clickOn(page.Window.contentItem, "grinning face");
        compare(page.flow.composer.text, "a😀😀b");
        keyClick(Qt.Key_Escape);
        closes(page);
        compare(named(page, "Message").cursorPosition, 5);
    }

    function test_byKeysAlone() {
        const page = open("hi ");
        type("hedge");
        tryCompare(grid(page), "count", 1);
        keyClick(Qt.Key_Return);
        closes(page);
        compare(page.flow.composer.text, "hi 🦔");
        // What was used last comes first.
        keyClick(Qt.Key_Period, Qt.ControlModifier);
        tryVerify(() => focused(page) === root.searchName);
        compare(grid(page).count, 1);
        keyClick(Qt.Key_Return);
        closes(page);
        compare(page.flow.composer.text, "hi 🦔🦔");
    }

    function test_arrowsGoThroughTheGrid() {
        const page = open();
        keyClick(Qt.Key_Down);
        tryCompare(page.Window.activeFocusItem, "label", "grinning face");
        keyClick(Qt.Key_Right);
        compare(page.Window.activeFocusItem.label, "grinning face with big eyes");
        keyClick(Qt.Key_Down);
        compare(grid(page).currentIndex, grid(page).columns + 1);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up);
        compare(focused(page), root.searchName);
        keyClick(Qt.Key_Down);
        type("cat");
        compare(focused(page), root.searchName);
        compare(named(page.Window.contentItem, root.searchName).text, "cat");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        closes(page);
        verify(["🐱", "🐈"].includes(page.flow.composer.text), page.flow.composer.text);
    }

    function test_groups() {
        const page = open();
        const window = page.Window.contentItem;
        clickOn(window, "Flags");
        tryVerify(() => grid(page).itemAtIndex(0)?.sign === "🏁");
        clickOn(window, "Recently used");
        compare(grid(page).count, 0);
        named(window, "Emoji that you choose come here.");
        // By keys: Tab leads from the search over the tone to the groups.
        named(window, root.searchName).forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Tab);
        compare(focused(page), "Skin tone");
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Right);
        compare(focused(page), "Smileys");
        keyClick(Qt.Key_Return);
        tryVerify(() => grid(page).itemAtIndex(0)?.sign === "😀");
        keyClick(Qt.Key_Tab);
        compare(focused(page), "grinning face");
        // Round in the panel, so that Escape closes it from anywhere.
        keyClick(Qt.Key_Tab);
        compare(focused(page), root.searchName);
        keyClick(Qt.Key_Escape);
        closes(page);
    }

    function test_nothingFound() {
        const page = open();
        type("zzzz");
        named(page.Window.contentItem, "Nothing found");
        keyClick(Qt.Key_Return);
        verify(panel(page));
        compare(page.flow.composer.text, "");
        keyClick(Qt.Key_Escape);
        closes(page);
    }

    function test_everyCellHasAName() {
        const page = open();
        keyClick(Qt.Key_Down);
        compare(probe.namelessItems(panel(page)), []);
        for (let i = 0; i < 20; ++i) {
            const cell = grid(page).itemAtIndex(i);
            verify(cell.label.length > 0 && probe.names(cell).includes(cell.label), "no name for " + cell.sign);
        }
        keyClick(Qt.Key_Escape);
    }

    function test_thereIsNoneWhereNobodyWrites() {
        const page = start();
        page.flow.canWrite = false;
        page.flow.readOnlyReason = "Only Ann writes here";
        compare(probe.find(page, "Emoji"), null);
        keyClick(Qt.Key_Period, Qt.ControlModifier);
        compare(probe.find(page.Window.contentItem, root.panelName), null);
    }

    function test_itGoesWithTheComposer() {
        const page = open();
        page.flow.readOnlyReason = "Only Ann writes here";
        page.flow.canWrite = false;
        tryVerify(() => probe.find(page.Window.contentItem, root.panelName) === null);
    }

    function test_room_data() {
        return [{ tag: "wide", width: 900, mirrored: false }, { tag: "wide, mirrored", width: 900, mirrored: true },
            { tag: "narrow", width: 320, mirrored: false }, { tag: "narrow, mirrored", width: 320, mirrored: true }];
    }

    //! Cells stand beside each other, before the scroll bar, inside of the window, above the composer.
    function test_room(data) {
        const page = start();
        page.anchors.fill = undefined;
        page.width = data.width;
        page.height = 600;
        page.LayoutMirroring.childrenInherit = true;
        page.LayoutMirroring.enabled = data.mirrored;
        waitForRendering(page);
        keyClick(Qt.Key_Period, Qt.ControlModifier);
        tryVerify(() => focused(page) === root.searchName);
        const cells = grid(page);
        tryVerify(() => cells.count > 100);
        compare(outOfRoom(cells), []);
        const first = cells.itemAtIndex(0).mapToItem(cells, 0, 0);
        verify(data.mirrored ? first.x > cells.width / 2 : first.x < cells.width / 2, "the first stands at " + first.x);
        const all = panel(page);
        const place = all.mapToItem(page, 0, 0);
        verify(place.x >= 0 && place.x + all.width <= page.width, place.x + " to " + (place.x + all.width) + " of " + page.width);
        verify(place.y + all.height <= named(page, "Message").mapToItem(page, 0, 0).y + 1, "it lies over the field");
        keyClick(Qt.Key_Escape);
        closes(page);
    }
}
