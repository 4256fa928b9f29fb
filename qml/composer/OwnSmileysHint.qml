// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! How to come by smileys of one's own.
Column {
    id: root

    required property EmojiController emoji
    //! Gets the keyboard behind the button.
    required property Item next
    readonly property alias button: open

    spacing: Kirigami.Units.smallSpacing
    topPadding: Kirigami.Units.smallSpacing

    CaptionText {
        width: root.width
        text: root.emoji.ownFolderFailed ? qsTr("The folder cannot be made.") : qsTr("Put pictures into the folder: each is a smiley with the name of its file. Large ones are sent as pictures.")
        wrapMode: Text.Wrap
    }

    PushButton {
        id: open

        width: Math.min(implicitWidth, root.width)
        text: qsTr("Open the folder")
        KeyNavigation.tab: root.next
        onClicked: root.emoji.openOwnFolder()
    }
}
