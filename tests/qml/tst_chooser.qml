// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Flows

//! The rows below the field, by keys and as they look, here and where something else asks for them.
JumpTest {
    id: root

    name: "Chooser"

    //! The first row is chosen; the keyboard stays in the field.
    function test_keysGoThroughTheRows() {
        const app = ready();
        const main = opened(app);
        const chosen = () => app.jump.rows.rows.findIndex((none, row) => list(main).itemAtIndex(row)?.current);
        tryVerify(() => chosen() === 0);
        const way = [];
        for (const [key, modifiers] of [[Qt.Key_Down, 0], [Qt.Key_Tab, 0], [Qt.Key_Up, 0], [Qt.Key_Backtab, Qt.ShiftModifier], [Qt.Key_Up, 0], [Qt.Key_PageUp, 0], [Qt.Key_PageDown, 0], [Qt.Key_Down, 0]]) {
            keyClick(key, modifiers);
            way.push(chosen());
            verify(field(main).activeFocus);
        }
        compare(way, [1, 2, 1, 0, 3, 0, 3, 0]);
        compare(list(main).itemAtIndex(0).Accessible.selected, true);
        keyClick(Qt.Key_Enter);
        compare(app.jump.calls, ["begin(false, true)", "take(-1)"]);
    }

    function test_theChosenRowIsInSight() {
        const app = ready();
        app.jump.rows.rows = Array.from({ length: 50 }, (none, i) => ({ targetId: "f" + i, title: "Flow " + i }));
        const main = opened(app);
        keyClick(Qt.Key_Up);
        compare(app.jump.current, 49);
        tryVerify(() => probe.find(everything(main), "Flow 49") !== null);
        tryVerify(() => list(main).atYEnd);
        keyClick(Qt.Key_Down);
        tryVerify(() => list(main).atYBeginning);
        app.jump.rows.rows = [];
        named(everything(main), "Nothing found");
    }

    //! A screen reader hears the row that Return would take, and each once.
    function test_theChosenRowIsSaid() {
        const app = ready();
        probe.takeAnnouncements();
        const main = opened(app);
        const said = [];
        const hears = words => tryVerify(() => {
            said.push(...probe.takeAnnouncements());
            return said.length === 1 && said[0] === words;
        }, 2000, "heard: " + said.join(" | "));
        hears("Weekend walks, 2 unread");
        said.length = 0;
        keyClick(Qt.Key_Down);
        hears("Bob Barlow, new chat, bob");
        said.length = 0;
        keyClick(Qt.Key_Down);
        hears("Old plans, muted, archived");
        said.length = 0;
        app.jump.rows.rows = [];
        app.jump.currentChanged();
        hears("Nothing found");
        named(everything(main), "Nothing found");
    }

    Component {
        id: another

        FlowChooser {}
    }

    //! Another question asks for less.
    function test_itServesOthers() {
        const app = ready();
        const main = open(app);
        const popup = createTemporaryObject(another, main.contentItem, { jump: app.jump, accounts: app.accounts, hint: "Forward to…", writableOnly: true, people: false });
        const spy = createTemporaryObject(signals, root, { target: popup, signalName: "chosen" });
        popup.open();
        tryVerify(() => probe.findRole(everything(main), "Forward to…", Accessible.EditableText)?.activeFocus);
        compare(app.jump.calls, ["begin(true, false)"]);
        compare(app.jump.commands, []);
        app.jump.chosen(7, "w");
        compare(spy.count, 1);
        compare(spy.signalArguments[0][1], "w");
        compare(app.calls, []);
    }

    Component {
        id: signals

        SignalSpy {}
    }

    function test_room_data() {
        const rows = [];
        for (const mirrored of [false, true]) {
            for (const width of [1000, 400]) {
                rows.push({ tag: width + (mirrored ? ", mirrored" : ""), width: width, mirrored: mirrored });
            }
        }
        return rows;
    }

    //! Foreign words in every row: nothing is cut, lies under the scroll bar, loads something, or leaves the window.
    function test_room(data) {
        const app = ready();
        const bad = root.hostile.concat(["Съешь же ещё этих мягких французских булок", "שלום עולם ".repeat(9)]);
        app.jump.rows.rows = bad.concat(bad).concat(bad).map((text, i) => ({ targetId: "f" + i, kind: i % 2, title: text, login: text, initials: text.substring(0, 2), unread: 100000, archived: i % 3 === 0 }));
        const main = open(app);
        everything(main).LayoutMirroring.childrenInherit = true;
        everything(main).LayoutMirroring.enabled = data.mirrored;
        main.width = data.width;
        tryVerify(() => main.contentItem.width === data.width);
        tryVerify(() => main.active);
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => list(main) !== null);
        compare(outOfRoom(list(main)), []);
        compare(cutParts(list(main)), []);
        compare(probe.namelessItems(everything(main)), []);
        compare(probe.requests, 0);
        const pane = chooser(main);
        const place = pane.mapToItem(main.contentItem, 0, 0);
        verify(place.x > 0 && place.y > 0 && place.x + pane.width < main.width && place.y + pane.height < main.height);
        compare(list(main).itemAtIndex(0).mirrored, data.mirrored);
    }

    //! Nobody takes them for something that others see.
    function test_savedMessagesSayWhereTheyStay() {
        const app = ready();
        app.jump.rows.rows = [{ targetId: "s", title: "Saved messages", saved: true }];
        const main = opened(app);
        named(list(main), "Saved messages, stay on this computer");
    }
}
