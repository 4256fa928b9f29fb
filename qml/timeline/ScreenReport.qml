// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Controllers

//! Tells the flow which of its messages are on the screen.
QtObject {
    id: root

    required property FlowController flow
    required property ListView view
    //! The person looks: what is on the screen counts as read.
    required property bool active
    //! The newest message of the flow is on the screen.
    required property bool atNewest

    //! Tells which rows are on the screen, and how far the person has seen.
    function tellShown(lowest: int, highest: int) {
        root.flow.messages.setVisibleRows(lowest, highest);
        root.tellOldest(highest);
        root.tellSeen(lowest);
    }

    // At the end of the flow it goes without saying.
    function tellOldest(highest: int) {
        const row = root.view.itemAtIndex(highest) as MessageDelegate;
        if (root.atNewest || row) {
            root.flow.setOldestShown(root.atNewest ? 0 : row.order);
        }
    }

    //! Tells how far the person has seen.
    function tellSeen(lowest: int) {
        const row = root.active ? root.view.itemAtIndex(lowest) as MessageDelegate : null;
        if (row) {
            root.flow.markSeen(row.order);
        }
    }
}
