// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Files and pictures in messages and beside the text that is written.
TimelineTest {
    id: root

    name: "Files"

    readonly property var picture: ({ localId: "p", senderName: "Ann", text: "", timeText: "1:00", fileKind: AttachmentKind.Picture, fileName: "river.jpg", fileSizeText: "1.2 MB", fileKey: "wide", pictureWidth: 400, pictureHeight: 200 })
    readonly property var paper: ({ localId: "d", senderName: "Ann", text: "Read this", timeText: "1:00", fileKind: AttachmentKind.Document, fileName: "plan.pdf", fileSizeText: "80 kB", fileKey: "k" })

    function with_(row, changes) {
        return Object.assign({}, row, changes);
    }

    function test_spoken_data() {
        return [
            { tag: "picture", row: root.picture, spoken: "Ann, Picture river.jpg 1.2 MB, 1:00" },
            { tag: "nameless picture", row: with_(root.picture, { fileName: "Picture" }), spoken: "Ann, Picture 1.2 MB, 1:00" },
            { tag: "document with a caption", row: root.paper, spoken: "Ann, Document plan.pdf 80 kB, Read this, 1:00" },
            { tag: "broken", row: with_(root.picture, { fileBroken: true, fileKey: "", fileSizeText: "" }), spoken: "Ann, Picture river.jpg cannot be read, 1:00" },
            { tag: "deleted", row: with_(root.picture, { deleted: true }), spoken: "Ann, Message deleted, 1:00" },
            { tag: "failed", row: with_(root.paper, { outgoing: true, state: DeliveryState.Failed }), spoken: "You, Document plan.pdf 80 kB, Read this, 1:00, not sent" }
        ];
    }

    function test_spoken(data) {
        const page = make([data.row]);
        named(page, data.spoken);
    }

    function test_aPictureHasItsPlaceAtOnce_data() {
        return [
            { tag: "there", row: root.picture, ratio: 2 },
            { tag: "large", row: with_(root.picture, { pictureWidth: 8000, pictureHeight: 4000 }), ratio: 2 },
            { tag: "tall", row: with_(root.picture, { fileKey: "tall", pictureWidth: 3000, pictureHeight: 6000 }), ratio: 0.5 }
        ];
    }

    function test_aPictureHasItsPlaceAtOnce(data) {
        const page = make([data.row]);
        const body = named(page, "Picture river.jpg 1.2 MB");
        const height = list(page).contentHeight;
        fuzzyCompare(body.width / body.height, data.ratio, 0.05);
        verify(body.width < page.width && body.height < page.height / 2);
        waitForRendering(page);
        compare(list(page).contentHeight, height);
    }

    function test_aPictureThatCannotBeDecodedIsAFileRow() {
        ignoreWarning(/image:\/\/media\/broken/);
        const page = make([with_(root.picture, { fileKey: "broken" })]);
        const height = list(page).contentHeight;
        const body = named(page, "Picture river.jpg cannot be read");
        compare(body.enabled, false);
        compare(list(page).contentHeight, height);
    }

    function test_documentAsksBeforeItIsOpened() {
        const page = make([root.paper]);
        const window = page.Window.contentItem;
        clickOn(page, "Document plan.pdf 80 kB");
        named(window, "plan.pdf");
        clickOn(window, "Cancel");
        compare(page.media.calls, []);
        tryVerify(() => probe.find(window, "Cancel") === null);
        clickOn(page, "Document plan.pdf 80 kB");
        clickOn(window, "Open");
        compare(page.media.calls, ["open(k, plan.pdf)"]);
        tryVerify(() => probe.find(window, "Cancel") === null);
        clickOn(page, "Document plan.pdf 80 kB");
        clickOn(window, "Save");
        compare(page.media.calls, ["open(k, plan.pdf)", "save(k, plan.pdf)"]);
    }

    function test_menuOfADocument() {
        const page = make([root.paper]);
        const window = menuOf(page, "Ann, Document plan.pdf 80 kB, Read this, 1:00");
        named(window, "Open…");
        named(window, "Save as…");
        named(window, "Copy text");
        compare(probe.find(window, "Copy picture"), null);
        clickOn(window, "Save");
        compare(page.media.calls, ["save(k, plan.pdf)"]);
    }

    function test_menuOfABrokenFileOffersNothingOfIt() {
        const page = make([with_(root.paper, { fileBroken: true, fileKey: "" })]);
        const window = menuOf(page, "Ann, Document plan.pdf cannot be read, Read this, 1:00");
        for (const entry of ["Open…", "Save", "Save as…", "Copy picture"]) {
            compare(probe.find(window, entry), null);
        }
    }

    function test_whereItWasSaved() {
        const page = make([root.paper]);
        page.media.saved("/home/ann/Downloads/<b>plan</b>.pdf");
        named(page, "Saved as /home/ann/Downloads/<b>plan</b>.pdf");
        clickOn(page, "Show in folder");
        compare(page.media.calls, ["openFolder(/home/ann/Downloads/<b>plan</b>.pdf)"]);
        page.media.failed("The disk is full.");
        named(page, "The disk is full.");
        compare(probe.find(page, "Show in folder"), null);
        clickOn(page, "Close");
        compare(probe.find(page, "The disk is full."), null);
    }

    function test_attachedFiles() {
        const page = make([]);
        const composer = page.flow.composer;
        composer.files.rows = [{ name: "river.jpg", sizeText: "1.2 MB", kind: AttachmentKind.Picture, previewKey: "wide" },
            { name: "film.mkv", sizeText: "90 MB", problem: "Larger than 8 MB" }];
        named(page, "Picture river.jpg 1.2 MB");
        named(page, "Document film.mkv 90 MB, Larger than 8 MB");
        named(page, "Up to 8 MB");
        clickOn(page, "Remove film.mkv");
        compare(composer.calls, ["removeFile(1)"]);
        verify(named(page, "Message").activeFocus);
    }

    function test_aFileThatCannotBeSentComesIntoView() {
        const page = make([]);
        const composer = page.flow.composer;
        const rows = Array.from({ length: 30 }, (_, i) => ({ name: "photo " + i, problem: "" }));
        composer.files.rows = rows.map((row, i) => i === 24 ? { name: row.name, problem: "The file is gone." } : row);
        const view = named(page, "Attached files");
        waitForRendering(page);
        const bad = view.itemAtIndex(24);
        verify(bad !== null);
        verify(bad.y >= view.contentY && bad.y + bad.height <= view.contentY + view.height);
    }

    function test_longStoringIsSaid() {
        const page = make([]);
        page.flow.composer.waitingText = "Still being stored…";
        page.flow.composer.waitingChanged();
        named(page, "Still being stored…");
    }

    function test_pasteAttachesAPicture() {
        const page = make([]);
        const composer = page.flow.composer;
        composer.hasPicture = true;
        keySequence(StandardKey.Paste);
        compare(composer.calls, ["attachClipboard()"]);
        composer.canAttach = false;
        keySequence(StandardKey.Paste);
        compare(composer.calls, ["attachClipboard()"]);
    }

    function test_attachButtonOnlyWhereFilesCanBeSent() {
        const page = make([]);
        named(page, "Attach files");
        page.flow.composer.canAttach = false;
        compare(probe.find(page, "Attach files"), null);
    }

    function test_hostileFile_data() {
        return root.hostile.map((text, index) => ({ tag: "no " + index, text: text }));
    }

    function test_hostileFile(data) {
        const page = make([with_(root.picture, { fileName: data.text, fileSizeText: data.text }), with_(root.paper, { fileName: data.text, text: "x" })]);
        const composer = page.flow.composer;
        composer.attachLimitText = data.text.substring(0, 300);
        composer.files.rows = [{ name: data.text, sizeText: data.text, problem: data.text }];
        page.media.failed(data.text);
        waitForRendering(page);
        clickOn(page, "Document " + data.text + " 80 kB");
        named(page.Window.contentItem, "Open this file with another program?");
        compare(probe.requests, 0);
    }
}
