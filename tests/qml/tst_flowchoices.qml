// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Controllers
import Morelia.Flows

//! What rows of the list show of the person's choices.
WindowTest {
    id: root

    name: "FlowChoices"

    function ready(rows, archived) {
        const app = makeApp(AppController.Ready);
        app.flows.rows = rows;
        app.flows.archivedCount = archived ?? 0;
        const main = open(app);
        tryVerify(() => main.active);
        const list = probe.findRole(main.contentItem, "Conversations", Accessible.List);
        waitForRendering(main.contentItem);
        return { app: app, main: main, list: list };
    }

    function badge(row) {
        return found(row, item => item instanceof CountBadge);
    }

    function marks(row) {
        const shown = [];
        const look = item => {
            if (!item.visible) {
                return;
            }
            if (item instanceof FlowMark && item.shown) {
                shown.push(item.picture);
            }
            Array.from(item.children).forEach(look);
        };
        look(row);
        return shown;
    }

    function test_theBadgeOfAMutedRowIsGrey() {
        const { app, list } = ready([{ title: "Walks", flowId: "w", unread: 12 }]);
        const row = list.itemAtIndex(0);
        const loud = Qt.color(badge(row).color.toString());
        compare(marks(row), []);
        app.flows.change(0, { muted: true });
        const quiet = Qt.color(badge(row).color.toString());
        verify(!Qt.colorEqual(loud, quiet));
        // Grey: its three parts are nearly the same.
        const saturation = tone => Math.max(tone.r, tone.g, tone.b) - Math.min(tone.r, tone.g, tone.b);
        verify(saturation(quiet) < 0.1, "the badge is " + quiet);
        verify(saturation(loud) > 0.2, "the badge is " + loud);
        const ground = row.Kirigami.Theme.backgroundColor;
        verify(contrast(quiet, ground) >= 4.5, quiet + " on " + ground);
        compare(marks(row), ["notifications-disabled"]);
        compare(probe.names(row)[0], "Walks, muted, 12 unread");
    }

    function test_aMarkByHandIsADotWithoutNumber() {
        const { app, list } = ready([{ title: "Walks", flowId: "w", markedUnread: true }]);
        const row = list.itemAtIndex(0);
        const dot = badge(row);
        verify(dot !== null);
        compare(dot.width, dot.height);
        compare(found(dot, item => item.text !== undefined), null);
        compare(probe.names(row)[0], "Walks, marked as unread");
        // With a number it is a number.
        app.flows.change(0, { unread: 2 });
        tryVerify(() => found(badge(row), item => item.text === "2") !== null);
        compare(probe.names(row)[0], "Walks, 2 unread");
        app.flows.change(0, { unread: 0, markedUnread: false });
        tryVerify(() => badge(row) === null);
    }

    function test_pinsAreShown() {
        const { app, list } = ready([{ title: "Walks", flowId: "w", pinned: true, muted: true, unread: 1, timeText: "14:02", lastText: "long ".repeat(40) }]);
        const row = list.itemAtIndex(0);
        compare(marks(row).sort(), ["notifications-disabled", "window-pin"]);
        compare(probe.names(row)[0].startsWith("Walks, pinned, muted, 1 unread"), true);
        compare(cutParts(list), []);
        app.flows.change(0, { pinned: false });
        compare(marks(row), ["notifications-disabled"]);
    }

    function test_nothingLeavesItsRoom_data() {
        return [{ tag: "wide", width: 18, mirrored: false }, { tag: "mirrored", width: 18, mirrored: true }, { tag: "faces", width: 4, mirrored: false }];
    }

    function test_nothingLeavesItsRoom(data) {
        const rows = Array.from({ length: 40 }, (none, i) => ({ title: "Conversation with a long name " + i, flowId: "f" + i, pinned: i < 3, muted: i % 2 === 0, unread: i % 3 * 500, markedUnread: i % 4 === 0, timeText: "14:02", lastText: "what was said last in it" }));
        const { app, main, list } = ready(rows, 1234);
        app.settings.listWidth = data.width;
        main.contentItem.LayoutMirroring.enabled = data.mirrored;
        main.contentItem.LayoutMirroring.childrenInherit = true;
        list.positionViewAtEnd();
        waitForRendering(main.contentItem);
        compare(outOfRoom(list), []);
        compare(cutParts(list), []);
        const door = list.footerItem;
        verify(door.visible);
        list.contentY = list.originY + list.contentHeight - list.height;
        verify(door.mapToItem(list, 0, door.height).y <= list.height + 1);
    }

    function test_facesKeepTheirBadges() {
        const { app, main, list } = ready([{ title: "Walks", flowId: "w", markedUnread: true }, { title: "Other", flowId: "o", unread: 4, muted: true }], 2);
        app.settings.listWidth = 4;
        tryVerify(() => list.itemAtIndex(1)?.faceOnly ?? false);
        verify(!badge(list.itemAtIndex(0)).numbered);
        verify(badge(list.itemAtIndex(1)).muted);
        verify(list.footerItem.faceOnly);
        clickOn(main.contentItem, "Archive (2)");
        compare(app.flows.inArchive, true);
        clickOn(main.contentItem, "Back from the archive");
        compare(app.flows.inArchive, false);
    }

    function test_keysToTheNextUnread() {
        const { app, main } = ready([{ title: "Walks", flowId: "w" }]);
        keyClick(Qt.Key_Down, Qt.AltModifier | Qt.ShiftModifier);
        keyClick(Qt.Key_Up, Qt.AltModifier | Qt.ShiftModifier);
        compare(app.calls, ["openNextUnread(1)", "openNextUnread(-1)"]);
        main.showSettings();
        named(main.contentItem, "Language");
        keyClick(Qt.Key_Down, Qt.AltModifier | Qt.ShiftModifier);
        compare(app.calls.length, 2);
    }
}
