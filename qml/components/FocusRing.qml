// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami

//! Shows where the keyboard is. Fill the control with it.
Rectangle {
    property bool shown

    visible: shown
    color: "transparent"
    radius: Kirigami.Units.cornerRadius
    border.width: 2
    border.color: Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor)
}
