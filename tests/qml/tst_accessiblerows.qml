// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! A screen reader finds each row that is on the screen, however the person came there.
WindowTest {
    id: root

    name: "AccessibleRows"

    function open60() {
        const app = makeApp(AppController.Ready);
        app.flows.rows = Array.from({ length: 60 }, (none, i) => ({ title: "Flow " + i, flowId: "f" + i }));
        app.flow = makeFlow("Flow 0");
        const main = open(app);
        app.flow.messages.rows = Array.from({ length: 200 }, (none, i) => ({ localId: "m" + i, order: 200 - i, text: "message " + i }));
        // Rows beside the screen are made one after the other.
        const messages = probe.findRole(main.contentItem, "Messages", Accessible.List);
        tryVerify(() => messages.itemAtIndex(20) !== null);
        return main;
    }

    function rowsOnScreen(view) {
        const found = [];
        for (let row = 0; row < view.count; ++row) {
            const item = view.itemAtIndex(row);
            if (item !== null && item.y + item.height > view.contentY && item.y < view.contentY + view.height) {
                found.push(item.title ?? item.message.body.text);
            }
        }
        return found;
    }

    function missing(view) {
        const told = probe.shownChildren(view);
        return rowsOnScreen(view).filter(words => !told.some(name => name.includes(words)));
    }

    function test_rowsAfterTheWheel_data() {
        return [{ tag: "conversations", list: "Conversations", way: -1 }, { tag: "messages", list: "Messages", way: 1 }];
    }

    function test_rowsAfterTheWheel(data) {
        const main = open60();
        const view = probe.findRole(main.contentItem, data.list, Accessible.List);
        waitForRendering(view);
        compare(missing(view), []);
        for (const way of [1, 1, 1, 1, -1, -1, 1, 1, 1]) {
            const from = view.contentY;
            for (let i = 0; i < 4; ++i) {
                mouseWheel(view, view.width / 2, view.height / 2, 0, data.way * way * 120);
            }
            tryVerify(() => view.contentY !== from);
            let last = NaN;
            tryVerify(() => {
                const still = view.contentY === last;
                last = view.contentY;
                return still;
            });
            verify(rowsOnScreen(view).length > 5);
            tryVerify(() => missing(view).length === 0, 1000, "not in the tree: " + missing(view).join());
        }
    }
}
