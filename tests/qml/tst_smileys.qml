// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Timeline

//! Smileys in messages: pictures over their codes.
TimelineTest {
    id: root

    name: "Smileys"

    function pictures(row) {
        const all = [];
        const walk = item => {
            if (item instanceof SmileyPicture) {
                all.push(item);
            }
            for (const child of item.children) {
                walk(child);
            }
        };
        walk(row);
        return all;
    }

    function test_inTheLine_data() {
        return [{ tag: "left to right", mirrored: false }, { tag: "mirrored", mirrored: true }];
    }

    function test_inTheLine(data) {
        const page = make([{ localId: "a", order: 2, text: "look :cat: there", smileys: [{ code: ":cat:", picture: "square" }] },
            { localId: "b", order: 1, text: "look there" }]);
        page.LayoutMirroring.childrenInherit = true;
        page.LayoutMirroring.enabled = data.mirrored;
        const row = list(page).itemAtIndex(0);
        tryVerify(() => pictures(row).length === 1 && pictures(row)[0].status === Image.Ready);
        const picture = pictures(row)[0];
        const words = found(row, item => item instanceof MessageText);
        const box = picture.mapToItem(words, 0, 0, picture.width, picture.height);
        verify(box.left >= 0 && box.right <= words.textWidth + 0.5, "it stands beside the words: " + box);
        verify(box.top >= -2 && box.bottom <= words.height + 2, "it stands above or below: " + box);
        // The words say it as before.
        verify(probe.names(row).some(name => name.includes("look :cat: there")));
        compare(cutParts(list(page)), []);
    }

    function test_aloneItIsLarge() {
        const page = make([{ localId: "a", order: 2, text: ":cat:", smileys: [{ code: ":cat:", picture: "square" }] },
            { localId: "b", order: 1, text: "look :cat:", smileys: [{ code: ":cat:", picture: "square" }] }]);
        tryVerify(() => pictures(list(page).itemAtIndex(0)).length === 1 && pictures(list(page).itemAtIndex(1)).length === 1);
        const large = pictures(list(page).itemAtIndex(0))[0];
        const small = pictures(list(page).itemAtIndex(1))[0];
        tryVerify(() => large.width > small.width * 2, 1000, large.width + " beside " + small.width);
        compare(cutParts(list(page)), []);
    }

    function test_aBrokenOneIsACode() {
        const page = make([{ localId: "a", order: 1, text: "look :cat:", smileys: [{ code: ":cat:", picture: "broken" }] }]);
        const row = list(page).itemAtIndex(0);
        ignoreWarning(new RegExp("Failed to get image from provider: image://media/broken"));
        tryVerify(() => pictures(row).length === 0);
        const words = found(row, item => item instanceof MessageText);
        verify(words.textWidth > 0);
    }

    function test_whatIsSelectedIsTheCode() {
        const page = make([{ localId: "a", order: 1, text: "look :cat:", smileys: [{ code: ":cat:", picture: "square" }] }]);
        const text = selectable(list(page).itemAtIndex(0));
        text.selectAll();
        compare(text.selectedText, "look :cat:");
    }
}
