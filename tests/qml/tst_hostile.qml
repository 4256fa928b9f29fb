// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Every page with strings that want to do harm in each place where foreign words can stand: nothing is fetched,
//! nothing ends, and each control still has a name.
WindowTest {
    id: root

    name: "Hostile"

    function test_strings_data() {
        return root.hostile.map((text, index) => ({ tag: "no " + index, text: text }));
    }

    function messages(bad) {
        const rows = [];
        for (const outgoing of [false, true]) {
            for (let state = DeliveryState.None; state <= DeliveryState.Failed; ++state) {
                rows.push({ localId: "m" + rows.length, order: 100 - rows.length, senderName: bad, initials: bad.substring(0, 2), text: bad, timeText: bad,
                    state: outgoing ? state : DeliveryState.None, outgoing: outgoing, failureDetail: bad, retryable: true,
                    deleted: state === DeliveryState.Received, edited: true, dateHeader: state === DeliveryState.Sent ? bad : "",
                    unreadLine: state === DeliveryState.Read });
            }
        }
        return rows;
    }

    function makeHostile(bad) {
        const app = makeApp(AppController.Ready);
        app.notices = [bad];
        app.settings.keyNotice = bad;
        app.failure = bad;
        app.connection.text = bad;
        app.connection.detail = bad;
        app.connection.serverName = bad;
        app.connection.userName = bad;
        app.connection.needsUser = true;
        app.flows.rows = [
            { title: bad, initials: bad.substring(0, 2), lastText: bad, lastSender: bad, timeText: bad, unread: 100000 },
            { title: bad, lastText: bad, lastOutgoing: true, lastState: DeliveryState.Failed, draft: bad },
            { title: bad, lastDeleted: true, current: true }
        ];
        app.newChat.people.rows = [{ name: bad, login: bad, initials: bad.substring(0, 2), isBot: true, selected: true }];
        app.newChat.errorText = bad;
        const flow = makeFlow(bad);
        flow.subtitle = bad;
        flow.initials = bad.substring(0, 2);
        flow.messages.rows = messages(bad);
        flow.composer.text = bad.substring(0, 3000);
        flow.composer.editing = true;
        flow.composer.editedText = bad;
        flow.composer.problem = bad.substring(0, 3000);
        app.flow = flow;
        return app;
    }

    function check(main) {
        waitForRendering(main.contentItem);
        // Rows that come and go are not in the tree at once.
        tryVerify(() => probe.namelessItems(main.contentItem).length === 0, 3000, probe.namelessItems(main.contentItem).join());
        compare(probe.requests, 0);
    }

    function test_strings(data) {
        const app = makeHostile(data.text);
        const main = open(app);
        check(main);
        main.width = 420;
        check(main);
        main.width = 1000;
        app.flow.canWrite = false;
        app.flow.readOnlyReason = data.text;
        app.flow.messages.rows = [];
        app.connection.shareAddress = data.text.substring(0, 300);
        check(main);
        main.showNewChat();
        check(main);
        app.newChat.kind = NewChatController.Channel;
        app.newChat.title = data.text;
        check(main);
        main.uncover();
        main.showSettings();
        check(main);
        main.uncover();
        app.stage = AppController.Broken;
        check(main);
    }

    function test_login(data) {
        const app = makeApp(AppController.Welcome);
        const bad = data.text;
        app.login.errorText = bad;
        app.login.errorDetail = bad;
        app.login.questionServer = bad;
        app.login.question = LoginController.PlaintextLink;
        const main = open(app);
        check(main);
        clickOn(main.contentItem, "On this computer");
        check(main);
        clickOn(main.contentItem, "Back");
        clickOn(main.contentItem, "Another server");
        check(main);
        app.login.errorField = LoginController.Password;
        app.login.question = LoginController.NoQuestion;
        app.login.otherForms = ["Try the password as typed"];
        clickOn(main.contentItem, "More");
        check(main);
        app.login.busyText = bad;
        app.login.busy = true;
        check(main);
    }

    function test_login_data() {
        return test_strings_data();
    }
}
