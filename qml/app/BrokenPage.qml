// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components

//! The profile cannot be opened: why, and the way out.
QQC2.Page {
    id: root

    required property string failure

    signal quitRequested

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Morelia cannot open this profile")

    EmptyState {
        anchors.centerIn: parent
        width: Math.max(0, Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 22))
        picture: "morelia-warning"
        sentence: root.failure
        action: qsTr("Quit")
        onTriggered: root.quitRequested()
    }
}
