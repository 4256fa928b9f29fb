// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

WindowTest {
    id: root

    name: "Window"

    function ready() {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [{ title: "Weekend walks", accountId: 7, flowId: "w", lastText: "hello", lastSender: "Bob", timeText: "14:02", unread: 2 }];
        return app;
    }

    function test_stages() {
        const app = makeApp(AppController.Starting);
        const main = open(app);
        compare(probe.find(main.contentItem, "On this computer"), null);
        app.stage = AppController.Welcome;
        named(main.contentItem, "On this computer");
        app.stage = AppController.Ready;
        named(main.contentItem, "Conversations");
        compare(probe.find(main.contentItem, "On this computer"), null);
        app.failure = "Another key";
        app.stage = AppController.Broken;
        named(main.contentItem, "Another key");
        named(main.contentItem, "Quit");
    }

    function test_wide() {
        const app = ready();
        const main = open(app);
        named(main.contentItem, "Choose a conversation.");
        clickOn(main.contentItem, "Weekend walks, 2 unread, Bob: hello, 14:02");
        compare(app.calls, ["openFlow(7, w)"]);
        app.flow = makeFlow("Weekend walks");
        tryVerify(() => named(main.contentItem, "Message").activeFocus);
        named(main.contentItem, "Conversations");
        compare(probe.find(main.contentItem, "Back to the list"), null);
    }

    function test_theTitleSaysWhatIsOpenAndHowMuchIsUnread() {
        const app = ready();
        const main = open(app);
        compare(main.title, "Morelia");
        app.flow = makeFlow("Weekend walks");
        compare(main.title, "Weekend walks – Morelia");
        app.flows.totalUnread = 1234;
        const unread = (1234).toLocaleString(Qt.locale(), "f", 0);
        compare(main.title, "(" + unread + ") Weekend walks – Morelia");
        app.flow = null;
        compare(main.title, "(" + unread + ") Morelia");
    }

    function test_anEmptyListSaysSoOnce() {
        const app = makeApp(AppController.Ready);
        const main = open(app);
        compare(probe.names(main.contentItem).filter(name => name === "No conversations yet.").length, 1);
        main.width = 420;
        tryVerify(() => !main.wide);
        compare(probe.names(main.contentItem).filter(name => name === "No conversations yet.").length, 1);
        clickOn(main.contentItem, "Start one");
        named(main.contentItem, "Find people by name or login");
    }

    function test_narrow() {
        const app = ready();
        const main = open(app);
        main.width = 420;
        tryVerify(() => probe.find(main.contentItem, "Choose a conversation.") === null);
        named(main.contentItem, "Conversations");
        app.flow = makeFlow("Weekend walks");
        named(main.contentItem, "Message");
        compare(probe.find(main.contentItem, "Conversations"), null);
        clickOn(main.contentItem, "Back to the list");
        verify(app.calls.includes("closeFlow()"));
        named(main.contentItem, "Conversations");
        compare(probe.find(main.contentItem, "Message"), null);
    }

    function test_narrowAndBackToWide() {
        const app = ready();
        app.flow = makeFlow("Weekend walks");
        app.flow.composer.text = "kept";
        const main = open(app);
        main.width = 420;
        tryVerify(() => probe.find(main.contentItem, "Conversations") === null);
        main.width = 1000;
        named(main.contentItem, "Conversations");
        compare(named(main.contentItem, "Message").text, "kept");
    }

    function test_escapeInANarrowWindow() {
        const app = ready();
        app.flow = makeFlow("Weekend walks");
        const main = open(app);
        main.width = 420;
        named(main.contentItem, "Back to the list");
        tryVerify(() => named(main.contentItem, "Message").activeFocus);
        keyClick(Qt.Key_Escape);
        verify(app.calls.includes("closeFlow()"));
    }

    function test_anotherFlowIsAnotherPage() {
        const app = ready();
        app.flow = makeFlow("One");
        app.flow.composer.text = "draft of one";
        const main = open(app);
        const field = named(main.contentItem, "Message");
        compare(field.text, "draft of one");
        app.flow = makeFlow("Two");
        tryVerify(() => probe.find(main.contentItem, "Message").text === "");
        named(main.contentItem, "Two");
    }

    function test_activeIsTold() {
        const app = ready();
        const main = open(app);
        tryVerify(() => app.active);
        main.showSettings();
        tryVerify(() => !app.active);
        main.uncover();
        tryVerify(() => app.active);
    }

    Component {
        id: another

        Window {
            width: 200
            height: 200
            visible: true
        }
    }

    function test_comingBackCountsAsSeeing() {
        const app = ready();
        app.flow = makeFlow("Weekend walks");
        app.flow.messages.rows = [{ localId: "a", order: 1 }];
        const main = open(app);
        tryVerify(() => app.flow.calls.includes("markSeen(1)"));
        const other = createTemporaryObject(another, null);
        other.requestActivate();
        tryVerify(() => other.active && !app.active);
        app.flow.messages.insertRow(0, { localId: "b", order: 2 });
        waitForRendering(main.contentItem);
        verify(!app.flow.calls.includes("markSeen(2)"));
        main.requestActivate();
        tryVerify(() => app.flow.calls.includes("markSeen(2)"));
    }

    function test_settings() {
        const app = ready();
        const main = open(app);
        main.showSettings();
        const colours = named(main.contentItem, "Colours");
        colours.forceActiveFocus();
        keyClick(Qt.Key_Down);
        compare(app.settings.colorScheme, SettingsController.Light);
        named(main.contentItem, "Notifications").forceActiveFocus();
        keyClick(Qt.Key_Down);
        compare(app.settings.notifications, SettingsController.Names);
        const language = named(main.contentItem, "Language");
        language.forceActiveFocus();
        keyClick(Qt.Key_Down);
        compare(app.settings.language, 1);
        app.settings.restartNeeded = true;
        app.settings.languageChanged();
        named(main.contentItem, "A few words that belong to the toolkit change at the next start.");
    }
}
