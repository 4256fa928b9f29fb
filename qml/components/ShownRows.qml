// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

//! Shows the rows on the screen to screen readers. A ListView of Qt 6.8 takes rows that it has made beside the screen out of
//! their tree, and leaves some of them out when they come into sight.
QtObject {
    id: root

    required property ListView view

    //! The rows from first to last are on the screen.
    function tell(first: int, last: int) {
        for (let row = Math.max(0, first); row <= last; ++row) {
            const item = root.view.itemAtIndex(row);
            if (item !== null) {
                item.Accessible.ignored = false;
            }
        }
    }
}
