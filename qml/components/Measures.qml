// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick
import org.kde.kirigami as Kirigami

//! Sizes in pixels that parts of the window have in common.
QtObject {
    id: root

    //! Height of an empty composer and of the foot of the list, so that the lines above them meet: a line of text or a button
    //! has room in it.
    readonly property real foot: Math.round(Math.max(Kirigami.Units.gridUnit * 2.6,
        Math.max(Math.ceil(root.letters.height), Kirigami.Units.iconSizes.smallMedium) + (Kirigami.Units.largeSpacing + Kirigami.Units.smallSpacing) * 2))

    readonly property FontMetrics letters: FontMetrics {
        font: Kirigami.Theme.defaultFont
    }
}
