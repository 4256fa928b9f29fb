// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Why a message was not sent, with the server's own words behind "More".
QQC2.Dialog {
    id: root

    property int kind
    property string detail

    function explain(kind: int, detail: string) {
        root.kind = kind;
        root.detail = detail;
        root.open();
    }

    modal: true
    anchors.centerIn: parent
    width: Math.min(Kirigami.Units.gridUnit * 22, parent ? parent.width - Kirigami.Units.gridUnit * 2 : 0)
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
        QQC2.Button {
            id: more

            visible: root.detail.length > 0
            checkable: true
            text: qsTr("More")
            Accessible.name: text
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.HelpRole
        }

        QQC2.Button {
            text: qsTr("Close")
            focus: true
            Accessible.name: text
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.RejectRole
        }
    }
}
