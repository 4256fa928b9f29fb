// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami

//! The colours of a control as if it were enabled, and what is made of them when it is not: those that the schemes give to
//! disabled controls cannot be seen.
QtObject {
    id: root

    required property Item control

    readonly property color background: Kirigami.Theme.backgroundColor
    readonly property color text: Kirigami.Theme.textColor
    //! Words and icons of the control as it is, 3 : 1 on the background.
    readonly property color ink: root.control.enabled ? root.text : Accents.dimmed(0.6, root.background, root.text)
    //! The same for an icon of Kirigami, which pales it by half when its control is disabled.
    readonly property color icon: root.control.enabled ? root.text
        : Kirigami.ColorUtils.brightnessForColor(root.text) === Kirigami.ColorUtils.Dark ? "black" : "white"

    Kirigami.Theme.colorSet: root.control.Kirigami.Theme.colorSet
    Kirigami.Theme.inherit: false
}
