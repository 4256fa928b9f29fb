// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami

//! Stands in an empty place: one picture, one sentence, one button.
Column {
    id: root

    required property string picture
    required property string sentence
    //! Text of the button; without one there is no button.
    property string action: ""

    signal triggered

    width: Kirigami.Units.gridUnit * 18
    spacing: Kirigami.Units.largeSpacing * 2

    Kirigami.Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Kirigami.Units.iconSizes.huge
        height: width
        source: root.picture
        isMask: true
        color: Kirigami.Theme.textColor
        opacity: 0.5
    }

    SafeText {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: root.sentence
    }

    PushButton {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.action.length > 0
        primary: true
        text: root.action
        onClicked: root.triggered()
    }
}
