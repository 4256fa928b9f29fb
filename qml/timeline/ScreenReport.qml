// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Controllers

//! Tells the flow which of its messages are on the screen, and how far the person has read.
QtObject {
    id: root

    required property FlowController flow
    required property ListView view
    //! The person looks: messages that stay on the screen for a moment count as read.
    required property bool active
    //! The newest message of the flow is on the screen.
    required property bool atNewest

    //! Place of the newest message whose end is on the screen; 0 where there is none.
    property real shown: 0
    //! The same at the moment from which the glance counts.
    property real glanced: 0

    // Messages that only pass by are not read.
    readonly property Timer glance: Timer {
        interval: 300
        onTriggered: root.tellSeen()
    }

    //! Tells which rows are on the screen; newestWhole is the newest one whose end is.
    function tellShown(lowest: int, highest: int, newestWhole: int) {
        root.flow.messages.setVisibleRows(lowest, highest);
        root.tellOldest(highest);
        root.shown = (root.view.itemAtIndex(newestWhole) as MessageDelegate)?.newestOrder ?? 0;
        root.watch();
    }

    // At the end of the flow the place is 0.
    function tellOldest(highest: int) {
        const row = root.view.itemAtIndex(highest) as MessageDelegate;
        if (root.atNewest || row) {
            root.flow.setOldestShown(root.atNewest ? 0 : row.message.order);
        }
    }

    function watch() {
        if (!root.active || root.shown === 0) {
            root.glance.stop();
        } else if (!root.glance.running) {
            root.glanced = root.shown;
            root.glance.start();
        }
    }

    function tellSeen() {
        root.flow.markSeen(Math.min(root.glanced, root.shown));
        if (root.shown !== root.glanced) {
            root.watch();
        }
    }

    onActiveChanged: root.watch()
}
