// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami

//! The field of the window that finds a conversation, a person or a command: how it opens, and what follows.
JumpTest {
    id: root

    name: "Jump"

    //! Also from the composer, whose own field knows Ctrl+K as a key of the system.
    function test_theKeyOpensAndReturnTakesTheFirst() {
        const app = ready();
        app.flow.composer.text = "half a sentence";
        const main = opened(app);
        compare(app.flow.composer.text, "half a sentence");
        compare(app.jump.calls, ["begin(false, true)"]);
        keySequence("w, a");
        compare(app.jump.filterText, "wa");
        keyClick(Qt.Key_Return);
        compare(app.jump.calls, ["begin(false, true)", "take(-1)"]);
        app.jump.chosen(7, "w");
        closed(main);
        compare(app.calls, ["openFlow(7, w)"]);
        compare(app.jump.calls, ["begin(false, true)", "take(-1)", "end()"]);
        composerHasTheKeyboard(main);
        keyClick("x");
        compare(app.flow.composer.text, "half a sentencex");
    }

    function test_aClickOpensAndAClickTakes() {
        const app = ready();
        const main = open(app);
        clickOn(main.contentItem, root.fieldName);
        tryVerify(() => field(main) !== null && field(main).activeFocus);
        clickOn(everything(main), "Bob Barlow, new chat, bob");
        compare(app.jump.calls, ["begin(false, true)", "take(1)"]);
        // The server is asked: it stays, and the keyboard with it.
        verify(field(main).activeFocus);
        app.jump.errorText = "There is no connection.";
        named(everything(main), "There is no connection.");
        app.jump.errorText = "";
        app.jump.busy = true;
        named(everything(main), "One moment");
        app.jump.chosen(7, "new");
        closed(main);
        compare(app.calls, ["openFlow(7, new)"]);
    }

    function test_escapeLeavesEverythingAsItWas() {
        const app = ready();
        const main = opened(app);
        keyClick("w");
        keyClick(Qt.Key_Escape);
        closed(main);
        composerHasTheKeyboard(main);
        compare(app.calls, []);
        compare(app.jump.calls, ["begin(false, true)", "end()"]);
        // What comes now is not for this window.
        app.jump.chosen(7, "w");
        compare(app.calls, []);
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => field(main) !== null && field(main).activeFocus);
        compare(field(main).text, "");
    }

    function test_commandsOfTheWindow() {
        const app = ready();
        app.jump.openMuted = true;
        const main = opened(app);
        const commands = app.jump.commands;
        compare(commands.filter(name => name.includes("ute ")), ["Unmute this conversation"]);
        verify(commands.includes("Pin this conversation"));
        verify(!commands.includes("Mark this conversation as read"));
        app.jump.commandChosen(commands.indexOf("Mark this conversation as unread"));
        closed(main);
        compare(app.flowActions.calls.length, 1);
        verify(app.flowActions.calls[0].startsWith("setMarkedUnread("));
        keyClick(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => field(main) !== null);
        app.jump.commandChosen(commands.indexOf("Settings…"));
        closed(main);
        named(main.contentItem, "Language");
        // It rests where something covers the conversations.
        keyClick(Qt.Key_K, Qt.ControlModifier);
        compare(chooser(main), null);
    }

    //! Nothing is open: there is nothing to mute.
    function test_commandsWithoutAConversation() {
        const app = ready();
        app.flow = null;
        opened(app);
        compare(app.jump.commands.filter(name => name.length > 0), ["New conversation…", "Settings…", "Show unread conversations only", "Quit"]);
    }

    function test_theListOfFacesHasTheButtonToo() {
        const app = ready();
        app.settings.listWidth = 4;
        const main = open(app);
        const button = clickOn(main.contentItem, root.fieldName);
        verify(button.width < Kirigami.Units.gridUnit * 4);
        tryVerify(() => field(main) !== null && field(main).activeFocus);
    }
}
