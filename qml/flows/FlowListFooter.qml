// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Foot of the list: the state of the connection, or of all where the list shows several accounts, in a dot and a few
//! words, and the address for others.
ColumnLayout {
    id: root

    required property ConnectionController connection
    required property AccountsModel accounts
    //! The list shows the conversations of all accounts.
    required property bool all
    //! There is room for the dot alone.
    required property bool dotOnly

    readonly property bool several: root.all && root.accounts.onlineText.length > 0
    readonly property string words: root.several ? root.accounts.onlineText : root.connection.serverName.length > 0
        //: Foot of the list: %1 is the state of the connection, %2 the name of the server.
        ? qsTr("%1 · %2").arg(root.connection.text).arg(root.connection.serverName) : root.connection.text

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Kirigami.Units.largeSpacing
        Layout.rightMargin: root.dotOnly ? Kirigami.Units.largeSpacing : Kirigami.Units.smallSpacing
        Layout.minimumHeight: Measures.foot
        spacing: Kirigami.Units.largeSpacing

        // Without words the dot stands in the middle.
        Item {
            Layout.fillWidth: true
            visible: root.dotOnly
        }

        ConnectionDot {
            connectionState: root.several ? root.accounts.state : root.connection.state
            Accessible.ignored: !root.dotOnly
            Accessible.role: Accessible.StaticText
            Accessible.name: root.words

            HoverHandler {
                id: hover
            }

            QQC2.ToolTip.visible: root.dotOnly && hover.hovered
            QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
            QQC2.ToolTip.text: root.words
        }

        Item {
            Layout.fillWidth: true
            visible: root.dotOnly
        }

        CaptionText {
            Layout.fillWidth: true
            visible: !root.dotOnly
            text: root.words
            elide: Text.ElideRight
            maximumLineCount: 1
            horizontalAlignment: Text.AlignLeft
            Accessible.role: Accessible.StaticText
            Accessible.name: root.words
            Accessible.description: root.several ? "" : root.connection.detail
        }

        IconButton {
            visible: !root.dotOnly && (root.several ? root.accounts.canRetry : root.connection.canRetry)
            text: qsTr("Connect now")
            icon.name: "view-refresh"
            onClicked: root.several ? root.accounts.retryNow() : root.connection.retryNow()
        }

        IconButton {
            visible: !root.dotOnly && root.connection.shareAddress.length > 0
            text: qsTr("Copy the address for others on this computer: %1").arg(root.connection.shareAddress)
            icon.name: "edit-copy"
            onClicked: root.connection.copyShareAddress()
        }
    }
}
