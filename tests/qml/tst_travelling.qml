// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Moving through a conversation by keys, from wherever the keyboard is.
TimelineTest {
    id: root

    name: "Travelling"

    function test_travelling_data() {
        return [
            { tag: "composer", go: page => page.takeFocus() },
            { tag: "list", go: page => list(page).forceActiveFocus() },
            { tag: "a button", go: page => named(page, "Attach files").forceActiveFocus() }
        ];
    }

    function test_travelling(data) {
        const page = make(many(200));
        const view = list(page);
        tryVerify(() => view.atYEnd);
        data.go(page);
        const inList = view.activeFocus;
        const from = view.contentY;
        keyClick(Qt.Key_PageUp);
        tryVerify(() => view.contentY < from - view.height / 2);
        waitForRendering(page);
        compare(view.activeFocus, inList);
        verify(focused(page) !== "nowhere");
        keyClick(Qt.Key_PageDown);
        keyClick(Qt.Key_PageDown);
        tryVerify(() => view.atYEnd);
        keyClick(Qt.Key_Home, Qt.ControlModifier);
        verify(page.flow.calls.includes("jumpToDate(1970-01-01)"), page.flow.calls.join());
        page.flow.rowWanted(199);
        tryVerify(() => !view.atYEnd);
        keyClick(Qt.Key_End);
        tryVerify(() => view.atYEnd);
        verify(page.flow.calls.includes("jumpToNewest()"));
        compare(view.activeFocus, inList);
        verify(focused(page) !== "nowhere");
    }

    function test_endsOfATextBelongToTheText() {
        const page = make(many(200));
        page.flow.composer.text = "words";
        const field = named(page, "Message");
        field.cursorPosition = 3;
        keyClick(Qt.Key_Home);
        compare(field.cursorPosition, 0);
        keyClick(Qt.Key_End);
        compare(field.cursorPosition, 5);
        verify(!page.flow.calls.some(call => call.startsWith("jumpTo")));
    }
}
