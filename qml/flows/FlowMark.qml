// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami

//! A small sign in a row of the list. Most rows have none, so it is made only where it is shown.
Loader {
    id: root

    required property string picture
    required property bool shown

    active: root.shown
    visible: root.active
    sourceComponent: Kirigami.Icon {
        implicitWidth: Kirigami.Units.iconSizes.small
        implicitHeight: Kirigami.Units.iconSizes.small
        source: root.picture
        isMask: true
        color: Kirigami.Theme.textColor
        opacity: 0.75
        Accessible.ignored: true
    }
}
