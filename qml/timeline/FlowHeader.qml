// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Head of the timeline: face, title and what kind of flow it is, on one line.
RowLayout {
    id: root

    required property FlowController flow
    //! The list is not beside it: there must be a way back.
    required property bool narrow

    signal back

    spacing: Kirigami.Units.largeSpacing

    IconButton {
        visible: root.narrow
        text: qsTr("Back to the list")
        icon.name: "go-previous"
        directional: true
        onClicked: root.back()
    }

    Avatar {
        Layout.leftMargin: root.narrow ? 0 : Kirigami.Units.largeSpacing
        initials: root.flow.initials
        colorIndex: root.flow.colorIndex
        diameter: Kirigami.Units.gridUnit * 1.8
    }

    EmojiLine {
        Layout.fillWidth: true
        text: root.flow.title
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    CaptionText {
        Layout.maximumWidth: Kirigami.Units.gridUnit * 9
        Layout.rightMargin: Kirigami.Units.largeSpacing
        text: root.flow.subtitle
        elide: Text.ElideRight
        maximumLineCount: 1
    }
}
