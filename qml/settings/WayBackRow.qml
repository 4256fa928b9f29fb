// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Somebody or something that was sent away, and the button that ends it. The row goes then, but not the keyboard.
RowLayout {
    id: root

    //! Cleaned.
    required property string said
    required property string action
    //! The action with its object, for those who hear it.
    required property string spokenAction

    signal chosen

    spacing: Kirigami.Units.largeSpacing

    SafeText {
        Layout.fillWidth: true
        text: root.said
        elide: Text.ElideRight
        maximumLineCount: 1
        horizontalAlignment: Text.AlignLeft
    }

    PushButton {
        id: button

        text: root.action
        Accessible.name: root.spokenAction
        onClicked: {
            button.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
            root.chosen();
        }
    }
}
