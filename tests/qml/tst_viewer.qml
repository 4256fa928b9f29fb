// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! The picture viewer.
TimelineTest {
    id: root

    name: "Viewer"

    property Item page
    property Item window

    function picture(id, name, key) {
        return { localId: id, text: "", fileKind: AttachmentKind.Picture, fileName: name, fileSizeText: "1 kB", fileKey: key, pictureWidth: 400, pictureHeight: 200 };
    }

    function init() {
        failOnWarning(/.?/);
        // Newest first; one picture came twice.
        page = make([picture("c", "third.jpg", "wide"), { localId: "t" }, picture("b", "second.jpg", "tall"), picture("a", "first.jpg", "wide")]);
        window = page.Window.contentItem;
    }

    function open(name) {
        clickOn(page, "Picture " + name + " 1 kB");
        named(window, "Picture viewer");
        tryVerify(() => stageOf() !== null && stageOf().activeFocus);
    }

    //! The item that shows the picture.
    function stageOf() {
        return Array.from(named(window, "Picture viewer").children).find(item => item.quarterTurns !== undefined) ?? null;
    }

    function title() {
        return ["third.jpg", "second.jpg", "first.jpg"].find(name => probe.names(window).includes(name)) ?? "";
    }

    function test_opensAndCloses() {
        open("second.jpg");
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(window, "Picture viewer") === null);
        tryVerify(() => named(page, "Message").activeFocus);
    }

    function test_goesFromOneToTheNext() {
        open("third.jpg");
        compare(probe.find(window, "Later picture"), null);
        clickOn(window, "Earlier picture");
        tryVerify(() => title() === "second.jpg");
        keyClick(Qt.Key_Left);
        tryVerify(() => title() === "first.jpg");
        tryVerify(() => probe.find(window, "Earlier picture") === null);
        keyClick(Qt.Key_Left);
        compare(title(), "first.jpg");
        keyClick(Qt.Key_Right);
        tryVerify(() => title() === "second.jpg");
        keyClick(Qt.Key_Right);
        tryVerify(() => title() === "third.jpg");
    }

    function test_saveAndCopy() {
        open("second.jpg");
        clickOn(window, "Save");
        clickOn(window, "Copy picture");
        keyClick(Qt.Key_S, Qt.ControlModifier);
        keyClick(Qt.Key_C, Qt.ControlModifier);
        compare(page.media.calls, ["save(tall, second.jpg)", "copyPicture(tall)", "save(tall, second.jpg)", "copyPicture(tall)"]);
    }

    function test_noticesStandInFront() {
        const words = "The picture is on the clipboard.";
        const times = item => probe.names(item).filter(name => name === words).length;
        open("second.jpg");
        page.media.copied();
        tryVerify(() => times(named(window, "Picture viewer")) === 1);
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(window, "Picture viewer") === null);
        compare(times(window), 0);
        page.media.copied();
        tryVerify(() => times(page) === 1);
    }

    function test_sizeAndTurn() {
        open("third.jpg");
        const stage = stageOf();
        compare(stage.zoom, 1);
        keyClick(Qt.Key_Plus);
        verify(stage.zoom > 1);
        clickOn(window, "Fit to the window");
        compare(stage.zoom, 1);
        clickOn(window, "Larger");
        verify(stage.zoom > 1);
        mouseWheel(stage, stage.width / 2, stage.height / 2, 0, 120);
        verify(stage.zoom > 1.5);
        for (let i = 0; i < 50; ++i) {
            keyClick(Qt.Key_Plus);
        }
        verify(stage.zoom <= 16);
        clickOn(window, "Turn");
        compare(stage.quarterTurns, 1);
        keyClick(Qt.Key_R);
        compare(stage.quarterTurns, 2);
        keyClick(Qt.Key_Left);
        compare(stage.zoom, 1);
        compare(stage.quarterTurns, 0);
    }

    function test_everyButtonHasAName() {
        open("second.jpg");
        tryVerify(() => probe.namelessItems(window).length === 0, 3000, probe.namelessItems(window).join());
    }
}
