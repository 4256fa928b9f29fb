// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The common frame of the sign-in forms: a head with a way back, the problem, and the progress.
ColumnLayout {
    id: root

    required property LoginController login
    required property string title
    default property alias fields: form.data

    signal back

    spacing: Kirigami.Units.gridUnit

    Keys.onEscapePressed: root.back()

    PageHeader {
        Layout.fillWidth: true
        title: root.title
        onBack: root.back()
    }

    ColumnLayout {
        id: form

        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing
        enabled: !root.login.busy
    }

    QuestionCard {
        Layout.fillWidth: true
        login: root.login
    }

    InlineStrip {
        Layout.fillWidth: true
        visible: text.length > 0 && root.login.errorField === LoginController.NoField
        kind: InlineStrip.Problem
        text: root.login.errorText
        detail: root.login.errorDetail
    }

    RowLayout {
        Layout.fillWidth: true
        visible: root.login.busy

        BusyLine {
            Layout.fillWidth: true
            busy: root.login.busy
            text: root.login.busyText
        }

        PushButton {
            text: qsTr("Cancel")
            onClicked: root.login.cancel()
        }
    }
}
