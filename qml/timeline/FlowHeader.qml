// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Head of the timeline: face, title and what kind of flow it is, on one line; below the title who writes at the moment,
//! else whether the other person of a chat is there. Saved messages have there where they are.
RowLayout {
    id: root

    required property FlowController flow
    //! The list is not beside it: there must be a way back.
    required property bool narrow
    //! Under whose name one writes, where there are several accounts to do so; else empty.
    required property string author

    signal back
    signal infoRequested

    //! Room for the kind of the flow.
    readonly property real kindWidth: Math.min(root.width / 4, Kirigami.Units.gridUnit * 9)
    readonly property string atTheMoment: root.flow.saved ? root.flow.subtitle
        : root.flow.live.typingText.length > 0 ? root.flow.live.typingText : root.flow.live.presenceText

    spacing: Kirigami.Units.largeSpacing

    // Face and words lead to more about the conversation; for keys and screen readers there is a button.
    TapHandler {
        cursorShape: Qt.PointingHandCursor
        onTapped: root.infoRequested()
    }

    TextMetrics {
        id: whole

        font: kind.font
        text: root.flow.subtitle
    }

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
        picture: root.flow.picture
        saved: root.flow.saved
        diameter: Kirigami.Units.gridUnit * 1.8
        online: root.flow.live.online
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        EmojiLine {
            Layout.fillWidth: true
            text: root.flow.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
            Accessible.description: root.atTheMoment
        }

        CaptionLine {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.atTheMoment
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    ColumnLayout {
        Layout.maximumWidth: Kirigami.Units.gridUnit * 9
        Layout.minimumWidth: kind.Layout.minimumWidth
        spacing: 0

        CaptionText {
            id: kind

            Layout.fillWidth: true
            // The title is long more often, and says something shortened, too.
            Layout.minimumWidth: Math.min(kind.implicitWidth, root.kindWidth)
            visible: text.length > 0
            Accessible.name: root.flow.subtitle
            text: root.flow.saved ? "" : whole.advanceWidth <= root.kindWidth ? root.flow.subtitle : root.flow.shortSubtitle
            elide: Text.ElideRight
            maximumLineCount: 1
            horizontalAlignment: Text.AlignRight
        }

        CaptionLine {
            Layout.fillWidth: true
            visible: root.author.length > 0
            //: Under whose name one writes here: %1 is a person.
            text: qsTr("as %1").arg(root.author)
        }
    }

    IconButton {
        Layout.rightMargin: Kirigami.Units.smallSpacing
        text: qsTr("About this conversation")
        icon.name: "help-about"
        onClicked: root.infoRequested()
    }
}
