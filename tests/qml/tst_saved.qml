// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Saved messages in the window: a face of their own, where they are, and nothing that needs somebody else.
JumpTest {
    id: root

    name: "Saved"

    readonly property string place: "These messages stay on this computer"

    function savedFlow() {
        const flow = makeFlow("Saved messages");
        flow.saved = true;
        flow.subtitle = root.place;
        flow.shortSubtitle = root.place;
        return flow;
    }

    function sign(item) {
        return found(item, part => String(part.source) === "morelia-saved");
    }

    function readyWith(messages) {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [
            { title: "Saved messages", accountId: 7, flowId: "s", kind: FlowKind.Saved, lastText: "milk", lastOutgoing: true },
            { title: "Walks", accountId: 7, flowId: "w", lastText: "hello", lastOutgoing: true }
        ];
        app.flow = savedFlow();
        app.flow.messages.rows = messages;
        return app;
    }

    function test_aLineOfTheList() {
        const app = readyWith([]);
        const main = open(app);
        const saved = named(main.contentItem, "Saved messages, milk");
        verify(sign(saved) !== null);
        compare(found(saved, part => part.text === "F"), null);
        const other = named(main.contentItem, "Walks, You: hello");
        compare(sign(other), null);
    }

    function test_itsMenuPinsAlone() {
        const app = readyWith([]);
        const main = open(app);
        const saved = named(main.contentItem, "Saved messages, milk");
        mouseClick(saved, saved.width / 2, saved.height / 2, Qt.RightButton);
        clickOn(everything(main), "Pin");
        compare(app.flowActions.calls, ["setPinned(7, s, true)"]);
        tryVerify(() => probe.find(everything(main), "Pin") === null);
        mouseClick(saved, saved.width / 2, saved.height / 2, Qt.RightButton);
        named(everything(main), "Pin");
        for (const entry of ["Mark as unread", "Mark as read", "Mute…", "Unmute", "Notifications…", "Archive"]) {
            compare(probe.find(everything(main), entry), null, entry);
        }
    }

    function test_theHeadSaysWhereTheyAre() {
        const app = readyWith([]);
        const main = open(app);
        compare(named(main.contentItem, root.place).text, root.place);
        named(main.contentItem, "Nothing saved yet. What you write or forward here stays on this computer.");
        app.flow.saved = false;
        tryVerify(() => probe.find(main.contentItem, "No messages yet. Write the first one below.") !== null);
    }

    function test_deletingIsForGood() {
        const app = readyWith([{ localId: "m1", order: 1, text: "milk", outgoing: true, remoteId: "m1" }]);
        const main = open(app);
        const row = named(main.contentItem, "You, milk, 14:02");
        mouseClick(row, row.width / 2, row.height / 2, Qt.RightButton);
        clickOn(everything(main), "Delete…");
        named(everything(main), "Delete this message?");
        named(everything(main), "There is no other copy.");
        compare(probe.find(everything(main), "Delete for everyone"), null);
        clickOn(everything(main), "Delete");
        compare(app.flow.calls.filter(call => call.startsWith("delete")), ["deleteForEveryone(m1)"]);
    }

    function test_commandsForOthersAreNotOffered() {
        const app = ready();
        app.flow = savedFlow();
        app.jump.rows.rows = [{ accountId: 7, targetId: "s", title: "Saved messages", saved: true }];
        const main = opened(app);
        compare(app.jump.commands.filter(command => command.includes("this conversation")), ["About this conversation", "Pin this conversation"]);
        verify(sign(list(main)) !== null);
    }

    function test_oneselfAmongThePeople() {
        const app = makeApp(AppController.Ready);
        app.newChat.people.rows = [{ userId: "b", name: "Bob", login: "bob" }];
        const main = open(app);
        main.showNewChat();
        const choice = probe.findRole(main.contentItem, "Saved messages", Accessible.Button);
        verify(choice !== null && sign(choice) !== null);
        clickOn(main.contentItem, "Saved messages");
        compare(app.newChat.calls, ["reset(0)", "openSaved()"]);
        choice.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        compare(app.newChat.calls, ["reset(0)", "openSaved()", "openSaved()"]);
        clickOn(main.contentItem, "Find people by name or login");
        keyClick("b");
        tryVerify(() => !choice.visible);
        app.newChat.kind = NewChatController.Group;
        keyClick(Qt.Key_Backspace);
        compare(choice.visible, false);
    }
}
