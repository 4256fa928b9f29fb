// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

//! A line across a page that says something lasting, with at most one action and details behind "More".
Rectangle {
    id: root

    enum Kind {
        Information,
        Warning,
        Problem
    }

    required property string text
    property int kind: InlineStrip.Information
    //! Foreign words that explain text; shown on demand.
    property string detail: ""
    property string action: ""

    signal triggered

    readonly property color tone: root.kind === InlineStrip.Problem ? Kirigami.Theme.negativeTextColor
        : root.kind === InlineStrip.Warning ? Kirigami.Theme.neutralTextColor : Kirigami.Theme.focusColor

    property bool open

    visible: root.text.length > 0
    implicitHeight: content.implicitHeight + Kirigami.Units.largeSpacing * 2
    implicitWidth: content.implicitWidth + Kirigami.Units.largeSpacing * 2
    radius: Kirigami.Units.cornerRadius
    color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, root.tone, 0.12)
    border.width: 1
    border.color: Accents.readable(root.tone, Kirigami.Theme.textColor)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    onTextChanged: root.open = false

    ColumnLayout {
        id: content

        anchors.fill: parent
        anchors.margins: Kirigami.Units.largeSpacing
        spacing: Kirigami.Units.smallSpacing

        SafeText {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            // Words of a server may be endless; the page below must stay.
            maximumLineCount: 8
            elide: Text.ElideRight
            text: root.text
        }

        CaptionText {
            Layout.fillWidth: true
            visible: root.open
            wrapMode: Text.Wrap
            maximumLineCount: 12
            elide: Text.ElideRight
            text: root.detail
        }

        RowLayout {
            Layout.alignment: Qt.AlignRight
            visible: root.action.length > 0 || root.detail.length > 0
            spacing: Kirigami.Units.smallSpacing

            PushButton {
                visible: root.detail.length > 0
                flat: true
                text: root.open ? qsTr("Less") : qsTr("More")
                onClicked: root.open = !root.open
            }

            PushButton {
                visible: root.action.length > 0
                text: root.action
                onClicked: root.triggered()
            }
        }
    }
}
