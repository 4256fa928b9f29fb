// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers
import Morelia.Timeline

//! One to three emoji that are a whole message are large and have no bubble.
TimelineTest {
    id: root

    name: "LargeEmoji"

    function bubbleOf(page, row) {
        return found(list(page).itemAtIndex(row), item => item instanceof Bubble);
    }

    function test_fewAreLarge_data() {
        const texts = [
            { name: "one", text: "😀", large: true },
            { name: "family", text: "👨‍👩‍👧‍👦", large: true },
            { name: "three", text: "🇷🇺 👍🏿 1️⃣", large: true },
            { name: "heart", text: "❤️", large: true },
            { name: "four", text: "😀😀😀😀", large: false },
            { name: "with a word", text: "😀 ok", large: false },
            { name: "a word", text: "ok", large: false },
            { name: "a number", text: "1", large: false },
            { name: "a reply", text: "😀", large: false, answers: true }
        ];
        const rows = [];
        for (const mirrored of [false, true]) {
            for (const outgoing of [false, true]) {
                texts.forEach(text => rows.push(Object.assign({ mirrored: mirrored, outgoing: outgoing }, text,
                    { tag: text.name + (outgoing ? ", own" : "") + (mirrored ? ", mirrored" : "") })));
            }
        }
        return rows;
    }

    function test_fewAreLarge(data) {
        const row = { localId: "a", order: 2, text: data.text, outgoing: data.outgoing, timeText: "14:02", showAuthor: !data.outgoing,
            state: data.outgoing ? DeliveryState.Read : DeliveryState.None };
        const page = make([data.answers ? Object.assign(row, { replyToId: "r", replyAuthor: "Ann", replyText: "so?", replyOrder: 1 }) : row,
            { localId: "b", order: 1, text: "ok", outgoing: true, timeText: "14:01" }]);
        page.LayoutMirroring.childrenInherit = true;
        page.LayoutMirroring.enabled = data.mirrored;
        waitForRendering(page);
        const bubble = bubbleOf(page, 0);
        const words = found(bubble, item => item instanceof MessageText);
        const plain = found(bubbleOf(page, 1), item => item instanceof MessageText);
        compare(bubble.color.a === 0, data.large);
        tryVerify(() => (words.height > plain.height * 2) === data.large, 1000, words.height + " beside " + plain.height);
        verify(bubbleOf(page, 1).color.a > 0);
        // The time stands beside or below, inside of the row.
        const meta = found(bubble, item => item instanceof MessageMeta);
        const time = meta.mapToItem(bubble, 0, 0, meta.width, meta.height);
        const box = words.mapToItem(bubble, words.lastRightToLeft ? words.width - words.textWidth : 0, 0, words.textWidth, words.height);
        verify(time.left >= 0 && time.right <= bubble.width && time.bottom <= bubble.height + 0.5, "the time is outside");
        verify(time.left >= box.right - 0.5 || time.right <= box.left + 0.5 || time.top >= box.bottom - 0.5, "the time lies on the emoji");
        compare(cutParts(list(page)), []);
    }
}
