// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components

//! How many messages are unread; a dot where somebody has only marked them so.
Rectangle {
    id: root

    required property int count
    //! Stands before the number, and alone for one.
    property string sign
    //! Marked as unread by hand.
    property bool marked: false
    //! Nobody needs to hurry: it steps back.
    property bool muted: false
    //! Of the whole badge; the number gets smaller where it needs more.
    property real maximumWidth: Infinity

    readonly property bool numbered: root.count > 0

    visible: root.numbered || root.marked
    implicitWidth: root.numbered ? Math.min(root.maximumWidth, Math.max(implicitHeight, number.implicitWidth + Kirigami.Units.largeSpacing)) : implicitHeight
    implicitHeight: root.numbered ? number.implicitHeight + Kirigami.Units.smallSpacing / 2 : Kirigami.Units.largeSpacing * 1.25
    radius: height / 2
    color: root.muted ? Accents.dimmed(Accents.hint, Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor)
        : Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor)

    SafeText {
        id: number

        anchors.centerIn: parent
        visible: root.numbered
        text: root.sign.length > 0 && root.count === 1 ? root.sign : root.sign + (root.count > 999 ? qsTr("999+") : root.count.toString())
        color: Kirigami.Theme.backgroundColor
        width: Math.min(implicitWidth, root.width - Kirigami.Units.smallSpacing)
        fontSizeMode: Text.HorizontalFit
        minimumPointSize: 1
        font.pointSize: Kirigami.Theme.defaultFont.pointSize * 0.85
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
