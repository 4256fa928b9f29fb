// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components

//! How many messages are unread.
Rectangle {
    id: root

    required property int count
    //! Of the whole badge; the number gets smaller where it needs more.
    property real maximumWidth: Infinity

    visible: root.count > 0
    implicitWidth: Math.min(root.maximumWidth, Math.max(implicitHeight, number.implicitWidth + Kirigami.Units.largeSpacing))
    implicitHeight: number.implicitHeight + Kirigami.Units.smallSpacing / 2
    radius: height / 2
    color: Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor)

    SafeText {
        id: number

        anchors.centerIn: parent
        text: root.count > 999 ? qsTr("999+") : root.count.toString()
        color: Kirigami.Theme.backgroundColor
        width: Math.min(implicitWidth, root.width - Kirigami.Units.smallSpacing)
        fontSizeMode: Text.HorizontalFit
        minimumPointSize: 1
        font.pointSize: Kirigami.Theme.defaultFont.pointSize * 0.85
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
