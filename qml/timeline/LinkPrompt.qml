// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Asks before an address is opened that may look like another one.
Prompt {
    id: root

    required property MediaController media
    property string link
    property string plainForm

    function ask(link: string, plainForm: string) {
        root.link = link;
        root.plainForm = plainForm;
        root.open();
    }

    first: cancel
    title: qsTr("Is this the address you expect?")

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            text: root.plainForm
            font.weight: Font.DemiBold
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 8
            elide: Text.ElideRight
        }

        SafeText {
            Layout.fillWidth: true
            text: qsTr("This is how the address is really spelled. It may look like another one in the message.")
            wrapMode: Text.Wrap
        }
    }

    footer: QQC2.DialogButtonBox {
        PushButton {
            text: qsTr("Open")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.AcceptRole
        }

        PushButton {
            id: cancel

            primary: true
            text: qsTr("Cancel")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.RejectRole
        }
    }

    onAccepted: root.media.openLink(root.link)
}
