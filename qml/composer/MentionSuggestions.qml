// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! People whose name begins with what is being typed.
SuggestionList {
    id: root

    label: qsTr("People who fit")
    model: (root.completion as MentionCompletion).suggestions
    delegate: SuggestionRow {
        id: entry

        required property int index
        required property nameable modelData

        height: root.rowHeight
        label: entry.modelData.name
        chosen: root.completion.current === entry.index
        onClicked: root.completion.take(entry.index)

        contentItem: Item {
            Avatar {
                id: face

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                initials: entry.modelData.initials
                colorIndex: entry.modelData.colorIndex
                picture: entry.modelData.picture
                diameter: root.rowHeight - Kirigami.Units.smallSpacing * 2
            }

            SafeText {
                anchors.left: face.right
                anchors.right: parent.right
                anchors.leftMargin: Kirigami.Units.largeSpacing
                anchors.verticalCenter: parent.verticalCenter
                text: entry.modelData.name
                elide: Text.ElideRight
                maximumLineCount: 1
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true
            }
        }
    }
}
