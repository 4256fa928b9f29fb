// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Components
import Morelia.Controllers

//! Conversations of several accounts in one list: whose they are, and the filter by a click.
AccountsTest {
    id: root

    name: "AccountFilter"

    function test_theFilterSaysWhoIsNotOnline() {
        const anna = account(2, "Анна");
        app.accounts.rows = [account(1, "Ann"), anna];
        const main = open(app);
        const chip = named(main.contentItem, "Анна · example.org");
        compare(chip.Accessible.description, "");
        anna.connection.text = "offline";
        anna.connection.state = ConnectionController.Waiting;
        compare(chip.Accessible.description, "offline");
    }

    function test_theListIsFilteredByAClick() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.flows.rows = [{ title: "Weekend walks", accountId: 1, flowId: "w" }, { title: "Семья", accountId: 2, flowId: "s" }];
        const main = open(app);
        clickOn(main.contentItem, "Анна · example.org");
        compare(app.flows.shownAccount, 2);
        clickOn(main.contentItem, "All accounts");
        compare(app.flows.shownAccount, 0);
    }

    //! The filter hides no new message without a sign.
    function test_theFilterSaysWhereUnreadMessagesAre() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.flows.unreadByAccount = { 1: 1, 2: 3 };
        app.flows.totalUnread = 4;
        const main = open(app);
        named(main.contentItem, "All accounts");
        named(main.contentItem, "Ann · example.org, 1 unread");
        named(main.contentItem, "Анна · example.org, 3 unread");
        app.flows.shownAccount = 1;
        named(main.contentItem, "All accounts, 3 unread");
        app.flows.unreadByAccount = { 1: 1 };
        app.flows.totalUnread = 1;
        named(main.contentItem, "All accounts");
        named(main.contentItem, "Анна · example.org");
    }

    //! Beside faces alone there is no room for the accounts.
    function test_theFilterIsSeenBesideFaces() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        const main = open(app);
        clickOn(main.contentItem, "Анна · example.org");
        clickOn(main.contentItem, "Menu");
        clickOn(everything(main), "Show faces only");
        tryVerify(() => probe.find(main.contentItem, "All accounts") === null && probe.find(everything(main), "Show the whole list") === null);
        named(main.contentItem, "Show all accounts");
        app.flows.unreadByAccount = { 1: 2, 2: 1 };
        app.flows.totalUnread = 3;
        clickOn(main.contentItem, "Show all accounts, 2 unread");
        compare(app.flows.shownAccount, 0);
        tryVerify(() => probe.find(main.contentItem, "Show all accounts") === null);
    }

    //! The colour of the stripe says nothing to those who do not see it.
    function test_rowsNameTheirAccount() {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.flows.rows = [{ title: "Everyone here", accountId: 1, flowId: "e" }, { title: "Everyone here", accountId: 2, flowId: "e" }];
        const main = open(app);
        named(main.contentItem, "Everyone here, Ann · example.org");
        named(main.contentItem, "Everyone here, Анна · example.org");
        app.accounts.rows = [account(1, "Ann")];
        named(main.contentItem, "Everyone here");
    }

    function test_theStripeIsFreeOfTheFace_data() {
        return [{ tag: "wide list", width: 0 }, { tag: "faces only", width: 4 }];
    }

    function test_theStripeIsFreeOfTheFace(data) {
        app.accounts.rows = [account(1, "Ann"), account(2, "Анна")];
        app.flows.rows = [{ title: "Weekend walks", accountId: 2, flowId: "w" }];
        app.settings.listWidth = data.width;
        const main = open(app);
        const row = named(main.contentItem, "Weekend walks, Анна · example.org");
        const face = found(row, item => item instanceof Avatar);
        const stripe = found(row, item => item.color !== undefined && Qt.colorEqual(item.color, row.stripe));
        verify(face !== null && stripe !== null);
        compare(row.faceOnly, data.tag === "faces only");
        const from = stripe.mapToItem(row, 0, 0).x;
        verify(from >= 0 && from + stripe.width <= face.mapToItem(row, 0, 0).x, "the stripe lies from " + from + ", the face from " + face.mapToItem(row, 0, 0).x);
    }

    function test_oneAccountNeedsNoFilter() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        compare(probe.find(main.contentItem, "All accounts"), null);
    }
}
