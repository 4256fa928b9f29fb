// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import org.kde.kirigami as Kirigami
import Morelia.Components

//! Stands in for the window while the key store of the computer takes its time, for instance to ask for a password.
Kirigami.AbstractApplicationWindow {
    id: root

    title: qsTr("Morelia")
    width: Kirigami.Units.gridUnit * 56
    height: Kirigami.Units.gridUnit * 40
    minimumWidth: Kirigami.Units.gridUnit * 20
    minimumHeight: Kirigami.Units.gridUnit * 20

    EmptyState {
        anchors.centerIn: parent
        width: Math.min(parent.width - Kirigami.Units.gridUnit * 2, Kirigami.Units.gridUnit * 22)
        picture: "morelia"
        sentence: qsTr("Waiting for the key store of this computer. If it asks for its password, type it there.")
        action: qsTr("Quit")
        onTriggered: root.close()
    }
}
