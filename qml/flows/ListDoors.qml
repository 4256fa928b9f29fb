// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Above the list: the way to the requests of strangers, and the ways back from there and from the archive.
ColumnLayout {
    id: root

    required property FlowListModel flows
    required property FlowList list
    //! Only the icons are shown.
    required property bool facesOnly

    //! There is a way to somewhere.
    readonly property bool shown: root.requestsShown || root.flows.inRequests || root.flows.inArchive
    readonly property bool requestsShown: root.flows.requestCount > 0 && !root.flows.inRequests && !root.flows.inArchive

    //! Puts the keyboard on the way to the requests. False where there is none.
    function takeFocus(): bool {
        if (root.requestsShown) {
            requests.forceActiveFocus(Qt.TabFocusReason);
        }
        return root.requestsShown;
    }

    spacing: 0

    ListDoor {
        id: requests

        Layout.fillWidth: true
        visible: root.requestsShown
        faceOnly: root.facesOnly
        //: The first row of the list: %1 is how many strangers ask for a conversation.
        text: qsTr("Requests (%1)").arg(root.flows.requestCount.toLocaleString(Qt.locale(), "f", 0))
        icon.name: "morelia-people"
        Keys.onDownPressed: event => {
            event.accepted = root.list.count > 0;
            if (event.accepted) {
                root.list.focusRow(0);
            }
        }
        onClicked: root.list.enterRequests()
    }

    ListDoor {
        Layout.fillWidth: true
        visible: root.flows.inRequests
        faceOnly: root.facesOnly
        text: qsTr("Back from the requests")
        icon.name: "go-previous"
        directional: true
        Keys.onEscapePressed: root.list.leaveDoor()
        onClicked: root.list.leaveDoor()
    }

    SafeText {
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing
        Layout.rightMargin: Kirigami.Units.largeSpacing
        Layout.bottomMargin: Kirigami.Units.smallSpacing
        visible: root.flows.inRequests && !root.facesOnly
        text: qsTr("Requests from people you do not know")
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignLeft
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }

    ListDoor {
        Layout.fillWidth: true
        visible: root.flows.inArchive
        faceOnly: root.facesOnly
        text: qsTr("Back from the archive")
        icon.name: "go-previous"
        directional: true
        Keys.onEscapePressed: root.list.leaveDoor()
        onClicked: root.list.leaveDoor()
    }
}
