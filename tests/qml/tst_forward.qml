// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! A message goes to another conversation: which, is chosen as by Ctrl+K.
JumpTest {
    id: root

    name: "Forward"

    //! The chooser for the newest message.
    function choosing(app, entry) {
        app.flow.messages.rows = [{ localId: "m1", order: 2, text: "hello" }];
        const main = open(app);
        const row = named(main.contentItem, "Ann, hello, 14:02");
        mouseClick(row, row.width / 2, row.height / 2, Qt.RightButton);
        clickOn(everything(main), entry);
        named(everything(main), "Forward to…");
        return main;
    }

    function test_itGoesAndOpens_data() {
        return [{ tag: "named", entry: "Forward…", suffix: "" }, { tag: "nameless", entry: "Forward without the author…", suffix: " nameless" }];
    }

    function test_itGoesAndOpens(data) {
        const app = ready();
        const main = choosing(app, data.entry);
        const field = () => probe.findRole(everything(main), "Forward to…", Accessible.EditableText);
        tryVerify(() => field() !== null && field().activeFocus, 3000, "the keyboard is at " + main.activeFocusItem);
        // The Return that chose the menu's entry, once more.
        keyClick(Qt.Key_Return);
        // Only where one can write.
        compare(app.jump.calls, ["begin(true, true)"]);
        keyClick("w");
        compare(app.jump.filterText, "w");
        compare(app.flow.composer.text, "");
        keyClick(Qt.Key_Return);
        compare(app.jump.calls, ["begin(true, true)", "take(-1)"]);
        app.jump.chosen(7, "w");
        compare(app.flowActions.calls, ["forward(1 f m1 to 7 w" + data.suffix + ")"]);
        tryVerify(() => app.calls.includes("openFlow(7, w)"));
    }

    function test_severalGo() {
        const app = ready();
        app.flow.messages.rows = [2, 1].map(number => ({ localId: "m" + number, order: number, text: "words " + number }));
        const main = open(app);
        app.flow.selection.toggle("m2");
        app.flow.selection.toggle("m1");
        clickOn(main.contentItem, "Forward…");
        named(everything(main), "Forward to…");
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(everything(main), "Forward to…") === null);
        // One can choose again.
        compare(Array.from(app.flow.selection.ids), ["m1", "m2"]);
        clickOn(main.contentItem, "Forward…");
        named(everything(main), "Forward to…");
        app.jump.chosen(7, "w");
        compare(app.flowActions.calls, ["forward(1 f m1+m2 to 7 w)"]);
        compare(Array.from(app.flow.selection.ids), []);
        composerHasTheKeyboard(main);
    }

    function test_escapeSendsNothing() {
        const app = ready();
        const main = choosing(app, "Forward…");
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(everything(main), "Forward to…") === null, 2000, "it is still open");
        compare(app.flowActions.calls, []);
        composerHasTheKeyboard(main);
    }
}
