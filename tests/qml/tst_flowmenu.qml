// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! The menu of a row in the list of flows.
WindowTest {
    id: root

    name: "FlowMenu"

    readonly property var offered: ["Mark as read", "Mark as unread", "Pin", "Unpin", "Mute…", "Unmute", "Notifications…", "Archive", "Bring back", "Delete here…"]

    //! A window with a list of one row as given and one behind it.
    function ready(row) {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [Object.assign({ title: "Walks", accountId: 7, flowId: "w" }, row), { title: "Other", flowId: "o" }];
        const main = open(app);
        tryVerify(() => main.active);
        const list = probe.findRole(main.contentItem, "Conversations", Accessible.List);
        tryVerify(() => list.itemAtIndex(0) !== null);
        waitForRendering(main.contentItem);
        return { app: app, main: main, list: list, everything: main.contentItem.Window.contentItem };
    }

    function entries(everything) {
        return root.offered.filter(name => probe.find(everything, name) !== null);
    }

    function rightClick(list, row) {
        const item = list.itemAtIndex(row);
        mouseClick(item, item.width / 2, item.height / 2, Qt.RightButton);
    }

    function test_eachEntry_data() {
        const all = ["Mark as unread", "Pin", "Mute…", "Notifications…", "Archive", "Delete here…"];
        return [
            { tag: "mark as unread", row: {}, has: all, choose: ["Mark as unread"], call: "setMarkedUnread(7, w, true)" },
            { tag: "mark as read", row: { unread: 2 }, has: ["Mark as read", "Pin", "Mute…", "Notifications…", "Archive", "Delete here…"], choose: ["Mark as read"], call: "markRead(7, w)" },
            { tag: "end a mark", row: { markedUnread: true }, has: ["Mark as read", "Pin", "Mute…", "Notifications…", "Archive", "Delete here…"], choose: ["Mark as read"], call: "markRead(7, w)" },
            { tag: "pin", row: {}, has: all, choose: ["Pin"], call: "setPinned(7, w, true)" },
            { tag: "unpin", row: { pinned: true }, has: ["Mark as unread", "Unpin", "Mute…", "Notifications…", "Archive", "Delete here…"], choose: ["Unpin"], call: "setPinned(7, w, false)" },
            { tag: "an hour", row: {}, has: all, choose: ["Mute…", "Mute for 1 hour"], call: "mute(7, w, 0)" },
            { tag: "until tomorrow", row: {}, has: all, choose: ["Mute…", "Mute until tomorrow, 08:00"], call: "mute(7, w, 1)" },
            { tag: "for good", row: {}, has: all, choose: ["Mute…", "Mute for good"], call: "mute(7, w, 2)" },
            { tag: "unmute", row: { muted: true }, has: ["Mark as unread", "Pin", "Unmute", "Notifications…", "Archive", "Delete here…"], choose: ["Unmute"], call: "unmute(7, w)" },
            { tag: "as in the settings", row: { notifications: 2 }, has: all, choose: ["Notifications…", "As in the settings"], call: "setNotifications(7, w, 0)" },
            { tag: "names", row: {}, has: all, choose: ["Notifications…", "Only who has written"], call: "setNotifications(7, w, 1)" },
            { tag: "no notifications", row: {}, has: all, choose: ["Notifications…", "None"], call: "setNotifications(7, w, 2)" },
            { tag: "archive", row: {}, has: all, choose: ["Archive"], call: "setArchived(7, w, true)" },
            { tag: "bring back", row: { archived: true }, has: ["Mark as unread", "Mute…", "Notifications…", "Bring back", "Delete here…"], choose: ["Bring back"], call: "setArchived(7, w, false)" }
        ];
    }

    function test_eachEntry(data) {
        const { app, list, everything } = ready(data.row);
        rightClick(list, 0);
        tryVerify(() => entries(everything).length > 0);
        compare(entries(everything), data.has);
        data.choose.forEach(name => clickOn(everything, name));
        compare(app.flowActions.calls, [data.call]);
        compare(app.calls, []);
        tryVerify(() => data.choose.every(name => probe.find(everything, name) === null));
    }

    //! Every entry again, without a mouse.
    function test_byKeysAlone_data() {
        return [
            { tag: "pin", keys: [2], call: "setPinned(7, w, true)" },
            { tag: "for good", keys: [3, 3], call: "mute(7, w, 2)" },
            { tag: "names", keys: [4, 2], call: "setNotifications(7, w, 1)" },
            { tag: "archive", keys: [5], call: "setArchived(7, w, true)" }
        ];
    }

    function test_byKeysAlone(data) {
        const { app, main, list, everything } = ready({});
        list.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        keyClick(Qt.Key_Menu);
        tryVerify(() => entries(everything).length === 6);
        let before = "Pin";
        data.keys.forEach((downs, i) => {
            if (i > 0) {
                tryVerify(() => probe.find(everything, before) === null && (probe.find(everything, "Mute for good") ?? probe.find(everything, "As in the settings")) !== null);
            }
            for (let n = 0; n < downs; ++n) {
                keyClick(Qt.Key_Down);
            }
            keyClick(Qt.Key_Return);
        });
        tryCompare(app.flowActions, "calls", [data.call]);
        // The keyboard is back where it was.
        tryVerify(() => list.itemAtIndex(0).activeFocus);
    }

    function test_waysToTheMenu_data() {
        return [
            { tag: "Shift+F10", act: (list, item) => keyClick(Qt.Key_F10, Qt.ShiftModifier) },
            { tag: "long press", act: (list, item) => mousePress(item, item.width / 2, item.height / 2), after: item => mouseRelease(item) }
        ];
    }

    function test_waysToTheMenu(data) {
        const { app, list, everything } = ready({});
        const item = list.itemAtIndex(0);
        list.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => item.activeFocus);
        data.act(list, item);
        tryVerify(() => entries(everything).length === 6);
        data.after?.(item);
        // A long press is no click.
        compare(app.calls, []);
        keyClick(Qt.Key_Escape);
        tryVerify(() => entries(everything).length === 0);
    }

    //! Rows come and go while one reads the menu.
    function test_theMenuStaysWithoutItsRow() {
        const { app, list, everything } = ready({});
        rightClick(list, 0);
        tryVerify(() => entries(everything).length === 6);
        app.flows.drop(0);
        tryVerify(() => probe.find(list, "Walks") === null);
        clickOn(everything, "Archive");
        compare(app.flowActions.calls, ["setArchived(7, w, true)"]);
    }

    //! Each time the menu says what is chosen now.
    function test_theChosenNotificationsAreChecked() {
        const { app, list, everything } = ready({ notifications: 1 });
        const checked = () => ["As in the settings", "Only who has written", "None"].filter(name => named(everything, name).checked);
        rightClick(list, 0);
        clickOn(everything, "Notifications…");
        named(everything, "None");
        compare(checked(), ["Only who has written"]);
        clickOn(everything, "None");
        tryVerify(() => probe.find(everything, "None") === null);
        // The store has refused it.
        rightClick(list, 0);
        clickOn(everything, "Notifications…");
        named(everything, "None");
        compare(checked(), ["Only who has written"]);
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(everything, "None") === null);
    }

    //! The open conversation is out of sight.
    function test_theListStaysWhereItIs() {
        const { app, list, everything } = ready({});
        app.flows.rows = Array.from({ length: 60 }, (none, i) => ({ title: "Flow " + i, accountId: 7, flowId: "f" + i, current: i === 0 }));
        tryVerify(() => list.count === 60 && list.contentHeight > list.height * 2);
        list.positionViewAtIndex(40, ListView.Center);
        waitForRendering(list);
        const place = list.contentY;
        rightClick(list, 40);
        named(everything, "Pin");
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(everything, "Pin") === null);
        waitForRendering(list);
        compare(list.contentY, place);
    }

    function test_narrowAndMirrored_data() {
        return [{ tag: "faces", faces: true, mirrored: false }, { tag: "mirrored", faces: false, mirrored: true }, { tag: "both", faces: true, mirrored: true }];
    }

    function test_narrowAndMirrored(data) {
        const { app, main, list, everything } = ready({ unread: 3, muted: true, pinned: true });
        app.settings.listWidth = data.faces ? 4 : 18;
        if (data.mirrored) {
            main.contentItem.LayoutMirroring.enabled = true;
            main.contentItem.LayoutMirroring.childrenInherit = true;
        }
        waitForRendering(main.contentItem);
        rightClick(list, 0);
        clickOn(everything, "Unmute");
        compare(app.flowActions.calls, ["unmute(7, w)"]);
    }

    //! One sees about which row it is, also through the second menu.
    function test_theRowIsMarkedWhileItsMenuIsOpen() {
        const { list, everything } = ready({});
        const marked = () => [0, 1].map(row => list.itemAtIndex(row).menuOpen);
        compare(marked(), [false, false]);
        rightClick(list, 0);
        named(everything, "Mute…");
        compare(marked(), [true, false]);
        mouseMove(list, list.width / 2, list.height - 1);
        verify(list.itemAtIndex(0).background.hovered);
        clickOn(everything, "Mute…");
        named(everything, "Mute for 1 hour");
        compare(marked(), [true, false]);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !marked().includes(true));
    }
}
