// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

//! Head of a page that covers another one: a way back and the page's name.
RowLayout {
    id: root

    required property string title

    signal back

    //! Puts the keyboard on the way back.
    function takeFocus() {
        way.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Kirigami.Units.smallSpacing

    IconButton {
        id: way

        Layout.margins: Kirigami.Units.smallSpacing
        text: qsTr("Back")
        icon.name: "go-previous"
        directional: true
        onClicked: root.back()
    }

    Kirigami.Heading {
        Layout.fillWidth: true
        level: 2
        text: root.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        maximumLineCount: 1
        Accessible.role: Accessible.Heading
    }
}
