// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Components

//! The mark of the message that has the keyboard.
TimelineTest {
    id: root

    name: "FocusRing"

    //! That of the newest message and of one that the keyboard brings into sight above.
    function test_theRingIsWhole() {
        const page = make(many(40).map((row, i) => Object.assign(row, { groupStart: i % 5 === 4 })));
        const view = list(page);
        view.forceActiveFocus(Qt.TabFocusReason);
        for (let i = 0; i < 30; ++i) {
            const ring = found(view.currentItem, item => item instanceof FocusRing);
            const box = () => ring.mapToItem(view, 0, 0, ring.width, ring.height);
            tryVerify(() => box().top >= -0.1 && box().bottom <= view.height + 0.1, 1000, "the ring at " + box() + " is cut");
            keyClick(Qt.Key_Up);
        }
    }
}
