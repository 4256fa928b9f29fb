// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Answers: the quote in a message, the way to the original and back, the strip over the composer.
TimelineTest {
    id: root

    name: "Replies"

    readonly property var answer: ({ localId: "x", senderName: "Bob", text: "Gladly", timeText: "1:00", replyToId: "r1", replyAuthor: "Ann", replyText: "Shall we walk?", replyOrder: 7 })

    function with_(changes) {
        return Object.assign({}, root.answer, changes);
    }

    function test_quote_data() {
        return [
            { tag: "known", row: root.answer, quote: "Replies to Ann: Shall we walk?", spoken: "Bob, replies to Ann, Gladly, 1:00" },
            { tag: "deleted original", row: with_({ replyDeleted: true, replyText: "" }), quote: "Replies to Ann: Message deleted", spoken: "Bob, replies to Ann, Gladly, 1:00" },
            { tag: "unknown original", row: with_({ replyAuthor: "", replyText: "", replyOrder: 0 }), quote: "The original message is not here", spoken: "Bob, Gladly, 1:00" }
        ];
    }

    function test_quote(data) {
        const page = make([data.row]);
        named(page, data.quote);
        named(page, data.spoken);
    }

    function test_noQuoteInADeletedMessage() {
        const page = make([with_({ deleted: true })]);
        named(page, "Bob, Message deleted, 1:00");
        compare(probe.find(page, "Replies to Ann: Shall we walk?"), null);
    }

    function test_aClickGoesToTheOriginal() {
        const page = make([root.answer]);
        clickOn(page, "Replies to Ann: Shall we walk?");
        verify(page.flow.calls.includes("jumpToOriginal(x)"));
    }

    function test_anUnknownOriginalLeadsNowhere() {
        const page = make([with_({ replyAuthor: "", replyText: "", replyOrder: 0 })]);
        clickOn(page, "The original message is not here");
        verify(!page.flow.calls.includes("jumpToOriginal(x)"));
    }

    function test_theWayBack() {
        const page = make(many(3));
        compare(probe.find(page, "Go back to where you were"), null);
        page.flow.canJumpBack = true;
        clickOn(page, "Go back to where you were");
        verify(page.flow.calls.includes("jumpBack()"));
        verify(named(page, "Message").activeFocus);
    }

    function test_replyByMenu() {
        const page = make([{ localId: "x", senderName: "Ann", text: "hi", timeText: "1:00" }]);
        const window = menuOf(page, "Ann, hi, 1:00");
        clickOn(window, "Reply");
        compare(page.flow.composer.calls, ["reply(x)"]);
    }

    function test_replyByKeyboard() {
        const page = make([{ localId: "x", senderName: "Ann", text: "hi", timeText: "1:00" }]);
        list(page).forceActiveFocus();
        tryVerify(() => named(page, "Ann, hi, 1:00").activeFocus);
        keyClick(Qt.Key_R, Qt.ControlModifier);
        compare(page.flow.composer.calls, ["reply(x)"]);
    }

    function test_noReply_data() {
        return [
            { tag: "deleted", row: { deleted: true }, spoken: "Ann, Message deleted, 1:00", can: true },
            { tag: "not on the server", row: { outgoing: true, state: DeliveryState.Queued }, spoken: "You, hi, 1:00, waiting to be sent", can: true },
            { tag: "failed", row: { outgoing: true, state: DeliveryState.Failed }, spoken: "You, hi, 1:00, not sent", can: true },
            { tag: "server cannot", row: {}, spoken: "Ann, hi, 1:00", can: false }
        ];
    }

    function test_noReply(data) {
        const page = make([Object.assign({ localId: "x", senderName: "Ann", text: "hi", timeText: "1:00" }, data.row)]);
        page.flow.canReply = data.can;
        list(page).forceActiveFocus();
        tryVerify(() => named(page, data.spoken).activeFocus);
        keyClick(Qt.Key_R, Qt.ControlModifier);
        keyClick(Qt.Key_Menu);
        wait(0);
        compare(probe.find(page.Window.contentItem, "Reply"), null);
        compare(page.flow.composer.calls, []);
    }

    function test_strip() {
        const page = make(many(3));
        const composer = page.flow.composer;
        composer.replyAuthor = "Ann";
        composer.replyText = "Shall we walk?";
        composer.replying = true;
        named(page, "Reply to Ann");
        named(page, "Shall we walk?");
        tryVerify(() => named(page, "Message").activeFocus);
        keyClick(Qt.Key_Escape);
        compare(composer.calls, ["cancelReply()"]);
        compare(backSpy.count, 0);
        compare(probe.find(page, "Reply to Ann"), null);
        keyClick(Qt.Key_Escape);
        compare(backSpy.count, 1);
    }

    function test_stripSaysThatTheAnsweredMessageIsGone() {
        const page = make(many(3));
        page.flow.composer.replyAuthor = "Ann";
        page.flow.composer.replyText = "Shall we walk?";
        page.flow.composer.replying = true;
        named(page, "Shall we walk?");
        page.flow.composer.replyDeleted = true;
        named(page, "Message deleted");
        compare(probe.find(page, "Shall we walk?"), null);
    }

    function test_stripIsLeftByItsButton() {
        const page = make(many(3));
        page.flow.composer.replyAuthor = "Ann";
        page.flow.composer.replying = true;
        clickOn(page, "Cancel the reply");
        compare(page.flow.composer.calls, ["cancelReply()"]);
        verify(named(page, "Message").activeFocus);
    }

    function test_hostileQuote_data() {
        return root.hostile.map((text, index) => ({ tag: "no " + index, text: text }));
    }

    function test_hostileQuote(data) {
        const page = make([with_({ replyAuthor: data.text, replyText: data.text })]);
        page.flow.composer.replyAuthor = data.text;
        page.flow.composer.replyText = data.text;
        page.flow.composer.replying = true;
        waitForRendering(page);
        const view = list(page);
        verify(view.contentHeight < view.height, "a quote takes two lines, not " + view.contentHeight);
        compare(probe.requests, 0);
    }
}
