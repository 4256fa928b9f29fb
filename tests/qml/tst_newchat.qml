// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! The page that makes a conversation.
WindowTest {
    id: root

    name: "NewChat"

    function test_newChat() {
        const app = makeApp(AppController.Ready);
        app.newChat.people.rows = [{ userId: "b", name: "Bob", login: "bob" }];
        const main = open(app);
        clickOn(main.contentItem, "New conversation");
        clickOn(main.contentItem, "Group");
        compare(app.newChat.kind, NewChatController.Group);
        clickOn(main.contentItem, "Name of the group");
        keySequence("w, x");
        compare(app.newChat.title, "wx");
        clickOn(main.contentItem, "Bob, bob");
        compare(probe.find(main.contentItem, "Create group").enabled, false);
        app.newChat.canCreate = true;
        clickOn(main.contentItem, "Create group");
        compare(app.newChat.calls, ["reset(0)", "toggle(b)", "create()"]);
        app.newChat.created(3, "f9");
        verify(app.calls.includes("openFlow(3, f9)"));
        tryVerify(() => probe.find(main.contentItem, "Create group") === null);
    }

    function test_aConversationThatIsMadeClosesItsOwnPage() {
        const app = makeApp(AppController.Ready);
        const main = open(app);
        main.showNewChat();
        main.uncover();
        main.showSettings();
        app.newChat.created(3, "f9");
        named(main.contentItem, "Colours");
        compare(app.calls.includes("openFlow(3, f9)"), false);
    }

    function test_whatIsMissingForANewConversationIsSaid() {
        const app = makeApp(AppController.Ready);
        const main = open(app);
        main.showNewChat();
        Object.assign(app.newChat, { kind: NewChatController.Group, missingText: "Type a name.", titleText: "The name is full." });
        named(main.contentItem, "Type a name.");
        named(main.contentItem, "The name is full.");
        compare(named(main.contentItem, "Name of the group").maximumLength, 120);
    }

    //! What is typed next lands where the choice asks for it.
    function test_aKindTakesTheKeyboardAlong_data() {
        return [
            { tag: "group", choice: "Group", field: "Name of the group" },
            { tag: "channel", choice: "Channel where only you write", field: "Name of the channel" },
            { tag: "chat", choice: "Chat with one person", field: "Find people by name or login" }
        ];
    }

    function test_aKindTakesTheKeyboardAlong(data) {
        const app = makeApp(AppController.Ready);
        const main = open(app);
        main.showNewChat();
        app.newChat.kind = data.tag === "chat" ? NewChatController.Group : NewChatController.Chat;
        clickOn(main.contentItem, data.choice);
        keySequence("w, x");
        compare(named(main.contentItem, data.field).text, "wx");
    }
}
