// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Notices for the person, below the list.
ColumnLayout {
    id: root

    //! Lasting facts.
    required property list<string> notices
    //! Failures of the person's own actions, in words, until the person has read them.
    required property list<string> mishaps

    readonly property bool said: root.notices.length > 0 || root.mishaps.length > 0

    signal mishapsRead

    spacing: 0

    Repeater {
        model: root.notices

        InlineStrip {
            required property string modelData

            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.smallSpacing
            text: modelData
        }
    }

    Repeater {
        model: root.mishaps

        InlineStrip {
            required property string modelData

            Layout.fillWidth: true
            Layout.margins: Kirigami.Units.smallSpacing
            kind: InlineStrip.Problem
            text: modelData
            action: qsTr("Got it")
            onTriggered: root.mishapsRead()
        }
    }
}
