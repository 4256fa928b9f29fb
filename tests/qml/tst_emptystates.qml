// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Lists without rows: only a complete answer is called empty.
WindowTest {
    id: root

    name: "EmptyStates"

    function test_theListSaysWhy_data() {
        return [
            { tag: "reading", loaded: false, complete: false, error: "", words: "", button: "" },
            { tag: "not told yet", loaded: true, complete: false, error: "", words: "Your conversations appear here as soon as example.org answers.", button: "" },
            { tag: "none", loaded: true, complete: true, error: "", words: "No conversations yet.", button: "Start one" },
            { tag: "unreadable", loaded: false, complete: false, error: "The disk hums.", words: "The conversations cannot be read. The disk hums.", button: "Try again" },
            { tag: "unreadable later", loaded: true, complete: true, error: "The disk hums.", words: "The conversations cannot be read. The disk hums.", button: "Try again" }
        ];
    }

    function test_theListSaysWhy(data) {
        const app = makeApp(AppController.Ready);
        app.flows.loaded = data.loaded;
        app.flows.complete = data.complete;
        app.flows.errorText = data.error;
        const main = open(app);
        const all = ["Your conversations appear here as soon as example.org answers.", "No conversations yet.", "The conversations cannot be read. The disk hums."];
        if (data.words.length > 0) {
            named(main.contentItem, data.words);
        }
        for (const words of all.filter(words => words !== data.words)) {
            compare(probe.find(main.contentItem, words), null, words);
        }
        for (const button of ["Start one", "Try again"]) {
            compare(probe.find(main.contentItem, button) !== null, button === data.button, button);
        }
    }

    function test_nobodyIsSaidWhenTheServerHasTold() {
        const app = makeApp(AppController.Ready);
        app.newChat.peopleKnown = false;
        const main = open(app);
        main.showNewChat();
        named(main.contentItem, "People appear here as soon as the server answers.");
        compare(probe.find(main.contentItem, "Nobody else is here yet."), null);
        app.newChat.peopleKnown = true;
        named(main.contentItem, "Nobody else is here yet.");
    }

    function test_tryAgainReadsAgain() {
        const app = makeApp(AppController.Ready);
        app.flows.errorText = "The disk hums.";
        const main = open(app);
        clickOn(main.contentItem, "Try again");
        compare(app.flows.calls, ["retry"]);
    }

    function test_rowsHideAllOfIt() {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [{ title: "Weekend walks" }];
        app.flows.complete = false;
        app.flows.errorText = "The disk hums.";
        const main = open(app);
        named(main.contentItem, "Choose a conversation.");
        compare(probe.find(main.contentItem, "The conversations cannot be read. The disk hums."), null);
    }

    function test_theFlowSaysWhy_data() {
        return [
            { tag: "none", complete: true, error: "", words: "No messages yet. Write the first one below." },
            { tag: "not told yet", complete: false, error: "", words: "The messages appear here as soon as example.org answers." },
            { tag: "unreadable", complete: true, error: "The disk hums.", words: "The messages cannot be read. The disk hums." }
        ];
    }

    function test_theFlowSaysWhy(data) {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [{ title: "Weekend walks" }];
        const flow = makeFlow("Weekend walks");
        flow.complete = data.complete;
        flow.messages.errorText = data.error;
        app.flow = flow;
        const main = open(app);
        named(main.contentItem, data.words);
        if (data.error.length > 0) {
            clickOn(main.contentItem, "Try again");
            compare(flow.messages.calls.filter(call => call === "retry"), ["retry"]);
        }
        flow.messages.rows = [{ text: "here" }];
        tryVerify(() => probe.find(main.contentItem, data.words) === null);
        app.flow = null;
    }

    //! The address brings others into the open room; it helps nobody in a chat, a channel, or where others are.
    function test_onlyTheRoomWithOnePersonSharesTheAddress_data() {
        return [
            { tag: "alone", alone: true, share: "127.0.0.1:8090", shared: true },
            { tag: "with others", alone: false, share: "127.0.0.1:8090", shared: false },
            { tag: "no address", alone: true, share: "", shared: false }
        ];
    }

    function test_onlyTheRoomWithOnePersonSharesTheAddress(data) {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [{ title: "Everyone here" }];
        app.connection.shareAddress = data.share;
        const flow = makeFlow("Everyone here");
        flow.alone = data.alone;
        app.flow = flow;
        const main = open(app);
        named(main.contentItem, data.shared ? "No messages yet. Others on this computer join with this address: 127.0.0.1:8090"
            : "No messages yet. Write the first one below.");
        compare(probe.find(main.contentItem, "Copy address") !== null, data.shared);
        if (data.shared) {
            clickOn(main.contentItem, "Copy address");
            compare(app.connection.calls, ["copyShareAddress()"]);
        }
    }
}
