// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Composer
import Morelia.Controllers
import Morelia.Flows

//! Lists that are longer than their room: nothing in them is cut or lies under the scroll bar. Runs with letters of twice the
//! size, too.
WindowTest {
    id: root

    name: "Room"

    readonly property var words: ["short", "Съешь же ещё этих мягких французских булок, да выпей чаю. ".repeat(4), "中文消息很长".repeat(20), "😀 👍🏽 🏳️‍🌈", "שלום עולם ".repeat(30)]

    function conversations(count) {
        const rows = [];
        for (let i = 0; i < count; ++i) {
            rows.push({ accountId: 1, flowId: "f" + i, title: words[i % 5], initials: "A" + i % 10, colorIndex: i, lastText: words[(i + 1) % 5],
                lastSender: "Bob", lastOutgoing: i % 2 === 0, lastState: DeliveryState.Read, timeText: "16:18", unread: i % 3 === 0 ? 1000 : i });
        }
        return rows;
    }

    function messages(count) {
        const rows = [];
        for (let i = 0; i < count; ++i) {
            rows.push({ localId: "m" + i, order: count - i, text: words[i % 5], outgoing: i % 2 === 0, state: i % 2 === 0 ? DeliveryState.Read : DeliveryState.None,
                dateHeader: i % 7 === 0 ? "Today" : "", unreadLine: i === 4 });
        }
        return rows;
    }

    function test_room_data() {
        const rows = [];
        for (const mirrored of [false, true]) {
            const side = mirrored ? ", mirrored" : "";
            rows.push({ tag: "wide" + side, mirrored: mirrored, width: 1000, listWidth: 18 });
            rows.push({ tag: "faces only" + side, mirrored: mirrored, width: 1000, listWidth: 4 });
            rows.push({ tag: "narrow" + side, mirrored: mirrored, width: 400, listWidth: 18 });
        }
        return rows;
    }

    function test_room(data) {
        const app = makeApp(AppController.Ready);
        app.settings.listWidth = data.listWidth;
        app.flows.rows = conversations(40);
        const main = open(app);
        main.contentItem.LayoutMirroring.childrenInherit = true;
        main.contentItem.LayoutMirroring.enabled = data.mirrored;
        main.width = data.width;
        tryVerify(() => main.contentItem.width === data.width);
        compare(outOfRoom(listIn(main, "Conversations")), []);
        compare(cutParts(listIn(main, "Conversations")), []);
        app.flow = makeFlow("Weekend walks");
        app.flow.messages.rows = messages(2000);
        const view = listIn(main, "Messages");
        compare(outOfRoom(view), []);
        view.positionViewAtIndex(1000, ListView.Center);
        waitForRendering(view);
        compare(outOfRoom(view), []);
    }

    //! The list with this name, and not what is around it.
    function listIn(main, name) {
        tryVerify(() => probe.findRole(main.contentItem, name, Accessible.List) !== null);
        return probe.findRole(main.contentItem, name, Accessible.List);
    }

    //! The line above the composer and that above the foot of the list.
    function test_linesMeet() {
        const app = makeApp(AppController.Ready);
        app.flow = makeFlow("Weekend walks");
        const main = open(app);
        const foot = found(main.contentItem, item => item instanceof FlowListFooter);
        const line = found(found(main.contentItem, item => item instanceof Composer), item => item instanceof Kirigami.Separator);
        tryVerify(() => Math.abs(line.mapToItem(null, 0, line.height).y - foot.mapToItem(null, 0, 0).y) < 0.5, 1000,
            "the line ends at " + line.mapToItem(null, 0, line.height).y + ", the foot begins at " + foot.mapToItem(null, 0, 0).y);
    }

    // Fusion's scroll bars have buttons with arrows, and take the place of two letters.
    function test_scrollBarsAreBreezes() {
        compare(probe.widgetStyle, "breeze");
    }

    function test_people() {
        const app = makeApp(AppController.Ready);
        app.newChat.people.rows = conversations(60).map((row, index) => ({ userId: "u" + index, name: row.title, login: "login" + index, selected: index % 2 === 0 }));
        const main = open(app);
        main.showNewChat();
        compare(outOfRoom(listIn(main, "People")), []);
    }

    function test_attachedFiles() {
        const app = makeApp(AppController.Ready);
        app.flow = makeFlow("Weekend walks");
        const main = open(app);
        app.flow.composer.files.rows = conversations(15).map(row => ({ name: row.title + ".txt", problem: row.unread === 1000 ? row.lastText : "" }));
        compare(outOfRoom(listIn(main, "Attached files")), []);
    }

    //! What kind of conversation it is stands whole: in a short form where the long one has no room.
    function test_theKindOfAConversationIsNotCut_data() {
        return [
            { tag: "long", subtitle: "channel of " + "Ann Appleby ".repeat(20), width: 1000, shown: "channel" },
            { tag: "short", subtitle: "3", width: 1000, shown: "3" },
            { tag: "narrow", subtitle: "channel of Ann Appleby", width: 400, shown: "channel" },
            { tag: "narrow and short", subtitle: "3", width: 400, shown: "3" }
        ];
    }

    function test_theKindOfAConversationIsNotCut(data) {
        const app = makeApp(AppController.Ready);
        app.flow = makeFlow("Weekend walks along the river ".repeat(5));
        app.flow.subtitle = data.subtitle;
        app.flow.shortSubtitle = "channel";
        const main = open(app);
        main.width = data.width;
        tryVerify(() => main.contentItem.width === data.width);
        const words = named(main.contentItem, data.subtitle);
        tryCompare(words, "text", data.shown);
        waitForRendering(main.contentItem);
        compare(words.truncated, false);
    }
}
