// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami

//! The icon of a file on a ground of its own.
Rectangle {
    id: root

    required property string icon

    implicitWidth: Kirigami.Units.iconSizes.medium
    implicitHeight: implicitWidth
    radius: Kirigami.Units.smallSpacing
    color: Qt.alpha(Kirigami.Theme.textColor, 0.1)

    Kirigami.Icon {
        anchors.centerIn: parent
        width: Kirigami.Units.iconSizes.smallMedium
        height: width
        source: root.icon
        isMask: true
        color: Kirigami.Theme.textColor
    }
}
