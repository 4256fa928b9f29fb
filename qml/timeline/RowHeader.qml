// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick

//! What stands above a message: the day before its first one, the line before the first unread one. Mostly nothing.
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
