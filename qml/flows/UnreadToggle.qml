// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! Whether the list shows unread conversations only.
IconButton {
    id: root

    required property SettingsController settings

    checked: root.settings.unreadOnly
    text: root.checked ? qsTr("Show all conversations (%1)").arg(key.keyText) : qsTr("Show unread conversations only (%1)").arg(key.keyText)
    icon.name: "mail-mark-unread"
    Accessible.name: qsTr("Unread conversations only")
    Accessible.description: key.keyText
    Accessible.checkable: true
    Accessible.checked: root.checked
    onClicked: root.settings.unreadOnly = !root.settings.unreadOnly

    MenuAction {
        id: key

        key: "Ctrl+Shift+K"
    }
}
