// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Makes a chat, a group or a channel with people of one account.
QQC2.Page {
    id: root

    required property NewChatController newChat
    required property AccountsModel accounts
    //! For whom it is made to begin with; 0 for the chosen account.
    required property real accountId

    signal back

    readonly property bool chat: root.newChat.kind === NewChatController.Chat

    //! Puts the keyboard where the first thing is typed.
    function takeFocus() {
        (root.chat ? search : titleField).forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("New conversation")
    padding: Kirigami.Units.largeSpacing
    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    Component.onCompleted: {
        root.newChat.reset(root.accountId);
        root.takeFocus();
    }

    Keys.onEscapePressed: root.back()
    Keys.onReturnPressed: if (create.enabled) create.click()
    Keys.onEnterPressed: if (create.enabled) create.click()

    header: PageHeader {
        title: root.title
        onBack: root.back()
    }

    contentItem: Item {
        ColumnLayout {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Kirigami.Units.gridUnit * 30)
            height: parent.height
            spacing: Kirigami.Units.largeSpacing

            AccountChoice {
                Layout.fillWidth: true
                visible: root.accounts.count > 1
                accounts: root.accounts
                accountId: root.newChat.accountId
                onChosen: accountId => root.newChat.accountId = accountId
            }

            KindChoice {
                Layout.fillWidth: true
                kind: root.newChat.kind
                onChosen: kind => {
                    root.newChat.kind = kind;
                    root.takeFocus();
                }
            }

            HintField {
                id: titleField

                Layout.fillWidth: true
                visible: !root.chat
                text: root.newChat.title
                maximumLength: root.newChat.maxTitleChars
                placeholderText: root.newChat.kind === NewChatController.Group ? qsTr("Name of the group") : qsTr("Name of the channel")
                onTextEdited: root.newChat.title = titleField.text
            }

            CaptionText {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.newChat.titleText
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }

            HintField {
                id: search

                Layout.fillWidth: true
                placeholderText: qsTr("Find people by name or login")
                onTextEdited: root.newChat.people.filterText = search.text
                Keys.onDownPressed: list.forceActiveFocus()
            }

            SavedChoice {
                Layout.fillWidth: true
                visible: root.chat && search.text.length === 0
                onClicked: root.newChat.openSaved()
            }

            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                ListView {
                    id: list

                    anchors.fill: parent
                    anchors.rightMargin: bar.visible ? bar.width : 0
                    model: root.newChat.people
                    clip: true
                    activeFocusOnTab: true
                    keyNavigationEnabled: true
                    currentIndex: -1
                    boundsBehavior: Flickable.StopAtBounds
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("People")

                    onActiveFocusChanged: if (list.activeFocus && list.currentIndex < 0) list.currentIndex = 0

                    QQC2.ScrollBar.vertical: QQC2.ScrollBar {
                        id: bar

                        // Beside the list, so that nothing lies under it.
                        parent: list.parent
                        anchors.top: list.top
                        anchors.bottom: list.bottom
                        anchors.right: parent.right
                        Accessible.name: qsTr("Scroll the people")
                    }

                    delegate: PersonDelegate {
                        width: list.width
                        onClicked: root.newChat.toggle(userId)
                    }
                }

                EmptyState {
                    anchors.centerIn: parent
                    width: Math.min(parent.width, Kirigami.Units.gridUnit * 18)
                    visible: list.count === 0
                    picture: "morelia-people"
                    sentence: !root.newChat.peopleKnown ? qsTr("People appear here as soon as the server answers.")
                        : search.text.length > 0 ? qsTr("Nobody by that name.") : qsTr("Nobody else is here yet.")
                }
            }

            InlineStrip {
                Layout.fillWidth: true
                kind: InlineStrip.Problem
                text: root.newChat.errorText
            }

            RowLayout {
                Layout.alignment: Qt.AlignRight
                spacing: Kirigami.Units.largeSpacing

                CaptionText {
                    visible: text.length > 0
                    text: root.newChat.missingText
                    Accessible.name: text
                }

                BusyLine {
                    busy: root.newChat.busy
                    text: qsTr("One moment")
                }

                PushButton {
                    id: create

                    primary: true
                    text: root.chat ? qsTr("Start chat") : root.newChat.kind === NewChatController.Group ? qsTr("Create group") : qsTr("Create channel")
                    enabled: root.newChat.canCreate && !root.newChat.busy
                    onClicked: root.newChat.create()
                }
            }
        }
    }
}
