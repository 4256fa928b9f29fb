// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

//! Goes to the newest message and says how many unread ones are there.
FloatingButton {
    id: root

    required property int unread

    text: root.unread > 0 ? qsTr("Go to the newest message, %n unread", "", root.unread) : qsTr("Go to the newest message")
    label: root.unread > 0 ? root.unread.toLocaleString(Qt.locale(), "f", 0) : ""
    emphasized: true
    icon.name: "go-down"
}
