// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

//! The keys that lead from one conversation to another: 1 is down the list, -1 up.
Item {
    id: root

    signal neighbourRequested(int step)
    signal unreadRequested(int step)

    Shortcut {
        enabled: root.enabled
        sequences: ["Alt+Up"]
        onActivated: root.neighbourRequested(-1)
    }

    Shortcut {
        enabled: root.enabled
        sequences: ["Alt+Down"]
        onActivated: root.neighbourRequested(1)
    }

    Shortcut {
        enabled: root.enabled
        sequences: ["Alt+Shift+Up"]
        onActivated: root.unreadRequested(-1)
    }

    Shortcut {
        enabled: root.enabled
        sequences: ["Alt+Shift+Down"]
        onActivated: root.unreadRequested(1)
    }
}
