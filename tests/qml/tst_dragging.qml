// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Files of messages are dragged out of the window, and nothing else is.
TimelineTest {
    id: root

    name: "Dragging"

    readonly property real dragStep: Application.styleHints.startDragDistance

    readonly property var picture: ({ localId: "p", text: "", fileKind: AttachmentKind.Picture, fileName: "river.jpg", fileSizeText: "1.2 MB", fileKey: "wide", pictureWidth: 400, pictureHeight: 200 })
    readonly property var paper: ({ localId: "d", text: "Read this and tell me", fileKind: AttachmentKind.Document, fileName: "plan.pdf", fileSizeText: "80 kB", fileKey: "k" })

    //! Presses an item and moves far enough for a drag; the button stays down.
    function dragFrom(item) {
        mousePress(item, item.width / 2, item.height / 2);
        for (let step = 1; step <= 5; ++step) {
            mouseMove(item, item.width / 2 - step * root.dragStep, item.height / 2 - step * root.dragStep / 2, -1, Qt.LeftButton);
        }
    }

    function release(item) {
        mouseRelease(item, item.width / 2 - 5 * root.dragStep, item.height / 2 - 5 * root.dragStep / 2);
    }

    //! The part of a row in which text is selected.
    function test_theFileOfAMessage_data() {
        return [
            { tag: "picture", row: root.picture, name: "Picture river.jpg 1.2 MB", call: "dragOut(wide, river.jpg)" },
            { tag: "document", row: root.paper, name: "Document plan.pdf 80 kB", call: "dragOut(k, plan.pdf)" },
            { tag: "own", row: Object.assign({}, root.paper, { outgoing: true, state: DeliveryState.Sent }), name: "Document plan.pdf 80 kB", call: "dragOut(k, plan.pdf)" }
        ];
    }

    function test_theFileOfAMessage(data) {
        const page = make([data.row]);
        const body = named(page, data.name);
        dragFrom(body);
        compare(page.media.calls, [data.call]);
        release(body);
        compare(page.media.calls, [data.call, "letGo()"]);
        // It was no click.
        waitForRendering(page);
        compare(probe.find(page.Window.contentItem, "Picture viewer"), null);
        compare(probe.find(page.Window.contentItem, "Open this file with another program?"), null);
        dragFrom(body);
        release(body);
        compare(page.media.calls.length, 4);
    }

    function test_aClickIsNoDrag() {
        const page = make([root.picture]);
        const body = named(page, "Picture river.jpg 1.2 MB");
        // A hand trembles.
        const shake = root.dragStep / 4;
        mousePress(body);
        mouseMove(body, body.width / 2 + shake, body.height / 2, -1, Qt.LeftButton);
        mouseRelease(body, body.width / 2 + shake, body.height / 2);
        named(page.Window.contentItem, "Picture viewer");
        compare(page.media.calls, []);
    }

    function test_theOtherButtonIsNoDrag() {
        const page = make([root.picture]);
        const body = named(page, "Picture river.jpg 1.2 MB");
        mouseDrag(body, body.width / 2, body.height / 2, body.width / 4, body.height / 4, Qt.RightButton);
        compare(page.media.calls, []);
    }

    function test_whatCannotBeReadIsNotDragged() {
        const page = make([Object.assign({}, root.paper, { fileBroken: true, fileKey: "" })]);
        const body = named(page, "Document plan.pdf cannot be read");
        dragFrom(body);
        release(body);
        compare(page.media.calls, []);
    }

    function test_theRowMayGoMeanwhile() {
        const page = make([root.picture, root.paper]);
        dragFrom(named(page, "Picture river.jpg 1.2 MB"));
        page.flow.messages.drop(0);
        tryVerify(() => probe.find(page, "Picture river.jpg 1.2 MB") === null);
        mouseMove(page, page.width / 2, page.height / 4, -1, Qt.LeftButton);
        mouseRelease(page, page.width / 2, page.height / 4);
        compare(page.media.calls[0], "dragOut(wide, river.jpg)");
        clickOn(page, "Document plan.pdf 80 kB");
        named(page.Window.contentItem, "Open this file with another program?");
    }

    function test_aFingerScrolls() {
        const page = make([root.picture].concat(many(40)));
        const messages = list(page);
        const body = named(page, "Picture river.jpg 1.2 MB");
        const from = messages.contentY;
        const finger = touchEvent(body);
        const stroke = root.dragStep * 8;
        finger.press(1, body, body.width / 2, 0).commit();
        for (let step = 1; step <= 8; ++step) {
            finger.move(1, body, body.width / 2, stroke * step / 8).commit();
            waitForRendering(page);
        }
        tryVerify(() => messages.contentY < from);
        compare(page.media.calls, []);
        finger.release(1, body, body.width / 2, stroke).commit();
    }

    function test_textIsSelected() {
        const page = make([root.paper]);
        const row = named(page, "Ann, Document plan.pdf 80 kB, Read this and tell me, 14:02");
        const text = selectable(row);
        const at = character => {
            const box = text.positionToRectangle(character);
            return Qt.point(box.x, box.y + box.height / 2);
        };
        const last = text.length - 1;
        mousePress(text, at(1).x, at(1).y);
        for (let i = 2; i <= last; ++i) {
            mouseMove(text, at(i).x, at(i).y, -1, Qt.LeftButton);
        }
        mouseRelease(text, at(last).x, at(last).y);
        compare(text.selectedText, "ead this and tell m");
        compare(page.media.calls, []);
    }

    function test_aPictureInTheViewer() {
        const page = make([root.picture]);
        const window = page.Window.contentItem;
        clickOn(page, "Picture river.jpg 1.2 MB");
        const viewer = named(window, "Picture viewer");
        const stage = Array.from(viewer.children).find(item => item.quarterTurns !== undefined);
        tryVerify(() => stage.activeFocus && !stage.loading);
        dragFrom(stage);
        release(stage);
        compare(page.media.calls, ["dragOut(wide, river.jpg)", "letGo()"]);
        // A larger one is moved.
        while (stage.contentWidth < stage.width * 1.5) {
            keyClick(Qt.Key_Plus);
        }
        const from = stage.contentX;
        dragFrom(stage);
        tryVerify(() => stage.contentX !== from);
        release(stage);
        compare(page.media.calls.length, 2);
    }

    function test_whyItWasNotDragged() {
        const page = make([root.paper]);
        page.media.failed("The file was not ready.");
        named(page, "The file was not ready.");
    }
}
