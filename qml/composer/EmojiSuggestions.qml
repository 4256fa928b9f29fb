// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Emoji for a code that is being typed, in a list above the field. The keyboard stays in the field.
QQC2.Popup {
    id: root

    required property EmojiCompletion completion
    required property string fontFamily
    //! The composer, and where the list begins in it.
    required property Item place
    required property real start

    readonly property real rowHeight: Math.round(Math.max(Kirigami.Units.gridUnit * 1.7, Measures.letters.height + Kirigami.Units.smallSpacing * 2))

    parent: root.place
    x: root.place.LayoutMirroring.enabled ? root.place.width - width - root.start : root.start
    y: -height
    width: Math.min(Kirigami.Units.gridUnit * 20, root.place.width - root.start)
    margins: 0
    padding: Kirigami.Units.smallSpacing
    visible: root.completion.open
    focus: false
    closePolicy: QQC2.Popup.NoAutoClose
    enter: null
    exit: null

    contentItem: ListView {
        id: list

        implicitHeight: root.rowHeight * count
        LayoutMirroring.enabled: root.place.LayoutMirroring.enabled
        LayoutMirroring.childrenInherit: true
        interactive: false
        model: root.completion.suggestions
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Emoji that fit")

        delegate: T.AbstractButton {
            id: entry

            required property int index
            required property string sign
            required property string name
            required property string code

            width: list.width
            height: root.rowHeight
            padding: Kirigami.Units.smallSpacing
            hoverEnabled: true
            focusPolicy: Qt.NoFocus
            Accessible.role: Accessible.ListItem
            Accessible.name: entry.name
            Accessible.selected: root.completion.current === entry.index
            onClicked: root.completion.take(entry.index)

            background: Tint {
                hovered: entry.hovered
                pressed: entry.down
                chosen: root.completion.current === entry.index
            }

            contentItem: Item {
                SafeText {
                    id: picture

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.rowHeight
                    text: entry.sign
                    font.family: root.fontFamily.length > 0 ? root.fontFamily : Kirigami.Theme.defaultFont.family
                    font.pixelSize: Math.round(root.rowHeight * 0.6)
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
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
                    text: ":" + entry.code + ":"
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    Accessible.ignored: true
                }
            }
        }
    }
}
