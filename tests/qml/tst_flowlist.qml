// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Controllers
import Morelia.Flows

//! Rows of the list of flows: where the list begins, and that it stays where the person left it.
WindowTest {
    id: root

    name: "FlowList"

    property Component bareList: Component {
        FlowList {
            accounts: AccountsModel {}
            flowActions: FlowActions {}
            facesOnly: false
        }
    }

    function longList(current) {
        const app = makeApp(AppController.Ready);
        app.flows.rows = Array.from({ length: 40 }, (none, i) => ({ title: "Flow " + i, flowId: "f" + i, current: i === current }));
        app.flow = makeFlow("Flow " + current);
        const main = open(app);
        tryVerify(() => probe.findRole(main.contentItem, "Conversations", Accessible.List) !== null);
        return { app: app, main: main, list: probe.findRole(main.contentItem, "Conversations", Accessible.List) };
    }

    //! The beginning of a long list may come before the list has a size, and the rest before it is painted.
    function test_theBeginningStandsOnTop() {
        const flows = makeApp(AppController.Ready).flows;
        const list = createTemporaryObject(bareList, root, { flows: flows });
        const add = (from, to) => {
            for (let i = from; i < to; ++i) {
                flows.insertRow(i, { title: "Flow " + i, flowId: "f" + i });
            }
        };
        add(0, 30);
        list.forceLayout();
        list.width = root.width;
        list.height = root.height;
        add(30, 60);
        waitForPolish(list);
        tryCompare(list, "count", 60);
        compare(list.indexAt(list.width / 2, list.contentY + list.topMargin + 1), 0);
    }

    //! A click opens the row under the mouse and leaves the list where it is, also where the row is cut by an edge.
    function test_aClickDoesNotMoveTheList() {
        const { app, main, list } = longList(2);
        named(main.contentItem, "Menu").forceActiveFocus(Qt.MouseFocusReason);
        list.contentY = list.contentHeight / 2 + Kirigami.Units.largeSpacing;
        waitForRendering(list);
        const place = list.contentY;
        const edge = Kirigami.Units.smallSpacing;
        for (const y of [edge, list.height - edge, list.height / 2, edge, list.height - edge]) {
            const row = list.itemAt(list.width / 2, place + y);
            app.calls = [];
            mousePress(list, list.width / 2, y);
            waitForPolish(main, 1000);
            compare(list.contentY, place);
            mouseRelease(list, list.width / 2, y);
            compare(app.calls, ["openFlow(1, " + row.flowId + ")"]);
            compare(list.currentIndex, row.index);
            compare(list.contentY, place);
        }
        const from = list.currentIndex;
        keyClick(Qt.Key_Down);
        compare(list.currentIndex, from + 1);
        tryVerify(() => list.currentItem.y + list.currentItem.height <= list.contentY + list.height + 1);
    }

    function test_theKeyboardBringsTheOpenRowIntoSight_data() {
        return [
            { tag: "next", act: (main, list) => keyClick(Qt.Key_Down, Qt.AltModifier) },
            { tag: "previous", act: (main, list) => keyClick(Qt.Key_Up, Qt.AltModifier) },
            { tag: "tab", act: (main, list) => list.forceActiveFocus(Qt.TabFocusReason) }
        ];
    }

    function test_theKeyboardBringsTheOpenRowIntoSight(data) {
        const { app, main, list } = longList(35);
        tryVerify(() => main.active);
        compare(list.contentY, -list.topMargin);
        data.act(main, list);
        tryVerify(() => probe.find(main.contentItem, "Flow 35") !== null);
        const row = named(main.contentItem, "Flow 35");
        tryVerify(() => row.mapToItem(list, 0, row.height).y <= list.height + 1);
    }

    function rows(rows) {
        const app = makeApp(AppController.Ready);
        app.flows.rows = rows;
        const main = open(app);
        const list = probe.findRole(main.contentItem, "Conversations", Accessible.List);
        tryVerify(() => list.count === rows.length && list.itemAtIndex(0) !== null);
        waitForRendering(list);
        return list;
    }

    //! The name of the author leaves room for what was said.
    function test_aLongNameDoesNotEatTheLine() {
        const name = "Bartholomew Featherstonehaugh of the northern valley";
        const list = rows([{ title: "Walks", flowId: "w", lastSender: name, lastText: "we meet at nine" }, { title: "Short", flowId: "s", lastSender: "Bob", lastText: "hello" }]);
        const line = row => found(list.itemAtIndex(row), item => item.text !== undefined && / (we meet|hello)/.test(item.text));
        const shown = line(0).text;
        verify(/^Barth.*…: we meet at nine$/.test(shown), shown);
        verify(list.itemAtIndex(0).Accessible.name.includes(name));
        compare(line(1).text, "Bob: hello");
    }

    //! Without a second line the first stands in the middle.
    function test_aRowWithoutMessagesIsCentred() {
        const list = rows([{ title: "Empty", flowId: "e" }, { title: "Full", flowId: "f", lastText: "hello" }, { title: "Marked", flowId: "m", markedUnread: true }]);
        const middle = row => {
            const title = found(list.itemAtIndex(row), item => item.text === ["Empty", "Full", "Marked"][row] && item.font !== undefined && item.implicitHeight > 0 && item !== list.itemAtIndex(row));
            return title.mapToItem(list.itemAtIndex(row), 0, title.height / 2).y - list.itemAtIndex(row).height / 2;
        };
        fuzzyCompare(middle(0), 0, 1);
        verify(middle(1) < -2);
        verify(middle(2) < -2);
        compare(list.itemAtIndex(0).height, list.itemAtIndex(1).height);
    }
}
