// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! A setting: its name, what is chosen, and a line that explains.
ColumnLayout {
    id: root

    required property string label
    property string note: ""
    default property alias control: place.data

    spacing: Kirigami.Units.smallSpacing

    SafeText {
        Layout.fillWidth: true
        text: root.label
        font.weight: Font.Medium
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }

    RowLayout {
        id: place

        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing
    }

    CaptionText {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.note
        wrapMode: Text.Wrap
    }
}
