// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! The order of attached files, and choices for pictures among them.
TimelineTest {
    id: root

    name: "FileChoices"

    function test_theOrderIsChangedByHand() {
        const page = make([]);
        const files = page.flow.composer.files;
        files.rows = [{ name: "a.txt" }, { name: "b.txt" }];
        named(page, "Move b.txt up");
        compare(probe.find(page, "Move a.txt up"), null);
        clickOn(page, "Move b.txt up");
        compare(files.calls, ["move 1 0"]);
    }

    function test_picturesHaveChoices() {
        const page = make([]);
        const files = page.flow.composer.files;
        files.rows = [{ name: "a.txt" }];
        compare(probe.find(page, "Make pictures smaller"), null);
        files.hasPictures = true;
        const camera = named(page, "Send place and camera data along");
        verify(!camera.checked);
        clickOn(page, "Send place and camera data along");
        compare(files.keepsCameraData, true);
        clickOn(page, "Make pictures smaller");
        compare(files.smaller, true);
        // A smaller picture has none.
        verify(!camera.enabled && !camera.checked);
        compare(probe.namelessItems(page), []);
    }
}
