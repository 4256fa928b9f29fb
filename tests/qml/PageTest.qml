// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls
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
        // Warnings of Qt itself: for an animation of which only a pause is left, and for widgets without a screen.
        failOnWarning(/^(?!QUnifiedTimer::stopAnimationDriver|This plugin does not support propagateSizeHints)/);
    }

    //! What the tests have thrown away goes before the program looks for leaks.
    function cleanupTestCase() {
        gc();
        wait(0);
        gc();
    }

    //! Relative luminance, as WCAG has it.
    function luminance(tone) {
        const linear = value => value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(tone.r) + 0.7152 * linear(tone.g) + 0.0722 * linear(tone.b);
    }

    function contrast(one, other) {
        const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
    }

    //! The visible item with this accessible name; fails the test where there is none.
    function named(root_, name) {
        tryVerify(() => probe.find(root_, name) !== null, 3000, "no item is called " + name);
        return probe.find(root_, name);
    }

    //! The first item in sight, root_ or below it, that is wanted, or null.
    function found(root_, isWanted) {
        if (!root_.visible || isWanted(root_)) {
            return root_.visible ? root_ : null;
        }
        for (const child of Array.from(root_.children)) {
            const item = found(child, isWanted);
            if (item !== null) {
                return item;
            }
        }
        return null;
    }

    //! Clicks the visible item with this accessible name.
    function clickOn(root_, name) {
        const item = named(root_, name);
        let last = null;
        // A click would miss an item that slides in or has no place yet.
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

    //! Parts of a list's rows that stick out above or below their row, and texts that are neither whole nor shortened with a
    //! sign for it.
    function cutParts(view) {
        verify(waitForPolish(view.Window.window, 5000), "the rows are still laid out");
        const found = [];
        const look = (item, row) => {
            const top = item.mapToItem(row, 0, 0).y;
            if (!item.visible || item.width <= 0 || item.height <= 0) {
                return;
            }
            if (top < -0.5 || top + item.height > row.height + 0.5) {
                found.push(item + " from " + top + " to " + (top + item.height) + " in a row of " + row.height);
            }
            if (item instanceof Text && (item.contentHeight > item.height + 0.5 || item.contentWidth > item.width + 0.5)) {
                found.push("«" + item.text + "» needs " + item.contentWidth + " x " + item.contentHeight + ", has " + item.width + " x " + item.height);
            }
            Array.from(item.children).forEach(child => look(child, row));
        };
        for (let i = 0; i < view.count; ++i) {
            const row = view.itemAtIndex(i);
            if (row !== null) {
                look(row, row);
            }
        }
        return found;
    }

    //! Parts of a list's rows that lie under its scroll bar, or outside of the list; the list has to be longer than its
    //! room.
    function outOfRoom(view) {
        verify(waitForPolish(view.Window.window, 5000), "the rows are still laid out");
        const bar = view.ScrollBar.vertical;
        tryVerify(() => bar.visible && bar.size < 1, 3000, "the list has no scroll bar");
        const from = bar.mapToItem(view, 0, 0).x;
        const left = from > view.width / 2 ? 0 : Math.max(0, from + bar.width);
        const right = from > view.width / 2 ? Math.min(view.width, from) : view.width;
        const found = [];
        const look = item => {
            const place = item.mapToItem(view, 0, 0);
            // A list without a highlight has an empty item for it.
            const empty = item.toString().startsWith("QQuickItem(") && item.children.length === 0;
            if (empty || !item.visible || item.width <= 0 || item.height <= 0 || place.y > view.height || place.y + item.height < 0) {
                return;
            }
            if (place.x < left - 0.5 || place.x + item.width > right + 0.5) {
                found.push(item + " from " + place.x + " to " + (place.x + item.width) + " beside " + left + " to " + right);
            }
            Array.from(item.children).forEach(look);
        };
        Array.from(view.contentItem.children).forEach(look);
        return found;
    }
}
