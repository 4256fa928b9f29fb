// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers
import Morelia.Flows

//! The open conversation, what is known about it, or why there is none.
Rectangle {
    id: root

    required property AppController app
    required property bool wide

    signal newChatRequested
    //! The pane about the conversation has gone, and with it the keyboard.
    signal infoClosed

    readonly property bool flowOpen: root.app.flow !== null

    //! The pane about the open conversation is wanted, beside it or over it.
    property bool infoWanted: false
    readonly property real infoWidth: Kirigami.Units.gridUnit * 16
    readonly property bool infoBeside: root.wide && root.width >= root.infoWidth + Kirigami.Units.gridUnit * 20

    // Over a conversation it hides the messages: it goes with what it was about, and when there is no more room beside.
    readonly property bool covered: root.infoWanted && !root.infoBeside

    function uncover() {
        if (root.infoWanted && !root.infoBeside) {
            root.infoWanted = false;
            // Later: the next conversation comes in this turn.
            Qt.callLater(root.infoClosed);
        }
    }

    onInfoBesideChanged: root.uncover()

    Connections {
        target: root.app

        function onFlowChanged() {
            root.uncover();
        }
    }

    //! The page of the open conversation; null without one.
    function openPage(): var {
        return (pages.itemAt(0) as Loader)?.item ?? null;
    }

    function toggleInfo() {
        root.infoWanted = !root.infoWanted && root.flowOpen;
        if (root.infoWanted) {
            ((abouts.itemAt(0) as Loader)?.item as AboutFlow)?.takeFocus();
        } else {
            root.infoClosed();
        }
    }

    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    color: Kirigami.Theme.backgroundColor

    EmptyState {
        anchors.centerIn: parent
        width: Math.max(0, Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 18))
        visible: !root.flowOpen && root.app.flows.count + root.app.flows.leftOut + root.app.flows.archivedCount + root.app.flows.requestCount > 0
        picture: "morelia-chats"
        sentence: root.app.flows.inRequests ? qsTr("Choose a request. Nobody learns that you read it.")
            : qsTr("Choose a conversation.")
        action: root.app.flows.inRequests ? "" : qsTr("New conversation")
        onTriggered: root.newChatRequested()
    }

    FlowListEmpty {
        anchors.centerIn: parent
        width: Math.max(0, Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 18))
        visible: !root.flowOpen && shown
        flows: root.app.flows
        connection: root.app.actingConnection
        onNewChatRequested: root.newChatRequested()
    }

    // A page for each flow that opens: nothing of the one before stays.
    Repeater {
        id: pages

        model: root.app.flow ? [root.app.flow] : []

        Loader {
            id: place

            required property FlowController modelData

            anchors.fill: parent
            anchors.rightMargin: root.infoWanted && root.infoBeside ? root.infoWidth : 0
            Component.onCompleted: {
                place.setSource("OpenFlow.qml", {
                    app: root.app,
                    flow: place.modelData,
                    narrow: Qt.binding(() => !root.wide),
                    covered: Qt.binding(() => root.covered)
                });
                (place.item as OpenFlow).infoRequested.connect(root.toggleInfo);
            }
        }
    }

    Repeater {
        id: abouts

        model: root.infoWanted && root.app.flow ? [root.app.flow] : []

        Loader {
            id: about

            required property FlowController modelData

            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: root.infoBeside ? root.infoWidth : parent.width
            Component.onCompleted: {
                about.setSource("AboutFlow.qml", {
                    app: root.app,
                    flow: about.modelData,
                    page: root.openPage(),
                    covering: Qt.binding(() => !root.infoBeside)
                });
                (about.item as AboutFlow).closeRequested.connect(root.toggleInfo);
            }
        }
    }
}
