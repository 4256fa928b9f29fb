// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Components
import Morelia.Controllers
import Morelia.Timeline

//! Where the parts of a bubble stand, in windows of both directions and for words of both.
TimelineTest {
    id: root

    name: "Bubbles"

    readonly property string latin: "Shall we walk to the river?"
    readonly property string hebrew: "שלום גם לך, זה משפט ארוך יותר מעט"
    readonly property string filling: "wide ".repeat(11)
    readonly property string fillingHebrew: "שלום ".repeat(11)

    //! A page with messages in a window of this direction.
    function makeMirrored(mirrored, rows) {
        const page = make(rows);
        page.LayoutMirroring.childrenInherit = true;
        page.LayoutMirroring.enabled = mirrored;
        waitForRendering(page);
        return page;
    }

    function bubbleOf(page, row = 0) {
        return found(list(page).itemAtIndex(row), item => item instanceof Bubble);
    }

    function metaOf(page) {
        return found(bubbleOf(page), item => item instanceof MessageMeta);
    }

    //! The place of an item in its bubble.
    function boxIn(bubble, item) {
        return item.mapToItem(bubble, 0, 0, item.width, item.height);
    }

    //! The place of the last line of a text in its bubble.
    function lastLine(page) {
        const text = selectable(list(page).itemAtIndex(0));
        const last = text.positionToRectangle(text.length);
        let left = last.x;
        let right = last.x;
        for (let i = text.length; i >= 0 && text.positionToRectangle(i).y > last.y - 1; --i) {
            left = Math.min(left, text.positionToRectangle(i).x);
            right = Math.max(right, text.positionToRectangle(i).x);
        }
        return text.mapToItem(bubbleOf(page), left, last.y, right - left, last.height);
    }

    function overlap(one, other) {
        return one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5;
    }

    function test_timeBesideTheLastLine_data() {
        const texts = [
            { name: "short", text: root.latin, rightToLeft: false },
            { name: "short Hebrew", text: root.hebrew, rightToLeft: true },
            { name: "several lines", text: root.filling.repeat(5) + "end", rightToLeft: false },
            { name: "several Hebrew lines", text: root.fillingHebrew.repeat(5) + "סוף", rightToLeft: true },
            { name: "Hebrew below", text: "a rather long line of words\nסוף", rightToLeft: true },
            { name: "Latin below", text: "שלום גם לך, זה משפט ארוך\nend", rightToLeft: false },
            { name: "emoji", text: "Let us go 🚲", rightToLeft: false },
            { name: "Hebrew emoji", text: "שלום לכולם 🚲", rightToLeft: true },
            { name: "address", text: "see https://example.org/", rightToLeft: false }
        ];
        const rows = [];
        for (const mirrored of [false, true]) {
            for (const outgoing of [false, true]) {
                for (const text of texts) {
                    rows.push({ tag: text.name + (outgoing ? ", own" : "") + (mirrored ? ", mirrored" : ""), mirrored: mirrored, rightToLeft: text.rightToLeft,
                        row: { text: text.text, outgoing: outgoing, timeText: "14:02", showAuthor: !outgoing, state: outgoing ? DeliveryState.Read : DeliveryState.None } });
                }
            }
        }
        return rows;
    }

    //! At the free end of the line, and never over its words.
    function test_timeBesideTheLastLine(data) {
        const page = makeMirrored(data.mirrored, [data.row]);
        const bubble = bubbleOf(page);
        const line = lastLine(page);
        const time = boxIn(bubble, metaOf(page));
        verify(!overlap(line, time), "the line at " + line + " lies under the time at " + time);
        verify(time.top < line.bottom && line.top < time.bottom, "the line at " + line + " is not beside the time at " + time);
        compare(time.left < line.left, data.rightToLeft);
        for (const box of [line, time]) {
            verify(box.left >= bubble.padding - 0.5 && box.right <= bubble.width - bubble.padding + 0.5, box + " is outside of a bubble of " + bubble.width);
        }
    }

    function test_timeBelowAFullLine_data() {
        return [
            { tag: "Latin", mirrored: false, text: "word ".repeat(300) },
            { tag: "Latin, mirrored", mirrored: true, text: "word ".repeat(300) },
            { tag: "Hebrew", mirrored: false, text: "שלום ".repeat(300) },
            { tag: "Hebrew, mirrored", mirrored: true, text: "שלום ".repeat(300) }
        ];
    }

    //! Words are added until the last line has no room left.
    function test_timeBelowAFullLine(data) {
        const page = makeMirrored(data.mirrored, [{ text: data.text, timeText: "14:02" }]);
        const words = data.text.split(" ");
        let below = false;
        for (let count = 60; count < 100 && !below; ++count) {
            page.flow.messages.change(0, { text: words.slice(0, count).join(" ") });
            waitForPolish(page.Window.window, 1000);
            const line = lastLine(page);
            const time = boxIn(bubbleOf(page), metaOf(page));
            verify(!overlap(line, time), "the line at " + line + " lies under the time at " + time);
            below = time.top > line.bottom - 1;
        }
        verify(below, "no line was full");
    }

    function test_timeBesideTheSizeOfAFile_data() {
        return [{ tag: "left to right", mirrored: false }, { tag: "mirrored", mirrored: true }];
    }

    function test_timeBesideTheSizeOfAFile(data) {
        const page = makeMirrored(data.mirrored, [{ text: "", fileKind: AttachmentKind.Document, fileName: "tiny.txt", fileSizeText: "1 kB", fileKey: "k",
            timeText: "14:02", showAuthor: false }]);
        const bubble = bubbleOf(page);
        const time = boxIn(bubble, metaOf(page));
        const note = found(bubble, item => item.text === "1 kB");
        const size = boxIn(bubble, note);
        verify(size.top < time.bottom && time.top < size.bottom, "the size at " + size + " is not beside the time at " + time);
        const free = data.mirrored ? size.right - note.implicitWidth - time.right : time.left - size.left - note.implicitWidth;
        verify(free > 0, "the size lies under the time");
    }

    function test_timeKeepsOffThePicture() {
        const page = makeMirrored(false, [{ text: "", fileKind: AttachmentKind.Picture, fileName: "a", fileSizeText: "1 kB", fileKey: "wide", pictureWidth: 400,
            pictureHeight: 200, timeText: "14:02", showAuthor: false }]);
        const bubble = bubbleOf(page);
        const picture = boxIn(bubble, found(bubble, item => item instanceof PictureBody));
        const time = boxIn(bubble, metaOf(page));
        verify(time.top >= picture.bottom + 3, "the picture ends at " + picture.bottom + ", the time begins at " + time.top);
    }

    function test_partsStandAtTheStart_data() {
        return [{ tag: "left to right", mirrored: false }, { tag: "mirrored", mirrored: true }];
    }

    function test_partsStandAtTheStart(data) {
        const page = makeMirrored(data.mirrored, [{ text: data.mirrored ? "כן" : "yes", senderName: "Ann", timeText: "14:02", showAuthor: true, replyToId: "o",
            replyAuthor: "Bob", replyText: "a quoted line that is rather long", reactions: [{ value: "👍", countText: "2", mine: true }],
            outgoing: false, state: DeliveryState.Failed, retryable: true }]);
        const bubble = bubbleOf(page);
        const isChip = item => item.modelData?.value === "👍";
        for (const wanted of [item => item instanceof AuthorName, item => item instanceof QuoteBlock, item => item.text === "Retry", isChip]) {
            const item = found(bubble, wanted);
            const box = boxIn(bubble, item);
            fuzzyCompare(data.mirrored ? bubble.width - box.right : box.left, bubble.padding, 0.5, item + " at " + box + " of " + bubble.width);
        }
        const line = lastLine(page);
        fuzzyCompare(data.mirrored ? bubble.width - line.right : line.left, bubble.padding, 1.5);
    }

    function test_theOriginStandsAboveTheWords() {
        const page = makeMirrored(false, [{ text: "yes", timeText: "14:02", senderName: "Bob", originText: "Forwarded from somebody with a long name" }]);
        const origin = found(bubbleOf(page), item => item.text === "Forwarded from somebody with a long name" && item.visible);
        verify(boxIn(bubbleOf(page), origin).bottom <= lastLine(page).top + 1);
        compare(origin.truncated, false);
        named(page, "Bob, Forwarded from somebody with a long name, yes, 14:02");
    }

    function test_reactionsTakeNoMoreRoomMirrored() {
        const row = { text: "yes", timeText: "14:02", reactions: [{ value: "👍", countText: "2", mine: true }, { value: "🚲", countText: "1", mine: false }] };
        const width = bubbleOf(makeMirrored(false, [row])).width;
        fuzzyCompare(bubbleOf(makeMirrored(true, [row])).width, width, 0.5);
    }

    function test_theTimeStandsBesideReactions_data() {
        return [{ tag: "left to right", mirrored: false }, { tag: "mirrored", mirrored: true }];
    }

    function test_theTimeStandsBesideReactions(data) {
        const signs = count => ["👍", "🚲", "🎉", "🔥", "🌻", "🦔", "🍎", "🚗", "⚽", "💡", "🏁", "🐻", "🎲", "🎈"].slice(0, count)
            .map(value => ({ value: value, countText: "1 000", mine: false }));
        const place = reactions => {
            const page = makeMirrored(data.mirrored, [{ text: "yes", timeText: "14:02", reactions: reactions }]);
            const bubble = bubbleOf(page);
            return { bubble: bubble, time: boxIn(bubble, metaOf(page)), last: boxIn(bubble, named(bubble, reactions[reactions.length - 1].value + " 1 000")) };
        };
        const few = place(signs(2));
        verify(few.time.bottom <= few.last.bottom + 1 && few.time.top >= few.last.top - 1, "the time is at " + few.time + ", the sign at " + few.last);
        verify(data.mirrored ? few.time.right < few.last.left : few.time.left > few.last.right);
        verify(few.time.left >= few.bubble.padding - 0.5 && few.time.right <= few.bubble.width - few.bubble.padding + 0.5);
        const many = place(signs(14));
        verify(many.time.top >= many.last.bottom, "the time is at " + many.time + ", the last sign at " + many.last);
    }
}
