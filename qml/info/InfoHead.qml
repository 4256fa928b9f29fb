// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Face, title and description of a conversation, and what can be done with it as a whole.
ColumnLayout {
    id: root

    required property FlowController flow
    required property FlowInfo info
    required property FlowActions flowActions

    //! Wants to see the face larger.
    signal faceRequested
    //! Wants to ask before the other person of the chat is blocked.
    signal blockRequested

    spacing: Kirigami.Units.largeSpacing

    RowLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        FaceButton {
            //: %1: a person.
            text: qsTr("Enlarge the picture of %1").arg(root.flow.title)
            initials: root.flow.initials
            colorIndex: root.flow.colorIndex
            picture: root.flow.picture
            saved: root.flow.saved
            diameter: Kirigami.Units.gridUnit * 3.5
            online: root.flow.live.online
            onClicked: root.faceRequested()
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            SafeText {
                Layout.fillWidth: true
                text: root.flow.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            CaptionText {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.flow.subtitle
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }

            CaptionText {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.flow.live.presenceText
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
            }
        }
    }

    SafeText {
        id: words

        Layout.fillWidth: true
        visible: text.length > 0
        text: root.info.description
        wrapMode: Text.Wrap
        // The lists below keep their room.
        maximumLineCount: whole.checked ? 20 : 4
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    PushButton {
        id: whole

        visible: words.truncated || whole.checked
        flat: true
        checkable: true
        text: whole.checked ? qsTr("Less") : qsTr("More")
    }

    Flow {
        Layout.fillWidth: true
        visible: !root.flow.saved && root.flow.request === FlowController.None
        spacing: Kirigami.Units.smallSpacing

        PushButton {
            id: muting

            width: Math.min(implicitWidth, parent.width)
            text: root.info.muted ? qsTr("Unmute") : qsTr("Mute…")
            icon.name: root.info.muted ? "notifications" : "notifications-disabled"
            onClicked: {
                if (root.info.muted) {
                    root.flowActions.unmute(root.flow.accountId, root.flow.flowId);
                } else {
                    mutes.showAt(muting, Qt.point(0, muting.height));
                }
            }
        }

        PushButton {
            width: Math.min(implicitWidth, parent.width)
            visible: root.info.chat
            text: qsTr("Block…")
            icon.name: "im-ban-user"
            onClicked: root.blockRequested()
        }
    }

    MuteMenu {
        id: mutes

        flowActions: root.flowActions
        accountId: root.flow.accountId
        flowId: root.flow.flowId
    }
}
