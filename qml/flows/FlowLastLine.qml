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
    //! What was said last, and by whom where that is not clear.
    required property string who
    required property string said
    required property bool lastDeleted
    required property int deliveryState
    required property bool pinned
    required property int unread
    //! Of those that name the person at this computer.
    required property int mentions
    required property bool markedUnread
    required property bool muted

    readonly property bool drafted: root.draft.length > 0 && root.typing.length === 0
    //! What was said last, for a screen reader.
    readonly property string spoken: root.joined(root.who, root.said)

    // Without anything to be seen the line above stands in the middle.
    visible: root.typing.length + root.draft.length + root.said.length + root.unread + root.mentions > 0 || root.pinned || root.markedUnread

    function joined(who: string, said: string): string {
        //: Last line of a conversation in the list: %1 is a person, %2 what was said.
        return who.length > 0 && said.length > 0 ? qsTr("%1: %2").arg(who).arg(said) : said;
    }

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

    // A long name must leave room for what was said. Short ones need no measuring.
    Loader {
        id: name

        active: root.who.length > 12
        visible: false
        sourceComponent: TextMetrics {
            font: line.font
            text: root.who
            elide: Text.ElideRight
            elideWidth: root.width / 3
        }
    }

    // What is cut to the width must not change the width that is wanted.
    Item {
        Layout.fillWidth: true
        implicitHeight: line.implicitHeight

        CaptionLine {
            id: line

            anchors.fill: parent
            // A blank keeps the height of marks alone.
            text: root.typing.length > 0 ? root.typing : root.drafted ? root.draft
                : root.said.length > 0 ? root.joined((name.item as TextMetrics)?.elidedText ?? root.who, root.said) : " "
            font.italic: root.typing.length > 0 || (root.lastDeleted && !root.drafted)
            Accessible.ignored: true
        }
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
