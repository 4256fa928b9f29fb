// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick

//! Headers above a message: the day above its first one, the line above the first unread one. Most messages have none.
Column {
    id: root

    required property string dateHeader
    required property bool unreadLine

    signal dateRequested

    Loader {
        width: parent.width
        active: root.dateHeader.length > 0
        visible: active
        sourceComponent: DateHeader {
            text: root.dateHeader
            onClicked: root.dateRequested()
        }
    }

    Loader {
        width: parent.width
        active: root.unreadLine
        visible: active
        sourceComponent: UnreadLine {}
    }
}
