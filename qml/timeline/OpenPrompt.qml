// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Asks before a file from somebody else is given to another program.
Prompt {
    id: root

    required property MediaController media
    property string fileKey
    property string fileName

    function ask(fileKey: string, fileName: string) {
        root.fileKey = fileKey;
        root.fileName = fileName;
        root.open();
    }

    first: save
    title: qsTr("Open this file with another program?")

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            text: root.fileName
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
        }

        SafeText {
            Layout.fillWidth: true
            text: qsTr("Open only what you expect from people you know. A saved file can be looked at later.")
            wrapMode: Text.Wrap
        }
    }

    footer: QQC2.DialogButtonBox {
        PushButton {
            text: qsTr("Open")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.AcceptRole
        }

        PushButton {
            id: save

            primary: true
            text: qsTr("Save")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.ApplyRole
        }

        PushButton {
            text: qsTr("Cancel")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.RejectRole
        }
    }

    onAccepted: root.media.open(root.fileKey, root.fileName)
    onApplied: {
        root.media.save(root.fileKey, root.fileName);
        root.close();
    }
}
