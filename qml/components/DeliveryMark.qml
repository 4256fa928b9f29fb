// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! State of an own message as a small mark, with a word where the mark alone says too little.
Row {
    id: root

    required property int deliveryState
    //! Height of a mark in pixels.
    property real size: Kirigami.Units.iconSizes.small

    readonly property color tone: root.deliveryState === DeliveryState.Failed ? Accents.readable(Kirigami.Theme.negativeTextColor, Kirigami.Theme.textColor) : Kirigami.Theme.textColor

    visible: root.deliveryState !== DeliveryState.None
    spacing: Kirigami.Units.smallSpacing
    Accessible.ignored: true

    CaptionText {
        anchors.verticalCenter: parent.verticalCenter
        visible: text.length > 0
        text: DeliveryWords.word(root.deliveryState)
        color: root.tone
        opacity: 1
        Accessible.ignored: true
    }

    Kirigami.Icon {
        anchors.verticalCenter: parent.verticalCenter
        width: root.size
        height: root.size
        source: DeliveryWords.icon(root.deliveryState)
        isMask: true
        color: root.tone
        opacity: root.deliveryState === DeliveryState.Failed ? 1 : 0.75

        HoverHandler {
            id: hover
        }

        QQC2.ToolTip.visible: hover.hovered
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        QQC2.ToolTip.text: DeliveryWords.describe(root.deliveryState)
    }
}
