// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! One suggestion.
T.AbstractButton {
    id: root

    required property string label
    required property bool chosen

    width: ListView.view?.width ?? 0
    padding: Kirigami.Units.smallSpacing
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: root.label
    Accessible.selected: root.chosen

    background: Tint {
        hovered: root.hovered
        pressed: root.down
        chosen: root.chosen
    }
}
