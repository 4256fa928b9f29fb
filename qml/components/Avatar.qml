// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami

//! Round face of a person or a flow: their picture, else initials or a sign on the colour of its owner, with a dot for who
//! is online. Says
//! nothing to screen readers, the name stands beside it.
Rectangle {
    id: root

    required property string initials
    required property int colorIndex
    property real diameter: Kirigami.Units.gridUnit * 2.2
    property bool online: false
    //! Key of the person's picture; empty for none.
    property string picture: ""
    //! Saved messages: a sign in place of the initials.
    property bool saved: false

    implicitWidth: root.diameter
    implicitHeight: root.diameter
    radius: root.diameter / 2
    // Its edge must not shine through that of the picture.
    color: portrait.shown ? "transparent" : NamePalette.fill(root.saved ? NamePalette.saved : root.colorIndex)

    SafeText {
        anchors.centerIn: parent
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.saved || portrait.shown ? "" : root.initials
        color: "white"
        font.pixelSize: Math.max(1, Math.round(root.diameter * 0.4))
        font.weight: Font.Medium
        maximumLineCount: 1
        clip: true
        Accessible.ignored: true
    }

    Loader {
        anchors.centerIn: parent
        active: root.saved
        sourceComponent: Kirigami.Icon {
            implicitWidth: Math.round(root.diameter * 0.56)
            implicitHeight: implicitWidth
            source: "morelia-saved"
            isMask: true
            color: "white"
            Accessible.ignored: true
        }
    }

    Loader {
        id: portrait

        // The letters stay until it is there, and where it cannot be shown.
        readonly property bool shown: (portrait.item as MediaImage)?.status === Image.Ready

        anchors.fill: parent
        active: root.picture.length > 0
        sourceComponent: MediaImage {
            fileKey: root.picture
            bounds: Qt.size(root.diameter, root.diameter)
            round: true
        }
    }

    Loader {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        active: root.online
        sourceComponent: Rectangle {
            implicitWidth: Math.round(root.diameter * 0.3)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Accents.readable(Kirigami.Theme.positiveTextColor, Kirigami.Theme.textColor)
            // A ring of the ground keeps it apart from the face.
            border.width: Math.max(1, Math.round(root.diameter * 0.05))
            border.color: Kirigami.Theme.backgroundColor
            Accessible.ignored: true
        }
    }
}
