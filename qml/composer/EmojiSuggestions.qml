// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Emoji for a code that is being typed.
SuggestionList {
    id: root

    required property string fontFamily

    label: qsTr("Emoji that fit")
    model: (root.completion as EmojiCompletion).suggestions
    delegate: SuggestionRow {
        id: entry

        required property int index
        required property string sign
        required property string name
        required property string code
        required property string picture

        height: root.rowHeight
        label: entry.name
        chosen: root.completion.current === entry.index
        onClicked: root.completion.take(entry.index)

        contentItem: Item {
            SafeText {
                id: picture

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: root.rowHeight
                text: entry.picture.length > 0 ? "" : entry.sign
                font.family: root.fontFamily.length > 0 ? root.fontFamily : Kirigami.Theme.defaultFont.family
                font.pixelSize: Math.round(root.rowHeight * 0.6)
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true

                Loader {
                    anchors.centerIn: parent
                    width: Math.round(root.rowHeight * 0.75)
                    height: width
                    active: entry.picture.length > 0
                    sourceComponent: MediaImage {
                        fileKey: entry.picture
                        bounds: Qt.size(width, height)
                    }
                }
            }

            SafeText {
                anchors.left: picture.right
                anchors.right: shortName.left
                anchors.margins: Kirigami.Units.smallSpacing
                anchors.verticalCenter: parent.verticalCenter
                text: entry.name
                elide: Text.ElideRight
                maximumLineCount: 1
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }

            CaptionText {
                id: shortName

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width / 2)
                text: entry.picture.length > 0 ? "" : ":" + entry.code + ":"
                elide: Text.ElideRight
                maximumLineCount: 1
                Accessible.ignored: true
            }
        }
    }
}
