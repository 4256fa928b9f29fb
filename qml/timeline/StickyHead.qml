// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami

//! Over the upper edge of the messages: whose the topmost one is, and its day while one reads up there.
Item {
    id: root

    required property MessageView view

    //! Wants to go to another day than this.
    signal dateRequested(real timeMs)

    readonly property real gap: Kirigami.Units.smallSpacing
    readonly property MessageDelegate topRow: root.view.topRow

    //! Something above the bubble of a row stands where the day would.
    function isTaken(row: MessageDelegate): bool {
        const top = row ? row.y - root.view.contentY : 0;
        return row !== null && row.headerHeight > 0 && top + row.headerHeight > 0 && top < day.y + day.height;
    }

    clip: true

    StickyAuthor {
        x: root.LayoutMirroring.enabled ? root.width - root.view.sideRoom - width : root.view.sideRoom
        width: Math.max(0, root.view.rowWidth / 2 - day.width / 2)
        row: root.topRow
        groupEnds: root.view.secondRow?.decoration.groupStart ?? true
        viewTop: root.view.contentY
        gap: root.gap
        named: !root.view.following
    }

    StickyDay {
        id: day

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.gap
        visible: !root.view.following && text.length > 0 && !root.isTaken(root.topRow) && !root.isTaken(root.view.secondRow)
        text: root.topRow?.decoration.day ?? ""
        onClicked: root.dateRequested(root.topRow?.message.timeMs ?? 0)
    }
}
