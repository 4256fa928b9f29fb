// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers
import Morelia.Timeline

//! A row that shows an album: its block of pictures, by mouse and by keys.
TimelineTest {
    id: root

    name: "AlbumRow"

    property Item page
    property Item window

    function init() {
        failOnWarning(/.?/);
        root.width = 900;
    }

    function part(number, more) {
        return Object.assign({
            localId: "p" + number, order: number, text: "", outgoing: true, remoteId: "r" + number, state: DeliveryState.Sent,
            fileKind: AttachmentKind.Picture, fileName: number + ".jpg", fileSizeText: "1 kB", fileKey: number % 2 === 0 ? "tall" : "wide",
            pictureWidth: number % 2 === 0 ? 200 : 400, pictureHeight: number % 2 === 0 ? 400 : 200
        }, more);
    }

    function album(parts, more) {
        return Object.assign({}, parts[0], { text: "our walk", parts: parts, albumState: DeliveryState.Sent }, more);
    }

    function parts(count) {
        return Array.from({ length: count }, (none, index) => part(index + 1));
    }

    function show(row) {
        page = make([row, { localId: "before", text: "before", order: 0 }]);
        window = page.Window.contentItem;
        return list(page).itemAtIndex(0);
    }

    function tile(number, count) {
        return named(page, "Picture " + number + " of " + count + ", " + number + ".jpg, 1 kB");
    }

    function tiles(count) {
        return Array.from({ length: count }, (none, index) => tile(index + 1, count));
    }

    //! Where an item is in the row.
    function area(item) {
        return item.mapToItem(page, Qt.rect(0, 0, item.width, item.height));
    }

    function test_oneBlock_data() {
        const rows = [];
        for (const count of [2, 3, 5, 10]) {
            rows.push({ tag: count, count: count, width: 900, mirrored: false }, { tag: count + " narrow", count: count, width: 260, mirrored: false },
                { tag: count + " mirrored", count: count, width: 900, mirrored: true });
        }
        return rows;
    }

    function test_oneBlock(data) {
        root.width = data.width;
        show(album(parts(data.count)));
        page.LayoutMirroring.enabled = data.mirrored;
        page.LayoutMirroring.childrenInherit = true;
        waitForRendering(page);
        const row = list(page).itemAtIndex(0);
        const places = tiles(data.count).map(area);
        const bubble = area(row.reactionPlace);
        for (const place of places) {
            verify(place.width >= 30 && place.height >= 40);
            verify(place.x >= bubble.x && place.x + place.width <= bubble.x + bubble.width);
            verify(place.y >= bubble.y && place.y + place.height <= bubble.y + bubble.height);
            for (const other of places) {
                verify(other === place || other.x >= place.x + place.width || place.x >= other.x + other.width || other.y >= place.y + place.height || place.y >= other.y + other.height);
            }
        }
        // In the direction of reading.
        compare(places[places.length - 2].x > places[places.length - 1].x, data.mirrored);
        // Its words, its time and its mark are there once, below.
        const words = found(row, item => item.text === "our walk" && item.paintedHeight !== undefined);
        verify(area(words).y >= Math.max(...places.map(place => place.y + place.height)));
        compare(probe.names(row)[0], "You, " + data.count + " pictures, our walk, 14:02, sent");
        compare(probe.namelessItems(page), []);
    }

    function test_nothingMovesWhenBytesCome() {
        const row = show(album(parts(5).map(one => Object.assign(one, { fileKey: "" }))));
        const height = row.height;
        const before = area(named(page, "Picture 3 of 5, 3.jpg, cannot be read"));
        page.flow.messages.change(0, album(parts(5)));
        compare(area(tile(3, 5)), before);
        compare(row.height, height);
        tryVerify(() => found(row, item => item.status === Image.Ready) !== null);
        compare(row.height, height);
    }

    function test_brokenOnesKeepTheirPlace() {
        const odd = [part(1, { pictureWidth: 0, pictureHeight: 0 }), part(2, { fileBroken: true }), part(3, { deleted: true, fileKind: -1 }), part(4, { fileKind: AttachmentKind.Video })];
        const row = show(album(odd));
        verify(row.height > 0);
        verify(!named(page, "Picture 2 of 4, 2.jpg, cannot be read").enabled);
        verify(!named(page, "Message deleted").enabled);
        verify(named(page, "Video 4 of 4, 4.jpg, 1 kB").enabled);
        tile(1, 4);
        compare(probe.namelessItems(page), []);
    }

    function test_keysReachEachPicture() {
        show(album(parts(3)));
        list(page).forceActiveFocus(Qt.TabFocusReason);
        list(page).currentIndex = 0;
        for (let number = 1; number <= 3; ++number) {
            keyClick(Qt.Key_Tab);
            tryCompare(tile(number, 3), "activeFocus", true);
            verify(tile(number, 3).visualFocus);
        }
        keyClick(Qt.Key_Return);
        tryVerify(() => probe.find(window, "Picture viewer") !== null);
        named(window, "3.jpg");
    }

    function test_aPictureOpensTheViewerAtItself() {
        show(album(parts(3)));
        clickOn(page, "Picture 2 of 3, 2.jpg, 1 kB");
        const viewer = named(window, "Picture viewer");
        named(viewer, "2.jpg");
        keyClick(Qt.Key_Left);
        named(viewer, "1.jpg");
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Right);
        named(viewer, "3.jpg");
        keyClick(Qt.Key_Escape);
    }

    function menuAt(item, entry) {
        mouseClick(item, item.width / 2, item.height / 2, Qt.RightButton);
        named(window, entry);
    }

    function test_theMenuKnowsThePicture_data() {
        return [
            { tag: "save", entry: "Save", called: page => page.media.calls.includes("save(tall, 2.jpg)") },
            { tag: "remove", entry: "Delete this picture…", button: "Delete here", called: page => page.flow.calls.includes("deleteHere(p2)") },
            { tag: "all", entry: "Delete…", button: "Delete here", called: page => page.flow.calls.includes("deleteHere(p1 p2 p3)") },
            { tag: "words", entry: "Copy text", called: page => page.flow.calls.includes("copyText(p1)") }
        ];
    }

    function test_theMenuKnowsThePicture(data) {
        show(album(parts(3)));
        menuAt(tile(2, 3), data.entry);
        clickOn(window, data.entry);
        tryVerify(() => probe.find(window, "Copy picture") === null);
        if (data.button !== undefined) {
            clickOn(window, data.button);
        }
        tryVerify(() => data.called(page), 2000);
    }

    function test_besideThePicturesAllAreMeant() {
        const row = show(album(parts(3)));
        const words = found(row, item => item.text === "our walk" && item.paintedHeight !== undefined);
        mouseClick(words, words.width - 2, words.height / 2, Qt.RightButton);
        tryVerify(() => probe.find(window, "Reply") !== null);
        compare(probe.find(window, "Save"), null);
        compare(probe.find(window, "Delete this picture…"), null);
        named(window, "Delete…");
    }

    function test_theMenuKeyKnowsThePicture() {
        show(album(parts(3)));
        list(page).forceActiveFocus(Qt.TabFocusReason);
        list(page).currentIndex = 0;
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Tab);
        tryCompare(tile(2, 3), "activeFocus", true);
        keyClick(Qt.Key_Menu);
        named(window, "Delete this picture…");
        keyClick(Qt.Key_Escape);
    }

    function test_aFailedOneIsSeenAndTriedAgain() {
        const failed = part(2, { state: DeliveryState.Failed, retryable: true, remoteId: "" });
        const row = show(album([part(1), failed, part(3)], { albumState: DeliveryState.Failed }));
        const tile = named(page, "Picture 2 of 3, 2.jpg, 1 kB, not sent");
        verify(found(tile, item => item.deliveryState === DeliveryState.Failed) !== null);
        verify(probe.names(row)[0].endsWith("not sent"));
        clickOn(page, "Retry");
        verify(page.flow.calls.includes("retry(p2)"));
        verify(!page.flow.calls.includes("retry(p1)"));
        menuAt(tile, "Remove");
        named(window, "Why was it not sent?");
    }

    function test_reactionsToAPictureAreOnIt() {
        const loved = { reactions: [{ value: "👍", countText: "2", mine: false, people: "Ann, Bob" }] };
        show(album([part(1), part(2, loved)], loved));
        const tile = named(page, "Picture 2 of 2, 2.jpg, 1 kB, reactions: 👍 2");
        verify(found(tile, item => item.text === "👍 2") !== null);
    }

    function test_theKeyboardStaysWhereItWas() {
        show(album(parts(3)));
        list(page).forceActiveFocus(Qt.TabFocusReason);
        list(page).currentIndex = 0;
        keyClick(Qt.Key_Tab);
        keyClick(Qt.Key_Tab);
        tryCompare(tile(2, 3), "activeFocus", true);
        page.flow.messages.change(0, album(parts(4)));
        tryCompare(tile(2, 4), "activeFocus", true);
        // Its picture is gone: the row has the keyboard.
        page.flow.messages.change(0, album([part(1), part(3)]));
        tryVerify(() => list(page).itemAtIndex(0).activeFocus && !named(page, "Picture 2 of 2, 3.jpg, 1 kB").activeFocus);
    }

    function test_allOfThemAreRead() {
        const row = show(album(parts(3)));
        compare(row.newestOrder, 3);
        tryVerify(() => page.flow.calls.includes("markSeen(3)"));
    }

    function test_itIsSelectedAsAWhole() {
        const row = show(album(parts(2)));
        page.flow.selection.toggle("p1");
        verify(!row.selected);
        page.flow.selection.toggle("p2");
        tryVerify(() => row.selected);
    }
}
