// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! A test of the field that finds a conversation, a person or a command, over the whole window.
WindowTest {
    id: root

    readonly property string fieldName: "Search or jump…"

    readonly property var some: [
        { accountId: 7, targetId: "w", title: "Weekend walks", unread: 2 },
        { kind: JumpListModel.Person, accountId: 7, targetId: "bob", title: "Bob Barlow", login: "bob" },
        { accountId: 7, targetId: "old", title: "Old plans", archived: true, muted: true },
        { kind: JumpListModel.Command, accountId: 0, targetId: "1", title: "Settings…" }
    ]

    function ready() {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [{ title: "Weekend walks", accountId: 7, flowId: "w" }];
        app.flow = makeFlow("Weekend walks");
        app.jump.rows.rows = root.some;
        return app;
    }

    //! The pages and the items over them.
    function everything(main) {
        return main.contentItem.Window.contentItem;
    }

    function chooser(main) {
        return probe.findRole(everything(main), root.fieldName, Accessible.Pane);
    }

    function field(main) {
        return probe.findRole(everything(main), root.fieldName, Accessible.EditableText);
    }

    function list(main) {
        return probe.findRole(everything(main), "What fits", Accessible.List);
    }

    //! The window with the field, opened by its key.
    function opened(app) {
        const main = open(app);
        tryVerify(() => main.active && main.activeFocusItem !== null);
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => field(main) !== null && field(main).activeFocus, 3000, "the field has not the keyboard");
        return main;
    }

    function closed(main) {
        tryVerify(() => chooser(main) === null, 2000, "the field is still open");
    }

    function composerHasTheKeyboard(main) {
        tryVerify(() => named(main.contentItem, "Message").activeFocus, 2000, "the keyboard is at " + main.activeFocusItem);
    }
}
