// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The list of flows with its head and foot.
QQC2.Pane {
    id: root

    required property FlowListModel flows
    required property AccountsModel accounts
    required property FlowActions flowActions
    required property SettingsController settings
    //! Of the account for which the person acts.
    required property ConnectionController connection
    //! The list is the only pane: it says itself that it is empty.
    required property bool alone
    //! The list is as narrow as the faces in it.
    required property bool facesOnly
    //! Width of faces alone, with the scroll bar beside them.
    readonly property real facesWidth: Kirigami.Units.gridUnit * 2.2 + Kirigami.Units.smallSpacing * 2 + list.barWidth
    //! Lasting facts that the person should know.
    required property list<string> notices
    //! Failures of the person's own actions, in words, until the person has read them.
    required property list<string> mishaps

    signal openRequested(real accountId, string flowId)
    signal newChatRequested
    signal jumpRequested
    signal settingsRequested
    //! The page of the account for which the person acts.
    signal accountRequested(ConnectionController connection)
    signal quitRequested
    //! An account needs a new password.
    signal signInRequested(ConnectionController connection)
    signal mishapsRead
    //! The list shall become narrow, or wide again.
    signal facesWanted(bool faces)

    //! Puts the keyboard into the list, or where a first flow is made.
    function takeFocus() {
        if (list.count > 0) {
            list.forceActiveFocus();
        } else {
            root.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
        }
    }

    //! Brings the open flow into sight.
    function showCurrent() {
        list.showCurrent();
    }

    Kirigami.Theme.colorSet: Kirigami.Theme.Window
    Kirigami.Theme.inherit: false
    padding: 0
    Accessible.name: qsTr("Conversations")

    background: Rectangle {
        color: Kirigami.Theme.backgroundColor
    }

    contentItem: ColumnLayout {
        spacing: 0

        FlowListHeader {
            Layout.fillWidth: true
            Layout.preferredHeight: Kirigami.Units.gridUnit * 2.6
            Layout.leftMargin: Kirigami.Units.smallSpacing
            Layout.rightMargin: Kirigami.Units.smallSpacing
            userName: root.connection.userName
            facesOnly: root.facesOnly
            collapsible: !root.alone
            onNewChatRequested: root.newChatRequested()
            onSettingsRequested: root.settingsRequested()
            onAccountRequested: root.accountRequested(root.connection)
            onQuitRequested: root.quitRequested()
            onFacesWanted: faces => root.facesWanted(faces)
        }

        Kirigami.Separator {
            Layout.fillWidth: true
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.margins: Kirigami.Units.smallSpacing
            spacing: Kirigami.Units.smallSpacing

            JumpField {
                Layout.fillWidth: true
                Layout.fillHeight: true
                iconOnly: root.facesOnly
                onClicked: root.jumpRequested()
            }

            UnreadToggle {
                visible: !root.facesOnly
                settings: root.settings
            }
        }

        // There is room for one thing beside the other only where there are words.
        UnreadToggle {
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: Kirigami.Units.smallSpacing
            visible: root.facesOnly
            settings: root.settings
        }

        AccountFilter {
            Layout.fillWidth: !root.facesOnly
            Layout.alignment: Qt.AlignHCenter
            Layout.margins: Kirigami.Units.smallSpacing
            facesOnly: root.facesOnly
            accounts: root.accounts
            flows: root.flows
        }

        // Every account that needs the person, whichever is chosen.
        Repeater {
            model: root.accounts

            AccountStrip {
                id: strip

                Layout.fillWidth: true
                Layout.margins: Kirigami.Units.smallSpacing
                visible: strip.text.length > 0 && !root.facesOnly
                named: root.accounts.count > 1
                onSignInRequested: root.signInRequested(strip.connection)
            }
        }

        ListDoors {
            id: doors

            Layout.fillWidth: true
            Layout.fillHeight: false
            visible: doors.shown
            flows: root.flows
            list: list
            facesOnly: root.facesOnly
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            FlowList {
                id: list

                anchors.fill: parent
                anchors.rightMargin: list.barWidth
                flows: root.flows
                accounts: root.accounts
                flowActions: root.flowActions
                facesOnly: root.facesOnly
                onOpenRequested: (accountId, flowId) => root.openRequested(accountId, flowId)
                Keys.onUpPressed: event => event.accepted = list.currentIndex <= 0 && doors.takeFocus()
            }

            FlowListEmpty {
                anchors.centerIn: parent
                width: Math.max(0, Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 18))
                visible: root.alone && shown
                flows: root.flows
                connection: root.connection
                onNewChatRequested: root.newChatRequested()
            }

            EmptyState {
                anchors.centerIn: parent
                width: Math.max(0, Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 18))
                visible: list.count === 0 && root.flows.leftOut > 0 && !root.facesOnly
                picture: "mail-mark-read"
                sentence: qsTr("Everything is read. Only unread conversations are shown.")
                action: qsTr("Show all")
                onTriggered: root.settings.unreadOnly = false
            }

            BusyLine {
                anchors.top: parent.top
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.margins: Kirigami.Units.largeSpacing
                busy: !root.flows.loaded && root.flows.errorText.length === 0
                text: qsTr("Reading the conversations")
            }
        }

        FlowListNotices {
            Layout.fillWidth: true
            Layout.fillHeight: false
            // An item without a height of its own would keep the room that it had.
            visible: !root.facesOnly && said
            notices: root.notices
            mishaps: root.mishaps
            onMishapsRead: root.mishapsRead()
        }

        // Notices have no room beside the faces: one click widens the list.
        IconButton {
            Layout.alignment: Qt.AlignHCenter
            visible: root.facesOnly && (root.accounts.needsUser || root.notices.length > 0 || root.mishaps.length > 0)
            text: qsTr("Show what Morelia has to say")
            icon.name: "morelia-warning"
            onClicked: root.facesWanted(false)
        }

        Kirigami.Separator {
            Layout.fillWidth: true
        }

        FlowListFooter {
            Layout.fillWidth: true
            connection: root.connection
            accounts: root.accounts
            all: root.flows.shownAccount === 0
            dotOnly: root.facesOnly
        }
    }
}
