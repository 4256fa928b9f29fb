// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Timeline

//! A test of the selection of messages: ways to rows that are called "message 1" and so on.
TimelineTest {
    id: root

    function row(page, number) {
        return named(page, "Ann, message " + number + ", 14:02");
    }

    function click(page, number, modifiers) {
        const item = row(page, number);
        mouseClick(item, item.width / 2, item.height - 4, Qt.LeftButton, modifiers ?? Qt.NoModifier);
    }

    function ids(page) {
        return Array.from(page.flow.selection.ids);
    }

    //! A page with as many of its messages selected as there are numbers.
    function selecting(count, numbers) {
        const page = make(many(count));
        numbers.forEach((number, place) => click(page, number, place === 0 ? Qt.ControlModifier : Qt.NoModifier));
        tryVerify(() => list(page).activeFocus, 2000, "the keyboard is at " + focused(page));
        return page;
    }

    function mark(item) {
        return found(item, part => part instanceof RowMark);
    }
}
