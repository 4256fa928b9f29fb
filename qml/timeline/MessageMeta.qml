// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Time and state of a message, small, at the end of its bubble.
Row {
    id: root

    required property string timeText
    required property bool edited
    required property int deliveryState

    spacing: Kirigami.Units.smallSpacing

    CaptionText {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.edited
        text: qsTr("edited")
        Accessible.ignored: true
    }

    CaptionText {
        anchors.verticalCenter: parent.verticalCenter
        text: root.timeText
        Accessible.ignored: true
    }

    DeliveryMark {
        anchors.verticalCenter: parent.verticalCenter
        deliveryState: root.deliveryState
        size: Kirigami.Units.iconSizes.small * 0.9
    }
}
