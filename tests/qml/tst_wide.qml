// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Controllers
import Morelia.Timeline

//! Where the messages and the composer stand in windows of all widths.
WindowTest {
    id: root

    name: "Wide"

    function makeMain(width, mirrored, count) {
        const app = makeApp(AppController.Ready);
        const rows = [];
        for (let i = 0; i < count; ++i) {
            rows.push({ localId: "m" + i, order: count - i, text: "words ".repeat(60), outgoing: i % 2 === 0, unreadLine: i === 0 });
        }
        app.flow = makeFlow("Weekend walks");
        app.flow.messages.rows = rows;
        const main = open(app);
        main.contentItem.LayoutMirroring.childrenInherit = true;
        main.contentItem.LayoutMirroring.enabled = mirrored;
        main.width = width;
        tryVerify(() => main.contentItem.width === width);
        tryVerify(() => probe.findRole(main.contentItem, "Messages", Accessible.List)?.itemAtIndex(0) !== null);
        waitForRendering(main.contentItem);
        return main;
    }

    function view(main) {
        return probe.findRole(main.contentItem, "Messages", Accessible.List);
    }

    function box(main, item) {
        return item.mapToItem(main.contentItem, 0, 0, item.width, item.height);
    }

    function test_rowsAndComposer_data() {
        const rows = [];
        for (const mirrored of [false, true]) {
            for (const count of [1, 60]) {
                for (const width of [400, 1000, 2600]) {
                    rows.push({ tag: count + " messages in " + width + (mirrored ? ", mirrored" : ""), mirrored: mirrored, count: count, width: width });
                }
            }
        }
        return rows;
    }

    function test_rowsAndComposer(data) {
        const main = makeMain(data.width, data.mirrored, data.count);
        const messages = view(main);
        tryCompare(messages.ScrollBar.vertical, "visible", data.count > 1);
        waitForRendering(messages);
        const row = box(main, found(messages.itemAtIndex(0), item => item instanceof UnreadLine));
        const pane = box(main, found(main.contentItem, item => item instanceof TimelinePage));
        verify(row.width <= Kirigami.Units.gridUnit * 60 + 0.5, "a row is as wide as " + row.width);
        const bar = data.count > 1 ? messages.ScrollBar.vertical.width : 0;
        const left = row.left - pane.left - (data.mirrored ? bar : 0);
        const right = pane.right - row.right - (data.mirrored ? 0 : bar);
        fuzzyCompare(left, right, 0.5, "room at the left and at the right");
        verify(left < 0.5 || row.width > Kirigami.Units.gridUnit * 60 - 1, "there is room beside a row that could be wider");
        for (let i = 0; i < Math.min(3, data.count); ++i) {
            const item = messages.itemAtIndex(i);
            const bubble = box(main, found(item, part => part instanceof Bubble));
            verify(bubble.width <= (pane.width - bar) * 0.75 + 0.5, "a bubble is as wide as " + bubble.width);
            const atRight = item.message.outgoing !== data.mirrored;
            const beside = item.message.outgoing ? Kirigami.Units.largeSpacing : item.face + Kirigami.Units.largeSpacing * 2;
            fuzzyCompare(atRight ? row.right - bubble.right : bubble.left - row.left, beside, 0.5, "room beside bubble " + i);
        }
        // In a narrow pane it ends where the pane does.
        const field = box(main, probe.find(main.contentItem, "Send"));
        const clip = box(main, probe.find(main.contentItem, "Attach files"));
        const outer = left > 0.5 ? row : pane;
        fuzzyCompare(data.mirrored ? outer.right - clip.right : clip.left - outer.left, Kirigami.Units.smallSpacing, 0.5, "the clip");
        fuzzyCompare(data.mirrored ? field.left - outer.left : outer.right - field.right, Kirigami.Units.smallSpacing, 0.5, "the button");
    }

    function test_theUnreadLineEndsWhereTheViewDoes() {
        const main = makeMain(1000, false, 1);
        const line = found(view(main), item => item instanceof UnreadLine);
        fuzzyCompare(box(main, line).right, 1000, 0.5);
    }

    function test_theUnreadLineIsSeen() {
        const main = makeMain(1000, false, 1);
        const line = found(view(main), item => item instanceof UnreadLine);
        const stroke = found(line, item => item instanceof Rectangle);
        const ground = found(main.contentItem, item => item instanceof TimelinePage).background.color;
        const part = (one, other) => one * stroke.opacity + other * (1 - stroke.opacity);
        const linear = value => value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        const light = (r, g, b) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05;
        const shown = light(part(stroke.color.r, ground.r), part(stroke.color.g, ground.g), part(stroke.color.b, ground.b));
        const beside = light(ground.r, ground.g, ground.b);
        verify(Math.max(shown, beside) / Math.min(shown, beside) >= 3);
    }
}
