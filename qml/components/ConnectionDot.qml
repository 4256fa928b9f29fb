// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! The state of the connection as a dot; the words stand beside it.
Rectangle {
    id: root

    required property int connectionState

    implicitWidth: Kirigami.Units.largeSpacing
    implicitHeight: implicitWidth
    radius: width / 2
    color: Accents.readable(root.tone, Kirigami.Theme.textColor)
    Accessible.ignored: true

    readonly property color tone: {
        switch (root.connectionState) {
        case ConnectionController.Online:
            return Kirigami.Theme.positiveTextColor;
        case ConnectionController.NeedsUser:
            return Kirigami.Theme.negativeTextColor;
        case ConnectionController.Offline:
            return Kirigami.Theme.disabledTextColor;
        default:
            return Kirigami.Theme.neutralTextColor;
        }
    }
}
