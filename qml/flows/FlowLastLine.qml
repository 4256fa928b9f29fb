// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The second line of a flow in the list: what is typed, drafted or was said last, and the marks at its end.
RowLayout {
    id: root

    required property string typing
    required property string draft
    //! What was said last, with its author.
    required property string lastLine
    required property bool lastDeleted
    required property int deliveryState
    required property bool pinned
    required property int unread
    //! Of those that name the person at this computer.
    required property int mentions
    required property bool markedUnread
    required property bool muted

    readonly property bool drafted: root.draft.length > 0 && root.typing.length === 0

    spacing: Kirigami.Units.smallSpacing

    // Most rows need few of these parts; making all of them would slow the start.
    Loader {
        active: root.drafted
        visible: active
        sourceComponent: CaptionText {
            text: qsTr("Draft:")
            color: Accents.readable(Kirigami.Theme.neutralTextColor, Kirigami.Theme.textColor)
            opacity: 1
            Accessible.ignored: true
        }
    }

    CaptionLine {
        Layout.fillWidth: true
        // A blank keeps the height of a row without a last line.
        text: root.typing.length > 0 ? root.typing : root.drafted ? root.draft : root.lastLine.length > 0 ? root.lastLine : " "
        font.italic: root.typing.length > 0 || (root.lastDeleted && !root.drafted)
        Accessible.ignored: true
    }

    Loader {
        active: root.deliveryState !== DeliveryState.None && root.draft.length === 0 && root.typing.length === 0
        visible: active
        sourceComponent: DeliveryMark {
            deliveryState: root.deliveryState
        }
    }

    FlowMark {
        picture: "window-pin"
        shown: root.pinned
    }

    // Also in a muted flow: somebody waits for an answer.
    Loader {
        active: root.mentions > 0
        visible: active
        sourceComponent: CountBadge {
            count: root.mentions
            sign: "@"
        }
    }

    Loader {
        active: root.unread > 0 || root.markedUnread
        visible: active
        sourceComponent: CountBadge {
            count: root.unread
            marked: root.markedUnread
            muted: root.muted
        }
    }
}
