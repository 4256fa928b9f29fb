// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! The line between read and unread messages, as they were when the flow was opened.
RowLayout {
    id: root

    spacing: Kirigami.Units.largeSpacing
    Accessible.role: Accessible.Separator
    Accessible.name: words.text

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: Accents.readable(Kirigami.Theme.activeTextColor, Kirigami.Theme.textColor)
    }

    CaptionText {
        id: words

        Layout.topMargin: Kirigami.Units.largeSpacing
        Layout.bottomMargin: Kirigami.Units.largeSpacing
        text: qsTr("Unread messages")
        color: Accents.readable(Kirigami.Theme.activeTextColor, Kirigami.Theme.textColor)
        opacity: 1
        Accessible.ignored: true
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 1
        color: Accents.readable(Kirigami.Theme.activeTextColor, Kirigami.Theme.textColor)
    }
}
