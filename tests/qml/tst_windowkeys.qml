// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Controllers
import Morelia.Timeline

//! The window by keys alone: some item always has the focus.
WindowTest {
    id: root

    name: "WindowKeys"

    function ready() {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [{ title: "Weekend walks", accountId: 7, flowId: "w", lastText: "hello", lastSender: "Bob", timeText: "14:02", unread: 2 }];
        return app;
    }

    function focused(main) {
        tryVerify(() => main.activeFocusItem !== null && (probe.names(main.activeFocusItem)[0] ?? "").length > 0, 2000, "the keyboard is nowhere: " + main.activeFocusItem);
        return probe.names(main.activeFocusItem)[0];
    }

    function test_keysOfTheWindow() {
        const app = ready();
        app.flow = makeFlow("Weekend walks");
        const main = open(app);
        tryVerify(() => main.active);
        keyClick(Qt.Key_Down, Qt.AltModifier);
        keyClick(Qt.Key_Up, Qt.AltModifier);
        compare(app.calls, ["openNeighbour(1)", "openNeighbour(-1)"]);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        named(main.contentItem, "Find people by name or login");
        compare(app.newChat.calls, ["reset(0)"]);
        keyClick(Qt.Key_Down, Qt.AltModifier);
        compare(app.calls.length, 2);
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(main.contentItem, "Find people by name or login") === null);
        tryVerify(() => named(main.contentItem, "Message").activeFocus);
        keyClick(Qt.Key_Comma, Qt.ControlModifier);
        named(main.contentItem, "Language");
    }

    function test_theKeyboardIsAlwaysSomewhere() {
        const app = ready();
        app.flows.rows = [{ title: "First", flowId: "a" }, { title: "Second", flowId: "b", current: true }];
        const main = open(app);
        tryVerify(() => main.active);
        tryVerify(() => focused(main) === "Second");
        app.flow = makeFlow("Second");
        tryVerify(() => focused(main) === "Message");
        main.showSettings();
        tryVerify(() => focused(main) === "this computer · online" || focused(main).endsWith("example.org · online"));
        keyClick(Qt.Key_Escape);
        tryVerify(() => focused(main) === "Message");
        main.showNewChat();
        tryVerify(() => focused(main) === "Find people by name or login");
        keyClick(Qt.Key_Escape);
        tryVerify(() => focused(main) === "Message");
        app.flow = null;
        tryVerify(() => focused(main) === "Second");
        keyClick(Qt.Key_Up);
        compare(focused(main), "First");
        keyClick(Qt.Key_Return);
        verify(app.calls.includes("openFlow(1, a)"));
        app.flows.rows = [];
        focused(main);
    }

    //! What had the keyboard is not there any more when the window is narrow.
    function test_theKeyboardSurvivesTheWidth() {
        const app = ready();
        app.flow = makeFlow("Weekend walks");
        const main = open(app);
        tryVerify(() => focused(main) === "Message");
        named(main.contentItem, "Menu").forceActiveFocus(Qt.MouseFocusReason);
        main.width = 420;
        tryVerify(() => focused(main) === "Message");
        keyClick("z");
        tryCompare(app.flow.composer, "text", "z");
        keyClick(Qt.Key_Escape);
        verify(app.calls.includes("closeFlow()"));
    }

    function test_aClickIntoAConversationGivesTheKeyboardToTheComposer_data() {
        return [
            { tag: "beside a message", rows: 60, place: bubble => Qt.point(bubble.width + Kirigami.Units.gridUnit, bubble.height / 2) },
            { tag: "a message", rows: 60, place: bubble => Qt.point(bubble.width / 2, bubble.height / 2) },
            { tag: "the empty pane", rows: 1, place: bubble => Qt.point(bubble.width / 2, -Kirigami.Units.gridUnit * 2) }
        ];
    }

    function test_aClickIntoAConversationGivesTheKeyboardToTheComposer(data) {
        const app = ready();
        app.flow = makeFlow("Weekend walks");
        app.flow.messages.rows = Array.from({ length: data.rows }, (none, i) => ({ localId: "m" + i, order: 60 - i, text: "hello" }));
        const main = open(app);
        tryVerify(() => focused(main) === "Message");
        named(main.contentItem, "Menu").forceActiveFocus(Qt.MouseFocusReason);
        const messages = probe.findRole(main.contentItem, "Messages", Accessible.List);
        const bubble = found(messages.itemAtIndex(0), item => item instanceof Bubble);
        const place = data.place(bubble);
        mouseClick(bubble, place.x, place.y);
        keyClick("z");
        keyClick(Qt.Key_Space);
        keyClick("y");
        tryCompare(app.flow.composer, "text", "z y");
        compare(focused(main), "Message");
        compare(probe.find(main.contentItem.Window.contentItem, "Quit"), null);
    }

    function test_theOrderOfTheWindow() {
        const app = ready();
        app.flow = makeFlow("Weekend walks");
        app.flow.messages.rows = [{ localId: "a", text: "hello", timeText: "1:00" }];
        app.flow.composer.text = "x";
        const main = open(app);
        tryVerify(() => focused(main) === "Message");
        const way = [];
        for (let i = 0; i < 12; ++i) {
            keyClick(Qt.Key_Tab);
            way.push(focused(main));
        }
        compare(way, ["Emoji", "Send", "Menu", "Me", "New conversation", "Search or jump…", "Unread conversations only", "Weekend walks, 2 unread, Bob: hello, 14:02",
            "About this conversation", "Ann, hello, 1:00", "Attach files", "Message"]);
    }

    //! From the list, a key for which it has no use goes to the open conversation.
    function test_theListHandsKeysOver() {
        const app = ready();
        app.flow = makeFlow("Weekend walks");
        app.flow.messages.rows = Array.from({ length: 60 }, (none, i) => ({ localId: "m" + i, order: 60 - i, text: "hello" }));
        const main = open(app);
        tryVerify(() => focused(main) === "Message");
        const list = probe.findRole(main.contentItem, "Conversations", Accessible.List);
        const messages = probe.findRole(main.contentItem, "Messages", Accessible.List);
        const toList = () => {
            list.forceActiveFocus(Qt.TabFocusReason);
            compare(focused(main), "Weekend walks, 2 unread, Bob: hello, 14:02");
        };
        toList();
        // Where the end is, the list knows when all of it is laid out.
        waitForRendering(main.contentItem);
        const place = messages.contentY;
        keyClick(Qt.Key_PageUp);
        tryVerify(() => messages.contentY < place, 2000, "the messages stay where they are");
        keyClick(Qt.Key_Home);
        verify(app.flow.calls.some(call => call.startsWith("jumpToDate")), app.flow.calls.join());
        keyClick(Qt.Key_End);
        verify(app.flow.calls.includes("jumpToNewest()"), app.flow.calls.join());
        toList();
        keyClick(Qt.Key_Escape);
        compare(focused(main), "Message");
        verify(!app.calls.includes("closeFlow()"));
        toList();
        keyClick("q");
        tryCompare(app.flow.composer, "text", "q");
        compare(focused(main), "Message");
        toList();
        app.flow.composer.hasPicture = true;
        keyClick(Qt.Key_V, Qt.ControlModifier);
        verify(app.flow.composer.calls.some(call => call.startsWith("attachClipboard")), app.flow.composer.calls.join());
        toList();
        keyClick(Qt.Key_Down);
        verify(list.activeFocus);
        named(main.contentItem, "Menu").forceActiveFocus(Qt.TabFocusReason);
        keyClick("r");
        tryCompare(app.flow.composer, "text", "qr");
    }

    //! Nothing is open: the keys have nowhere to go.
    function test_theListKeepsItsKeysWhereNothingIsOpen() {
        const main = open(ready());
        const list = probe.findRole(main.contentItem, "Conversations", Accessible.List);
        list.forceActiveFocus(Qt.TabFocusReason);
        for (const key of [Qt.Key_PageUp, Qt.Key_Escape, Qt.Key_Q]) {
            keyClick(key);
            compare(focused(main), "Weekend walks, 2 unread, Bob: hello, 14:02");
        }
    }
}
