// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! A message counts as read when it stays on the screen for a moment while the person looks.
TimelineTest {
    id: root

    name: "Reading"

    // Longer than a glance takes.
    readonly property int aWhile: 500

    readonly property var picture: ({ localId: "p", order: 61, text: "", fileKind: AttachmentKind.Picture, fileName: "river.jpg", fileSizeText: "1.2 MB", fileKey: "wide", pictureWidth: 400, pictureHeight: 200 })

    function seen(page) {
        return page.flow.calls.filter(call => call.startsWith("markSeen")).pop() ?? "";
    }

    function test_aMomentAfterItIsOnTheScreen() {
        const page = make(many(2000));
        compare(seen(page), "");
        tryVerify(() => seen(page) === "markSeen(2000)");
        page.flow.messages.insertRow(0, { localId: "new", order: 2001, text: "новое" });
        waitForRendering(page);
        verify(seen(page) !== "markSeen(2001)");
        tryVerify(() => seen(page) === "markSeen(2001)");
    }

    function test_notWhileOneLooksElsewhere() {
        const page = make(many(60));
        tryVerify(() => seen(page) === "markSeen(60)");
        page.active = false;
        page.flow.messages.insertRow(0, { localId: "new", order: 61, text: "new" });
        wait(aWhile);
        compare(seen(page), "markSeen(60)");
        page.active = true;
        tryVerify(() => seen(page) === "markSeen(61)");
    }

    function test_aGlanceTooShortDoesNotCount() {
        const page = make(many(60));
        page.active = false;
        wait(aWhile);
        page.active = true;
        page.active = false;
        wait(aWhile);
        compare(seen(page), "");
    }

    function test_notWhatIsCut() {
        const rows = many(60);
        rows[0].text = "tall\n".repeat(80);
        const page = make(rows);
        page.active = false;
        const view = list(page);
        view.contentY = view.itemAtIndex(0).y - view.height / 2;
        waitForRendering(page);
        page.active = true;
        tryVerify(() => seen(page) === "markSeen(59)");
        wait(aWhile);
        compare(seen(page), "markSeen(59)");
        clickOn(page, "Go to the newest message");
        tryVerify(() => seen(page) === "markSeen(60)");
    }

    function test_whereNoRowIsNothingIsRead() {
        const page = make(many(3));
        const view = list(page);
        page.flow.calls = [];
        view.contentY += view.height * 2;
        wait(aWhile);
        compare(seen(page), "");
    }

    function test_whatWaitsStandsBelowAll() {
        const page = make(many(60));
        tryVerify(() => seen(page) === "markSeen(60)");
        page.flow.messages.insertRow(0, { localId: "own", order: 4611686018427387904, text: "mine", outgoing: true, state: DeliveryState.Queued });
        tryVerify(() => seen(page) === "markSeen(4611686018427387904)");
        page.flow.calls = [];
        page.flow.messages.insertRow(1, { localId: "new", order: 61, text: "above a message that failed" });
        tryVerify(() => seen(page) === "markSeen(4611686018427387904)");
    }

    function test_notBehindAPicture() {
        const page = make([root.picture].concat(many(60)));
        tryVerify(() => seen(page) === "markSeen(61)");
        clickOn(page, "Picture river.jpg 1.2 MB");
        named(page.Window.contentItem, "Picture viewer");
        page.flow.messages.insertRow(0, { localId: "new", order: 62, text: "new" });
        wait(aWhile);
        compare(seen(page), "markSeen(61)");
        keyClick(Qt.Key_Escape);
        tryVerify(() => seen(page) === "markSeen(62)");
    }

    function test_anotherUnreadLineComesAfterTheAnswer() {
        const page = make(many(60));
        const messages = page.flow.messages;
        page.flow.unread = 1;
        page.flow.unread = 0;
        page.flow.composer.sent();
        page.active = false;
        page.flow.unread = 30;
        messages.change(29, { unreadLine: true });
        messages.lineRow = 29;
        messages.unreadLineMoved();
        named(page, "Go to the first unread message");
        page.flow.rowWanted(29);
        named(page, "Unread messages");
    }
}
