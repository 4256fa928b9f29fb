// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.App

//! The window that stands in while the key store takes its time.
PageTest {
    id: root

    name: "Waiting"

    property Component window: Component {
        WaitingWindow {}
    }

    function test_itSaysWhatItWaitsForAndCanBeLeft() {
        failOnWarning(/.?/);
        const waiting = createTemporaryObject(window, null);
        verify(waiting);
        waiting.requestActivate();
        waitForRendering(waiting.contentItem);
        verify(probe.names(waiting.contentItem).some(name => name.startsWith("Waiting for the key store")));
        compare(probe.namelessItems(waiting.contentItem).join(), "");
        clickOn(waiting.contentItem, "Quit");
        tryCompare(waiting, "visible", false);
    }
}
