// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami

//! Name of the author of a message in the colour of that person.
EmojiLine {
    id: root

    required property int colorIndex

    color: NamePalette.text(root.colorIndex, Kirigami.ColorUtils.brightnessForColor(Kirigami.Theme.backgroundColor) === Kirigami.ColorUtils.Dark)
    font.weight: Font.DemiBold
}
