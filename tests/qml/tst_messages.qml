// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Components
import Morelia.Controllers

TimelineTest {
    id: root

    name: "Messages"

    function test_spokenMessage_data() {
        return [
            { tag: "incoming", row: { senderName: "Ann", text: "hello", timeText: "14:02" }, spoken: "Ann, hello, 14:02" },
            { tag: "sent", row: { outgoing: true, text: "hi", timeText: "1:00", state: DeliveryState.Sent }, spoken: "You, hi, 1:00, sent" },
            { tag: "read, edited", row: { outgoing: true, text: "hi", timeText: "1:00", edited: true, state: DeliveryState.Read }, spoken: "You, hi, 1:00, edited, read" },
            { tag: "deleted", row: { senderName: "Ann", text: "gone", deleted: true, edited: true, timeText: "1:00" }, spoken: "Ann, Message deleted, 1:00" },
            { tag: "deleted, own", row: { outgoing: true, text: "gone", deleted: true, timeText: "1:00", state: DeliveryState.Read }, spoken: "You, Message deleted, 1:00" },
            { tag: "deleted offline", row: { outgoing: true, text: "gone", deleted: true, timeText: "1:00", state: DeliveryState.Queued }, spoken: "You, Message deleted, 1:00, waiting to be sent" },
            { tag: "withheld", row: { withheld: true, senderName: "", timeText: "" }, spoken: "A part of the conversation is too large to be loaded from this server." },
            { tag: "damaged", row: { damaged: true, text: "", timeText: "1:00" }, spoken: "Ann, This message cannot be read: Morelia's data is damaged., 1:00" },
            { tag: "failed", row: { outgoing: true, text: "hi", timeText: "1:00", state: DeliveryState.Failed }, spoken: "You, hi, 1:00, not sent" },
            { tag: "queued", row: { outgoing: true, text: "hi", timeText: "1:00", state: DeliveryState.Queued }, spoken: "You, hi, 1:00, waiting to be sent" },
            { tag: "unknown", row: { outgoing: true, text: "hi", timeText: "1:00", state: DeliveryState.Unknown }, spoken: "You, hi, 1:00, checking whether it arrived" }
        ];
    }

    function test_spokenMessage(data) {
        const page = make([data.row]);
        named(page, data.spoken);
        compare(probe.role(named(page, data.spoken)), 0x22);
    }

    function test_aDeletionThatWaitsShowsIt() {
        const page = make([{ localId: "x", outgoing: true, deleted: true, timeText: "1:00", state: DeliveryState.Queued }]);
        const marks = item => (item.deliveryState === DeliveryState.Queued && item.tone !== undefined && item.visible ? 1 : 0)
            + Array.from(item.children).reduce((sum, child) => sum + marks(child), 0);
        const row = named(page, "You, Message deleted, 1:00, waiting to be sent");
        compare(marks(row), 1);
        page.flow.messages.change(0, { state: DeliveryState.Sent });
        tryVerify(() => marks(row) === 0);
    }

    function test_contentStaysWhileItsKindDoes_data() {
        const file = { text: "", fileName: "a", fileSizeText: "1 kB", fileKey: "k" };
        return [
            { tag: "picture", row: Object.assign({ fileKind: AttachmentKind.Picture, pictureWidth: 40, pictureHeight: 40 }, file), content: "Picture a 1 kB" },
            { tag: "file", row: Object.assign({ fileKind: AttachmentKind.Document }, file), content: "Document a 1 kB" },
            { tag: "quote", row: { text: "yes", replyToId: "o", replyAuthor: "Bob", replyText: "ok?" }, content: "Replies to Bob: ok?" }
        ];
    }

    function test_contentStaysWhileItsKindDoes(data) {
        const page = make([Object.assign({ localId: "x", outgoing: true, timeText: "1:00", state: DeliveryState.Queued }, data.row)]);
        const row = list(page).itemAtIndex(0);
        const content = named(row, data.content);
        const model = page.flow.messages;
        for (const change of [{ state: DeliveryState.Sending }, { state: DeliveryState.Sent }, { groupStart: false }, { text: "new words", edited: true }]) {
            model.change(0, change);
            compare(list(page).itemAtIndex(0), row);
            compare(probe.find(row, data.content), content);
        }
        verify(row.Accessible.name.includes("new words"));
        model.change(0, { deleted: true });
        tryVerify(() => probe.find(row, data.content) === null);
        compare(list(page).itemAtIndex(0), row);
    }

    function test_deletedTextIsNotOnTheScreen() {
        const page = make([{ text: "secret words", deleted: true }]);
        verify(!probe.names(page).join("|").includes("secret words"));
    }

    function test_retryButton() {
        const page = make([{ localId: "x", outgoing: true, state: DeliveryState.Failed, retryable: true }]);
        clickOn(page, "Retry");
        verify(page.flow.calls.includes("retry(x)"));
    }

    function test_noRetryWhereItCannotHelp() {
        const page = make([{ localId: "x", outgoing: true, state: DeliveryState.Failed, retryable: false }]);
        compare(probe.find(page, "Retry"), null);
    }

    function test_menuOfAnOwnMessage() {
        const page = make([{ localId: "x", outgoing: true, text: "hi", timeText: "1:00", state: DeliveryState.Sent }]);
        const window = menuOf(page, "You, hi, 1:00, sent");
        for (const entry of ["Copy text", "Edit", "Delete…"]) {
            verify(probe.find(window, entry) !== null, entry);
        }
        for (const entry of ["Retry", "Remove", "Why was it not sent?"]) {
            compare(probe.find(window, entry), null);
        }
        clickOn(window, "Edit");
        compare(page.flow.composer.calls, ["edit(x)"]);
    }

    function test_menuOfAnothersMessage() {
        const page = make([{ localId: "x", senderName: "Ann", text: "hi", timeText: "1:00" }]);
        const window = menuOf(page, "Ann, hi, 1:00");
        for (const entry of ["Edit", "Retry", "Remove"]) {
            compare(probe.find(window, entry), null);
        }
        clickOn(window, "Copy text");
        verify(page.flow.calls.includes("copyText(x)"));
    }

    function test_menuOfAFailedMessage() {
        const page = make([{ localId: "x", outgoing: true, text: "hi", timeText: "1:00", state: DeliveryState.Failed,
            failureKind: FailureKind.TooLarge, failureDetail: root.hostile[0] }]);
        const window = menuOf(page, "You, hi, 1:00, not sent");
        compare(probe.find(window, "Edit"), null);
        clickOn(window, "Why was it not sent?");
        named(window, "The message is too long for this server. Send it in parts.");
        clickOn(window, "More");
        named(window, root.hostile[0]);
        clickOn(window, "Close");
        tryVerify(() => named(page, "Message").activeFocus);
        compare(probe.requests, 0);
    }

    function test_menuOfAChangeThatWaitsOrWasRefused_data() {
        const all = ["Reply", "Copy text", "Edit", "Delete…"];
        return [
            { tag: "edit", row: { pending: PendingChange.Edit, state: DeliveryState.Queued }, spoken: "You, hi, 1:00, waiting to be sent", entry: "Undo the edit", others: all },
            { tag: "edit on its way", row: { pending: PendingChange.Edit, state: DeliveryState.Sending }, spoken: "You, hi, 1:00, sending", entry: "", others: all },
            { tag: "refused edit", row: { pending: PendingChange.Edit, state: DeliveryState.Failed }, spoken: "You, hi, 1:00, not sent", entry: "Undo the edit", others: all },
            { tag: "deletion", row: { pending: PendingChange.Deletion, state: DeliveryState.Queued, deleted: true, text: "" }, spoken: "You, Message deleted, 1:00, waiting to be sent", entry: "Undo the deletion", others: [] },
            { tag: "refused deletion", row: { pending: PendingChange.Deletion, state: DeliveryState.Failed }, spoken: "You, hi, 1:00, not sent", entry: "Keep the message", others: all },
            { tag: "never sent", row: { pending: PendingChange.Sending, state: DeliveryState.Queued }, spoken: "You, hi, 1:00, waiting to be sent", entry: "Remove", others: ["Copy text"] }
        ];
    }

    function test_menuOfAChangeThatWaitsOrWasRefused(data) {
        const page = make([Object.assign({ localId: "x", outgoing: true, text: "hi", timeText: "1:00" }, data.row)]);
        const window = menuOf(page, data.spoken);
        const possible = ["Reply", "Copy text", "Edit", "Delete…"].filter(entry => probe.find(window, entry) !== null);
        compare(possible, data.others);
        const back = ["Remove", "Undo the edit", "Undo the deletion", "Keep the message"].filter(entry => probe.find(window, entry) !== null);
        compare(back.join(), data.entry);
        if (data.entry.length > 0) {
            clickOn(window, data.entry);
            compare(page.flow.calls.filter(call => call.startsWith("discard")), ["discard(x)"]);
        }
    }

    //! The words of an edit are nowhere else when its message was deleted meanwhile.
    function test_aRefusedEditOfADeletedMessageCanBeCopied() {
        const page = make([{ localId: "x", outgoing: true, deleted: true, text: "better words", timeText: "1:00", state: DeliveryState.Failed }]);
        const window = menuOf(page, "You, Message deleted, 1:00");
        clickOn(window, "Copy text");
        verify(page.flow.calls.includes("copyText(x)"));
    }

    function test_deleteAsksFirst() {
        const page = make([{ localId: "x", outgoing: true, text: "hi", timeText: "1:00", state: DeliveryState.Sent }]);
        let window = menuOf(page, "You, hi, 1:00, sent");
        clickOn(window, "Delete…");
        clickOn(window, "Keep");
        verify(!page.flow.calls.includes("deleteForEveryone(x)"));
        tryVerify(() => probe.find(window, "Keep") === null);
        window = menuOf(page, "You, hi, 1:00, sent");
        clickOn(window, "Delete…");
        clickOn(window, "Delete for everyone");
        verify(page.flow.calls.includes("deleteForEveryone(x)"));
    }

    function test_menuByKeyboard() {
        const page = make([{ localId: "x", outgoing: true, text: "hi", timeText: "1:00", state: DeliveryState.Sent },
            { localId: "y", senderName: "Ann", text: "older", timeText: "0:59" }]);
        list(page).forceActiveFocus();
        tryVerify(() => named(page, "You, hi, 1:00, sent").activeFocus);
        keyClick(Qt.Key_Up);
        verify(named(page, "Ann, older, 0:59").activeFocus);
        keyClick(Qt.Key_Menu);
        const window = page.Window.contentItem;
        named(window, "Copy text");
        keyClick(Qt.Key_Escape);
        tryVerify(() => named(page, "Ann, older, 0:59").activeFocus);
    }

    function test_unreadLine() {
        const page = make([{ localId: "a" }, { localId: "b", unreadLine: true }]);
        named(page, "Unread messages");
    }

    function test_aClickOnAnAuthorMentionsThem() {
        const page = make([{ senderId: "u7", senderName: "Ann", text: "a longer text than the name", timeText: "1:00" }]);
        const row = named(page, "Ann, a longer text than the name, 1:00");
        mouseClick(found(row, item => item instanceof AuthorName));
        compare(page.flow.composer.calls, ["mention(u7)"]);
    }
}
