// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Rows while messages are selected: what they look like, and that nothing in them reacts.
SelectionTest {
    id: root

    name: "SelectedRows"

    function middleOf(item, part) {
        return part.mapToItem(item, part.width / 2, part.height / 2);
    }

    function test_nothingInARowReacts_data() {
        return [
            { tag: "address", row: { text: "https://example.org/ and words", showAuthor: false }, at: item => placeOf(item, "example") },
            { tag: "picture", row: { text: "", fileKind: AttachmentKind.Picture, fileKey: "k", fileName: "a.png", pictureWidth: 90, pictureHeight: 90 }, at: item => middleOf(item, named(item, "Picture a.png")) },
            { tag: "retry", row: { outgoing: true, state: DeliveryState.Failed, retryable: true }, at: item => middleOf(item, named(item, "Retry")) },
            { tag: "author", row: { senderId: "u7", text: "a longer text than the name" }, at: item => Qt.point(60, 18) },
            { tag: "day", row: { dateHeader: "Today" }, at: item => middleOf(item, named(item, "Today")) },
            { tag: "reaction", row: { reactions: [] }, at: item => Qt.point(item.width - 30, item.height / 2) }
        ];
    }

    function test_nothingInARowReacts(data) {
        const page = make([Object.assign({ localId: "x", order: 9 }, data.row), { localId: "y", order: 8, text: "other" }]);
        const item = list(page).itemAtIndex(0);
        const place = data.at(item);
        page.flow.selection.toggle("y");
        tryVerify(() => list(page).activeFocus);
        mouseMove(item, place.x, place.y);
        mouseClick(item, place.x, place.y);
        compare(ids(page), ["y", "x"]);
        compare(page.media.calls, []);
        compare(page.flow.composer.calls, []);
        verify(!page.flow.calls.some(call => call.startsWith("retry") || call.startsWith("react")));
        compare(probe.find(page.Window.contentItem, "Day"), null);
        compare(probe.find(item, "Message actions"), null);
        mouseClick(item, place.x, place.y, Qt.RightButton);
        wait(0);
        compare(probe.find(page.Window.contentItem, "Copy text"), null);
    }

    function test_marksStandBesideTheirBubbles_data() {
        return [
            { tag: "left to right", mirrored: false, width: 900 },
            { tag: "right to left", mirrored: true, width: 900 },
            { tag: "narrow", mirrored: false, width: 320 },
            { tag: "narrow, right to left", mirrored: true, width: 320 }
        ];
    }

    function test_marksStandBesideTheirBubbles(data) {
        const lengthy = "words ".repeat(60);
        const page = make([{ localId: "a", order: 2, outgoing: true, text: lengthy, timeText: "1:00", state: DeliveryState.Sent }, { localId: "b", order: 1, text: lengthy }]);
        page.LayoutMirroring.enabled = data.mirrored;
        page.LayoutMirroring.childrenInherit = true;
        page.anchors.fill = undefined;
        page.width = data.width;
        page.height = 600;
        page.flow.selection.toggle("a");
        waitForRendering(page);
        for (const place of [0, 1]) {
            const item = list(page).itemAtIndex(place);
            const sign = mark(item).children[1];
            const left = sign.mapToItem(item, 0, 0).x;
            const bubble = item.reactionPlace;
            verify(left >= 0 && left + sign.width <= item.width, "it sticks out: " + left + " of " + item.width);
            verify(left >= bubble.x + bubble.width || left + sign.width <= bubble.x, "it covers the bubble");
        }
        // With words, or with icons alone.
        const cancel = named(page, "Cancel");
        verify(cancel.mapToItem(page, cancel.width, 0).x <= data.width && cancel.mapToItem(page, 0, 0).x >= 0);
        // The count is read first, so it stands where lines begin.
        const count = named(page, "1 selected");
        verify(count.width > 0);
        compare(count.effectiveHorizontalAlignment, data.mirrored ? Text.AlignRight : Text.AlignLeft);
    }

    function test_screenReadersKnow() {
        const page = make(many(4));
        verify(!row(page, 2).Accessible.selectable && !row(page, 2).Accessible.selected);
        click(page, 2, Qt.ControlModifier);
        verify(row(page, 2).Accessible.selectable && row(page, 2).Accessible.selected);
        verify(row(page, 3).Accessible.selectable && !row(page, 3).Accessible.selected);
        row(page, 3).Accessible.pressAction();
        compare(ids(page), ["m2", "m1"]);
        verify(row(page, 3).Accessible.selected);
        compare(probe.namelessItems(page), []);
    }
}
