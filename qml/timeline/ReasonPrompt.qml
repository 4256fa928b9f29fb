// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Why a message was not sent, with the server's own words behind "More".
Prompt {
    id: root

    property int kind
    property string detail

    function explain(kind: int, detail: string) {
        root.kind = kind;
        root.detail = detail;
        root.open();
    }

    first: close
    units: 22
    title: qsTr("The message was not sent")

    contentItem: ColumnLayout {
        spacing: Kirigami.Units.largeSpacing

        SafeText {
            Layout.fillWidth: true
            text: FailureWords.describe(root.kind)
            wrapMode: Text.Wrap
        }

        CaptionText {
            Layout.fillWidth: true
            visible: more.checked && text.length > 0
            text: root.detail
            wrapMode: Text.Wrap
            maximumLineCount: 12
            elide: Text.ElideRight
        }
    }

    footer: QQC2.DialogButtonBox {
        PushButton {
            id: more

            visible: root.detail.length > 0
            checkable: true
            text: qsTr("More")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.HelpRole
        }

        PushButton {
            id: close

            primary: true
            text: qsTr("Close")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.RejectRole
        }
    }
}
