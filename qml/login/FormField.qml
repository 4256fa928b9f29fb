// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! A text field under its name, with the reason under it when its content cannot be taken.
ColumnLayout {
    id: root

    required property string label
    property string hint: ""
    property string problem: ""
    //! Something can be done about problem: a button under it opens that.
    property bool hasMore: false
    property bool moreOpen: false
    property alias text: field.text
    property alias echoMode: field.echoMode
    property alias inputMethodHints: field.inputMethodHints
    property alias maximumLength: field.maximumLength

    signal accepted
    signal edited

    //! Selects the text of the field, so that typing takes its place.
    function takeFocus() {
        field.forceActiveFocus();
        field.selectAll();
    }

    spacing: Kirigami.Units.smallSpacing

    onHasMoreChanged: root.moreOpen = false

    SafeText {
        Layout.fillWidth: true
        text: root.label
        wrapMode: Text.Wrap
        // The bridge to screen readers keeps silent about fields of passwords, their names included.
        Accessible.ignored: root.echoMode !== TextInput.Password

        TapHandler {
            onTapped: root.takeFocus()
        }
    }

    HintField {
        id: field

        Layout.fillWidth: true
        placeholderText: root.hint
        Accessible.name: root.label
        Accessible.description: root.problem
        onAccepted: root.accepted()
        onTextEdited: root.edited()
    }

    RowLayout {
        Layout.fillWidth: true
        visible: root.problem.length > 0
        spacing: Kirigami.Units.smallSpacing

        CaptionText {
            Layout.fillWidth: true
            text: root.problem
            color: Accents.readable(Kirigami.Theme.negativeTextColor, Kirigami.Theme.textColor)
            opacity: 1
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        PushButton {
            visible: root.hasMore
            flat: true
            text: root.moreOpen ? qsTr("Less") : qsTr("More")
            onClicked: root.moreOpen = !root.moreOpen
        }
    }
}
