// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2

//! An entry of a menu that names the key which does the same without the menu.
QQC2.Action {
    id: root

    //! A StandardKey or a text as Shortcut takes it; null where no key does it.
    property var key: null
    //! As this desktop writes it; empty without a key.
    readonly property string keyText: shown.nativeText

    // Only for its words: whatever acts on the key elsewhere goes on doing so.
    property Shortcut shown: Shortcut {
        id: shown

        enabled: false
        sequence: root.key ?? ""
    }
}
