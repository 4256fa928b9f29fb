// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! A test of the panel of emoji over the open flow.
TimelineTest {
    id: root

    readonly property string panelName: "Emoji panel"
    readonly property string searchName: "Search emoji…"

    function start(text = "") {
        const page = make(many(3));
        page.flow.composer.text = text;
        page.takeFocus();
        return page;
    }

    //! A page whose panel is open, by keys.
    function open(text = "") {
        const page = start(text);
        keyClick(Qt.Key_Period, Qt.ControlModifier);
        tryVerify(() => focused(page) === root.searchName, 3000, "the keyboard is at " + focused(page));
        return page;
    }

    function panel(page) {
        return named(page.Window.contentItem, root.panelName);
    }

    function grid(page) {
        return probe.findRole(page.Window.contentItem, "Emoji", Accessible.List);
    }

    function closes(page) {
        tryVerify(() => probe.find(page.Window.contentItem, root.panelName) === null, 3000, "the panel is still open");
        tryVerify(() => focused(page) === "Message", 1000, "the keyboard is at " + focused(page));
    }

    function type(letters) {
        for (const letter of letters) {
            keyClick(letter);
        }
    }
}
