// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Above the composer while a message is being edited: which one, and the way out.
RowLayout {
    id: root

    required property string editedText

    signal cancelled

    spacing: Kirigami.Units.smallSpacing

    Kirigami.Icon {
        Layout.leftMargin: Kirigami.Units.largeSpacing
        implicitWidth: Kirigami.Units.iconSizes.small
        implicitHeight: implicitWidth
        source: "document-edit"
        isMask: true
        color: Accents.readable(Kirigami.Theme.activeTextColor, Kirigami.Theme.textColor)
    }

    CaptionText {
        text: qsTr("Editing")
        color: Accents.readable(Kirigami.Theme.activeTextColor, Kirigami.Theme.textColor)
        opacity: 1
    }

    CaptionLine {
        Layout.fillWidth: true
        text: root.editedText
    }

    IconButton {
        text: qsTr("Stop editing")
        icon.name: "dialog-close"
        onClicked: root.cancelled()
    }
}
