// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Takes files that are dropped on the flow, and says so while they hang over it.
DropArea {
    id: root

    //! Files may be sent here.
    required property bool accepting
    //! How large a file may be, in words; may be empty.
    required property string limit

    signal filesDropped(list<url> files)

    enabled: root.accepting
    keys: ["text/uri-list"]

    // A drag from inside the window is refused: it would send a file of the conversation back by accident.
    onEntered: drag => drag.accepted = drag.source === null
    onDropped: drop => {
        drop.accept(Qt.CopyAction);
        root.filesDropped(drop.urls);
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Kirigami.Units.largeSpacing
        visible: root.containsDrag
        radius: Kirigami.Units.largeSpacing
        color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.focusColor, 0.2)
        border.width: 2
        border.color: Kirigami.Theme.focusColor

        Column {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.gridUnit * 2
            spacing: Kirigami.Units.largeSpacing

            Kirigami.Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Kirigami.Units.iconSizes.huge
                height: width
                source: "mail-attachment"
                isMask: true
                color: Kirigami.Theme.textColor
            }

            SafeText {
                width: parent.width
                text: qsTr("Drop files here to attach them")
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }

            CaptionText {
                width: parent.width
                visible: text.length > 0
                text: root.limit
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
