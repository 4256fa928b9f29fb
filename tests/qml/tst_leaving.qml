// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Files that take their time to leave say so, and can be taken back meanwhile.
TimelineTest {
    id: root

    name: "Leaving"

    readonly property var picture: ({ localId: "p", senderName: "Ann", text: "", timeText: "1:00", fileKind: AttachmentKind.Picture, fileName: "river.jpg", fileSizeText: "1.2 MB", fileKey: "wide", pictureWidth: 400, pictureHeight: 200 })
    readonly property var paper: ({ localId: "d", senderName: "Ann", text: "Read this", timeText: "1:00", fileKind: AttachmentKind.Document, fileName: "plan.pdf", fileSizeText: "80 kB", fileKey: "k" })

    function with_(row, changes) {
        return Object.assign({}, row, changes);
    }

    function test_whatIsLeavingCanBeTakenBack_data() {
        return [
            { tag: "picture", row: root.picture },
            { tag: "document", row: root.paper }
        ];
    }

    function test_whatIsLeavingCanBeTakenBack(data) {
        const page = make([with_(data.row, { outgoing: true, state: DeliveryState.Sending })]);
        const height = list(page).contentHeight;
        const spoken = "Cancel sending, 40 % sent";
        verify(probe.find(page, spoken) === null);
        page.flow.leaving.localId = "other";
        page.flow.leaving.percent = 40;
        waitForRendering(page);
        verify(probe.find(page, spoken) === null);
        page.flow.leaving.localId = data.row.localId;
        const button = named(page, spoken);
        compare(list(page).contentHeight, height);
        mouseClick(button);
        compare(page.flow.leaving.calls, ["cancel(" + data.row.localId + ")"]);
        compare(page.media.calls, []);
        page.flow.leaving.percent = 41;
        named(page, "Cancel sending, 41 % sent");
        page.flow.leaving.localId = "";
        tryVerify(() => probe.find(page, "Cancel sending, 41 % sent") === null);
    }

    function test_whatIsLeavingIsTakenBackByKeys() {
        const page = make([with_(root.picture, { outgoing: true, state: DeliveryState.Sending })]);
        page.flow.leaving.localId = "p";
        page.flow.leaving.percent = 40;
        named(page, "Cancel sending, 40 % sent");
        list(page).forceActiveFocus();
        tryVerify(() => focused(page).startsWith("You, Picture"));
        keyClick(Qt.Key_Tab);
        compare(focused(page), "Cancel sending, 40 % sent");
        keyClick(Qt.Key_Return);
        compare(page.flow.leaving.calls, ["cancel(p)"]);
    }
}
