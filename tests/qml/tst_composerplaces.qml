// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! Where the field and its cursor stand.
ComposerTest {
    id: root

    name: "ComposerPlaces"

    function test_anEditStandsWhereANewMessageDoes() {
        const item = make({});
        item.composer.canAttach = true;
        const field = probe.find(item, "Message");
        const place = field.mapToItem(item, 0, 0).x;
        verify(place > probe.find(item, "Attach files").width);
        item.composer.editing = true;
        tryVerify(() => probe.find(item, "Attach files") === null);
        waitForPolish(item.Window.window, 1000);
        compare(field.mapToItem(item, 0, 0).x, place);
    }

    function test_theCursorOfAnEmptyFieldStandsAtTheStart_data() {
        return [{ tag: "left to right", mirrored: false }, { tag: "mirrored", mirrored: true }];
    }

    //! Words that come run their own way.
    function test_theCursorOfAnEmptyFieldStandsAtTheStart(data) {
        const item = make({});
        item.LayoutMirroring.childrenInherit = true;
        item.LayoutMirroring.enabled = data.mirrored;
        const field = probe.find(item, "Message");
        const fromStart = () => data.mirrored ? field.width - field.cursorRectangle.x : field.cursorRectangle.x;
        tryVerify(() => fromStart() < 20, 1000, "the cursor is " + fromStart() + " from the start");
        keySequence("a");
        tryVerify(() => field.cursorRectangle.x < 40);
        field.clear();
        tryVerify(() => fromStart() < 20, 1000, "the cursor is " + fromStart() + " from the start again");
        field.insert(0, "שלום");
        tryVerify(() => field.width - field.cursorRectangle.x < 60);
    }
}
