// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Above the composer during a reply: to whose message, what it says, and the way out.
RowLayout {
    id: root

    //! Cleaned.
    required property string authorName
    //! One line, cleaned.
    required property string line
    //! The message was deleted meanwhile.
    required property bool deleted

    signal cancelled

    spacing: Kirigami.Units.smallSpacing

    Kirigami.Icon {
        Layout.leftMargin: Kirigami.Units.largeSpacing
        implicitWidth: Kirigami.Units.iconSizes.small
        implicitHeight: implicitWidth
        source: "mail-reply-sender"
        isMask: true
        color: Accents.readable(Kirigami.Theme.activeTextColor, Kirigami.Theme.textColor)
    }

    CaptionLine {
        Layout.maximumWidth: root.width / 3
        text: root.authorName
        color: Accents.readable(Kirigami.Theme.activeTextColor, Kirigami.Theme.textColor)
        opacity: 1
        Accessible.name: qsTr("Reply to %1").arg(root.authorName)
    }

    CaptionLine {
        Layout.fillWidth: true
        text: root.deleted ? qsTr("Message deleted") : root.line
        font.italic: root.deleted
    }

    IconButton {
        text: qsTr("Cancel the reply")
        icon.name: "dialog-close"
        onClicked: root.cancelled()
    }
}
