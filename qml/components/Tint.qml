// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami

//! Background of a thing that can be pointed at: hovered, pressed or chosen.
Rectangle {
    property bool hovered
    property bool pressed
    property bool chosen

    radius: Kirigami.Units.cornerRadius
    // The highlight colour is the same, but pales in a window that is not active.
    color: chosen ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.focusColor, 0.28)
        : pressed ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.16)
        : hovered ? Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.08)
        : "transparent"
}
