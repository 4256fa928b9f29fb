// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! A test of pages: any warning fails it, and it has strings that want to do harm.
TestCase {
    id: root

    readonly property var hostile: [
        "<img src=\"" + probe.url + "\">",
        "<b>bold</b><script>alert(1)</script><a href=\"" + probe.url + "\">x</a>",
        "<table background=\"" + probe.url + "\"><tr><td>x</td></tr></table>",
        "![x](" + probe.url + ")",
        "e" + "\u0301".repeat(60000),
        "\u202egnp.exe\u2066\u202d \u0000\u0007 end",
        "x".repeat(20000),
        "line\n".repeat(500),
        "\ud800 lone \udfff",
        "%1 %n &amp; &x %s"
    ]

    when: windowShown
    visible: true
    width: 900
    height: 700

    function init() {
        failOnWarning(/.?/);
    }

    //! The visible item with this accessible name; fails the test where there is none.
    function named(root_, name) {
        tryVerify(() => probe.find(root_, name) !== null, 3000, "no item is called " + name);
        return probe.find(root_, name);
    }

    //! Clicks the visible item with this accessible name.
    function clickOn(root_, name) {
        const item = named(root_, name);
        let last = null;
        // What slides in, or has no place yet, would be missed.
        tryVerify(() => {
            waitForPolish(item.Window.window, 1000);
            const now = item.mapToItem(null, 0, 0);
            const still = last !== null && now.x === last.x && now.y === last.y;
            last = now;
            return still;
        });
        mouseClick(item);
        return item;
    }
}
