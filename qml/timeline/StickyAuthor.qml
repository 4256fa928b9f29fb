// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components

//! The face beside the topmost message, and the author's name where it is out of sight: both stay at the upper edge of the
//! view until the last message of the group takes them along.
Item {
    id: root

    required property MessageDelegate row
    //! No message of the same group follows.
    required property bool groupEnds
    //! Upper edge of what the view shows.
    required property real viewTop
    //! Kept free above the face.
    required property real gap
    //! A name may be shown, too.
    required property bool named

    readonly property bool others: root.row !== null && !root.row.message.outgoing
    readonly property bool groupStart: root.row?.decoration.groupStart ?? false
    readonly property real face: root.row?.face ?? 0
    //! Where the face would be without the edge, and where the group ends.
    readonly property real place: root.row ? root.row.y + (root.groupStart ? root.row.bubbleTop : 0) - root.viewTop : 0
    readonly property real end: root.row && root.groupEnds ? root.row.y + root.row.height - root.viewTop : Infinity
    readonly property bool held: root.place < root.gap

    visible: root.others
    y: Math.max(root.place, Math.min(root.gap, root.end - root.face))
    height: root.face

    RowAvatar {
        id: avatar

        anchors.left: parent.left
        anchors.leftMargin: Kirigami.Units.largeSpacing
        active: root.others
        initials: root.row?.message.initials ?? ""
        colorIndex: root.row?.message.colorIndex ?? 0
        picture: root.row?.message.senderPicture ?? ""
        diameter: root.face
    }

    Rectangle {
        anchors.left: avatar.right
        anchors.leftMargin: Kirigami.Units.largeSpacing
        width: name.width + Kirigami.Units.largeSpacing * 2
        height: name.height + Kirigami.Units.smallSpacing * 2
        visible: root.named && root.held && (root.row?.decoration.manyPeople ?? false)
        radius: height / 2
        color: Kirigami.Theme.backgroundColor
        border.width: 1
        border.color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.2)

        AuthorName {
            id: name

            anchors.centerIn: parent
            width: Math.max(0, Math.min(implicitWidth, root.width - root.face - Kirigami.Units.largeSpacing * 5))
            text: root.row?.message.senderName ?? ""
            colorIndex: root.row?.message.colorIndex ?? 0
            Accessible.ignored: true
        }
    }
}
