// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! What is known about the open conversation: beside it, or over it where there is no room.
FocusScope {
    id: root

    required property FlowController flow
    required property FlowActions flowActions

    signal closeRequested
    signal openRequested(real accountId, string flowId)
    signal mentionRequested(string userId)
    signal pictureRequested(string localId, string fileKey)
    //! Wants to see a face larger; title is cleaned.
    signal faceRequested(string fileKey, string title)
    signal fileRequested(string fileKey, string fileName)
    signal linkRequested(string link, string doubtfulForm)
    //! Wants to ask before the other person of the chat is blocked.
    signal blockRequested
    //! A key for which the pane has no use: typing goes to the text.
    signal keyPressed(var event)

    enum Tab {
        Members,
        Pictures,
        Files,
        Links
    }

    readonly property list<string> words: [qsTr("Members"), qsTr("Pictures"), qsTr("Files"), qsTr("Links")]
    readonly property FlowInfo info: root.flow.info
    property int wantedTab: InfoPane.Members
    // Of two people, one is known and the other one stands above. Pictures of strangers are not shown.
    readonly property list<int> tabs: [InfoPane.Members, InfoPane.Pictures, InfoPane.Files, InfoPane.Links]
        .filter(tab => (tab !== InfoPane.Members || !root.info.chat) && (tab !== InfoPane.Pictures || root.flow.request === FlowController.None))
    readonly property int tab: root.tabs.includes(root.wantedTab) ? root.wantedTab : root.tabs[0]
    readonly property SharedListModel shared: root.tab === InfoPane.Pictures ? root.info.pictures : root.tab === InfoPane.Files ? root.info.files
        : root.tab === InfoPane.Links ? root.info.links : null

    function takeFocus() {
        close.forceActiveFocus(Qt.TabFocusReason);
    }

    Kirigami.Theme.colorSet: Kirigami.Theme.Window
    Kirigami.Theme.inherit: false
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("About this conversation")
    Component.onCompleted: root.info.begin()
    Component.onDestruction: root.flow?.info.end()
    Keys.onEscapePressed: root.closeRequested()
    Keys.onPressed: event => root.keyPressed(event)

    Connections {
        target: root.info

        function onChosen(accountId: real, flowId: string) {
            root.openRequested(accountId, flowId);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Kirigami.Theme.backgroundColor
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Kirigami.Units.gridUnit * 2.6
            spacing: 0

            SafeText {
                Layout.fillWidth: true
                Layout.leftMargin: Kirigami.Units.largeSpacing
                text: qsTr("About this conversation")
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                maximumLineCount: 1
                horizontalAlignment: Text.AlignLeft
            }

            IconButton {
                id: close

                Layout.margins: Kirigami.Units.smallSpacing
                text: qsTr("Close")
                icon.name: "dialog-close"
                onClicked: root.closeRequested()
            }
        }

        Kirigami.Separator {
            Layout.fillWidth: true
        }

        InfoHead {
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.largeSpacing
            flow: root.flow
            info: root.info
            flowActions: root.flowActions
            onBlockRequested: root.blockRequested()
            onFaceRequested: root.faceRequested(root.flow.picture, root.flow.title)
        }

        InlineStrip {
            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.largeSpacing
            kind: InlineStrip.Problem
            text: root.info.problem.length > 0 ? root.info.problem : root.shared?.errorText ?? ""
        }

        InfoTabs {
            Layout.fillWidth: true
            Layout.leftMargin: Kirigami.Units.smallSpacing
            Layout.rightMargin: Kirigami.Units.smallSpacing
            Layout.bottomMargin: Kirigami.Units.smallSpacing
            tabs: root.tabs
            labels: root.words
            tab: root.tab
            onChosen: tab => root.wantedTab = tab
        }

        Kirigami.Separator {
            Layout.fillWidth: true
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Loader {
                anchors.fill: parent
                active: root.tab === InfoPane.Members
                sourceComponent: MemberList {
                    flow: root.flow
                    info: root.info
                    onMentionRequested: userId => root.mentionRequested(userId)
                }
            }

            Loader {
                anchors.fill: parent
                anchors.leftMargin: Kirigami.Units.smallSpacing
                anchors.topMargin: Kirigami.Units.smallSpacing
                active: root.tab === InfoPane.Pictures
                sourceComponent: SharedPictures {
                    shared: root.info.pictures
                    onPictureRequested: (localId, fileKey) => root.pictureRequested(localId, fileKey)
                }
            }

            Loader {
                anchors.fill: parent
                active: root.tab === InfoPane.Files || root.tab === InfoPane.Links
                sourceComponent: SharedRows {
                    shared: root.shared ?? root.info.files
                    name: root.words[root.tab]
                    onFileRequested: (fileKey, fileName) => root.fileRequested(fileKey, fileName)
                    onLinkRequested: (link, doubtfulForm) => root.linkRequested(link, doubtfulForm)
                    onCopyRequested: link => root.flow.copyWords(link)
                }
            }

            SafeText {
                anchors.centerIn: parent
                width: parent.width - Kirigami.Units.gridUnit * 2
                visible: root.shared !== null && root.shared.complete && root.shared.count === 0
                text: root.tab === InfoPane.Pictures ? qsTr("No pictures yet.") : root.tab === InfoPane.Files ? qsTr("No files yet.") : qsTr("No links yet.")
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                opacity: 0.75
            }
        }
    }

    Kirigami.Separator {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
    }
}
