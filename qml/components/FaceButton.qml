// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami

//! A face that is a button where it has a picture; text names it to screen readers. Without one it is a face alone.
T.AbstractButton {
    id: root

    // As of Avatar.
    required property string initials
    required property int colorIndex
    required property string picture
    property bool saved: false
    property bool online: false
    property real diameter: Kirigami.Units.gridUnit * 2.2

    implicitWidth: root.diameter
    implicitHeight: root.diameter
    enabled: root.picture.length > 0
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.ignored: !root.enabled
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }

    contentItem: Avatar {
        initials: root.initials
        colorIndex: root.colorIndex
        picture: root.picture
        saved: root.saved
        online: root.online
        diameter: root.diameter
    }

    FocusRing {
        anchors.fill: parent
        anchors.margins: -Kirigami.Units.smallSpacing * 0.75
        radius: width / 2
        shown: root.visualFocus
    }
}
