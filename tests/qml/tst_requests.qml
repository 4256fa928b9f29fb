// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Requests of strangers: the way to them in the list, the strip in place of the composer, and the answers.
WindowTest {
    id: root

    name: "Requests"

    readonly property var two: [{ title: "Eve", flowId: "e" }, { title: "Mallory", flowId: "m" }]

    function ready(rows, requests) {
        const app = makeApp(AppController.Ready);
        app.flows.rows = rows;
        app.flows.requestCount = requests;
        const main = open(app);
        tryVerify(() => main.active);
        waitForRendering(main.contentItem);
        return { app: app, main: main };
    }

    function asking(text, state) {
        const { app, main } = ready([], 1);
        const flow = makeFlow("Eve");
        flow.messages.rows = [{ localId: "m0", order: 1, author: "Eve", text: "hello" }];
        flow.request = state ?? FlowController.Asking;
        flow.requestText = text;
        flow.canWrite = false;
        app.flow = flow;
        waitForRendering(main.contentItem);
        return { app: app, main: main, flow: flow };
    }

    function test_theWayByMouse() {
        const { app, main } = ready([{ title: "Walks", flowId: "w" }], 0);
        compare(probe.find(main.contentItem, "Requests (0)"), null);
        app.flows.requestCount = 1234;
        clickOn(main.contentItem, "Requests (" + (1234).toLocaleString(Qt.locale(), "f", 0) + ")");
        compare(app.flows.inRequests, true);
        compare(probe.names(main.contentItem).filter(name => name.startsWith("Requests (")), []);
        verify(probe.findRole(main.contentItem, "Requests", Accessible.List) !== null);
        verify(probe.findRole(main.contentItem, "Requests from people you do not know", Accessible.Heading) !== null);
        clickOn(main.contentItem, "Back from the requests");
        compare(app.flows.inRequests, false);
        verify(probe.findRole(main.contentItem, "Conversations", Accessible.List) !== null);
    }

    function test_theWayByKeys() {
        const { app, main } = ready(two, 2);
        const list = probe.findRole(main.contentItem, "Conversations", Accessible.List);
        const door = named(main.contentItem, "Requests (2)");
        list.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        keyClick(Qt.Key_Up);
        tryVerify(() => door.activeFocus);
        keyClick(Qt.Key_Down);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        compare(app.flows.inRequests, true);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        keyClick(Qt.Key_Escape);
        compare(app.flows.inRequests, false);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
    }

    function test_theArchiveAndTheRequestsAreApart() {
        const { app, main } = ready(two, 2);
        app.flows.archivedCount = 1;
        app.flows.inArchive = true;
        compare(probe.find(main.contentItem, "Requests (2)"), null);
        app.flows.inArchive = false;
        app.flows.inRequests = true;
        compare(probe.find(main.contentItem, "Archive (1)"), null);
    }

    //! A list with nothing else is not empty.
    function test_requestsAlone() {
        const { main } = ready([], 1);
        named(main.contentItem, "Requests (1)");
        compare(probe.find(main.contentItem, "No conversations yet."), null);
    }

    function test_theMenuAnswers_data() {
        return [{ tag: "Accept", answer: 0 }, { tag: "Decline", answer: 1 }, { tag: "Block", answer: 2 }];
    }

    function test_theMenuAnswers(data) {
        const { app, main } = ready(two, 2);
        app.flows.inRequests = true;
        const list = probe.findRole(main.contentItem, "Requests", Accessible.List);
        list.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        keyClick(Qt.Key_Menu);
        const entry = named(main.contentItem.Window.contentItem, data.tag);
        compare(probe.find(main.contentItem.Window.contentItem, "Mark as read"), null);
        mouseClick(entry);
        compare(app.flowActions.calls, ["answer(1, e, " + data.answer + ")"]);
    }

    function test_theStrip_data() {
        return [
            { tag: "Accept", answer: 0, closes: false },
            { tag: "Decline", answer: 1, closes: true },
            { tag: "Block", answer: 2, closes: true }
        ];
    }

    function test_theStrip(data) {
        const { app, main, flow } = asking("Eve asks to talk with you. This is request number 2.");
        named(main.contentItem, "Eve asks to talk with you. This is request number 2.");
        named(main.contentItem, "Nobody learns of your answer. Pictures are not shown until you accept.");
        compare(probe.find(main.contentItem, "Message"), null, "there is a composer");
        clickOn(main.contentItem, data.tag);
        compare(app.flowActions.calls, ["answer(1, f, " + data.answer + ")"]);
        compare(app.flow === null, data.closes);
    }

    //! What was meant as writing answers nobody.
    function test_typingAnswersNothing() {
        const { app, main, flow } = asking("Eve asks to talk with you.");
        tryVerify(() => main.activeFocusItem !== null && main.activeFocusItem !== main.contentItem);
        for (const key of [Qt.Key_Space, Qt.Key_H, Qt.Key_I, Qt.Key_Space, Qt.Key_Return]) {
            keyClick(key);
        }
        compare(app.flowActions.calls, []);
        compare(flow.composer.text, "");
    }

    function test_tabReachesTheAnswers() {
        const { app, main } = asking("Eve asks to talk with you.");
        const decline = named(main.contentItem, "Decline");
        for (let i = 0; i < 20 && !decline.activeFocus; ++i) {
            keyClick(Qt.Key_Tab);
        }
        // As they stand: the one that changes least first, the hardest last.
        const order = ["Decline", "Accept", "Block"].map(name => named(main.contentItem, name));
        order.forEach((button, i) => {
            verify(button.activeFocus, "stop " + i);
            verify(i === 0 || order[i - 1].mapToItem(main.contentItem, 0, 0).x < button.mapToItem(main.contentItem, 0, 0).x);
            if (i < 2) {
                keyClick(Qt.Key_Tab);
            }
        });
        keyClick(Qt.Key_Space);
        compare(app.flowActions.calls, ["answer(1, f, 2)"]);
    }

    //! What an answer does, and for how long, is said before it is given.
    function test_theAnswersSayWhatTheyDo() {
        const { main } = asking("Eve (eve) asks to talk with you.");
        const decline = named(main.contentItem, "Decline");
        verify(decline.Accessible.description.includes("They may ask again after a day."), decline.Accessible.description);
        verify(named(main.contentItem, "Block").Accessible.description.includes("until you unblock them"));
        mouseMove(decline, 5, 5);
        const everything = main.contentItem.Window.contentItem;
        tryVerify(() => found(everything, item => item.text === decline.explanation && item !== decline) !== null);
    }

    function test_nextToTheRequestsThePaneSpeaksOfThem() {
        const { app, main } = ready(two, 2);
        main.width = 1200;
        tryVerify(() => probe.find(main.contentItem, "Choose a conversation.") !== null);
        app.flows.inRequests = true;
        tryVerify(() => probe.find(main.contentItem, "Choose a request. Nobody learns that you read it.") !== null);
        compare(probe.find(main.contentItem, "Choose a conversation."), null);
    }

    //! Somebody who was accepted once, or was never a stranger.
    function test_theMenuBlocks_data() {
        return [{ tag: "yes", answer: "Block", calls: ["answer(1, e, 2)"] }, { tag: "no", answer: "Do not block", calls: [] }];
    }

    function test_theMenuBlocks(data) {
        const { app, main } = ready([{ title: "Eve", flowId: "e", kind: FlowKind.Chat }, { title: "Walks", flowId: "w", kind: FlowKind.Group }], 0);
        const everything = main.contentItem.Window.contentItem;
        const list = probe.findRole(main.contentItem, "Conversations", Accessible.List);
        list.forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => list.itemAtIndex(0).activeFocus);
        keyClick(Qt.Key_Menu);
        clickOn(everything, "Block…");
        named(everything, "Block Eve?");
        tryVerify(() => named(everything, "Do not block").activeFocus);
        clickOn(everything, data.answer);
        compare(app.flowActions.calls, data.calls);
        tryVerify(() => probe.find(everything, "Do not block") === null);
        // A group has nobody to be blocked.
        list.focusRow(1);
        tryVerify(() => list.itemAtIndex(1).activeFocus);
        keyClick(Qt.Key_Menu);
        named(everything, "Archive");
        compare(probe.find(everything, "Block…"), null);
    }

    function test_declinedRequestsInTheSettings() {
        const app = makeApp(AppController.Ready);
        const main = open(app);
        main.showSettings();
        tryVerify(() => probe.find(main.contentItem, "Settings") !== null);
        compare(probe.find(main.contentItem, "Whoever was declined may ask again after a day."), null);
        app.declined.rows = [{ accountId: 1, flowId: "g", title: "Garden", asker: "Eve (eve)" }, { accountId: 1, flowId: "m", title: "Mallory", asker: "Mallory (m)" }];
        named(main.contentItem, "Show Mallory (m) again");
        const button = named(main.contentItem, "Show Garden · Eve (eve) again");
        named(main.contentItem, "Whoever was declined may ask again after a day.");
        button.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        compare(app.flowActions.calls, ["answer(1, g, 3)"]);
        verify(!button.activeFocus && main.activeFocusItem !== null);
    }

    function test_acceptedTheComposerComes() {
        const { main, flow } = asking("Eve asks to talk with you.");
        named(main.contentItem, "Accept").forceActiveFocus(Qt.TabFocusReason);
        flow.request = FlowController.None;
        flow.canWrite = true;
        tryVerify(() => named(main.contentItem, "Message").activeFocus);
        compare(probe.find(main.contentItem, "Accept"), null);
    }

    function test_whatWasAnswered() {
        const declined = asking("You declined this request.", FlowController.Declined);
        named(declined.main.contentItem, "Accept");
        compare(probe.find(declined.main.contentItem, "Decline"), null);
        named(declined.main.contentItem, "Block");
        declined.flow.request = FlowController.Blocked;
        compare(probe.find(declined.main.contentItem, "Accept"), null);
        compare(probe.find(declined.main.contentItem, "Block"), null);
        clickOn(declined.main.contentItem, "Unblock");
        compare(declined.app.flowActions.calls, ["answer(1, f, 0)"]);
    }

    //! Nothing is cut off where there is little room.
    function test_narrow() {
        const { app, main } = asking("A person with quite a long name who comes from far away asks to talk with you. This is request number 12.");
        main.width = 300;
        waitForRendering(main.contentItem);
        for (const name of ["Accept", "Decline", "Block"]) {
            const button = named(main.contentItem, name);
            const end = button.mapToItem(main.contentItem, button.width, button.height);
            const start = button.mapToItem(main.contentItem, 0, 0);
            verify(start.x >= 0 && end.x <= main.width && end.y <= main.height, name + " ends at " + end);
            verify(button.width >= button.implicitWidth, name + " is cut");
        }
    }

    function test_blockedPeopleInTheSettings() {
        const app = makeApp(AppController.Ready);
        const main = open(app);
        main.showSettings();
        tryVerify(() => probe.find(main.contentItem, "Settings") !== null);
        tryVerify(() => probe.names(main.contentItem).some(name => name.startsWith("Nobody is blocked.")));
        app.blocked.rows = [{ accountId: 1, userId: "eve", name: "Eve" }, { accountId: 1, userId: "m", name: "Mallory" }];
        const button = named(main.contentItem, "Unblock Eve");
        verify(probe.names(main.contentItem).some(name => name.startsWith("Their conversations stay hidden")));
        button.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Space);
        compare(app.blocked.calls, ["begin", "unblock 1 eve"]);
        verify(!button.activeFocus && main.activeFocusItem !== null);
        app.blocked.errorText = "The disk is full.";
        named(main.contentItem, "The disk is full.");
    }
}
