// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! What closing the window asks: go on in the tray? End, although others lose the server that runs here?
Prompt {
    id: root

    required property ClosingController closing

    //! The question is about the tray.
    required property bool tray

    Component.onCompleted: root.open()

    Connections {
        target: root.closing

        function onQuestionChanged() {
            root.close();
        }
    }

    first: stay
    units: 22
    title: root.tray ? qsTr("Keep Morelia running?") : qsTr("Quit Morelia?")

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            visible: root.tray
            text: qsTr("Without its window, Morelia stays in the tray and tells you of new messages. You can change this in the settings.")
            wrapMode: Text.Wrap
        }

        SafeText {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.closing.lossText
            wrapMode: Text.Wrap
        }
    }

    footer: QQC2.DialogButtonBox {
        PushButton {
            text: qsTr("Quit")
            Accessible.description: root.closing.lossText
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.DestructiveRole
            onClicked: root.closing.end()
        }

        PushButton {
            id: stay

            primary: true
            text: root.tray ? qsTr("Keep running") : qsTr("Stay")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.AcceptRole
        }
    }

    onAccepted: root.tray ? root.closing.keepRunning() : root.closing.cancel()
    onRejected: root.closing.cancel()
}
