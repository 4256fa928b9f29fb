// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import Morelia.Controllers

//! What closing the window does.
SettingRow {
    id: root

    required property SettingsController settings

    label: qsTr("When the window is closed")
    note: qsTr("Where the desktop has no tray, closing always ends Morelia.")

    QQC2.ComboBox {
        Layout.fillWidth: true
        model: [qsTr("Ask"), qsTr("Keep running in the tray"), qsTr("Quit Morelia")]
        currentIndex: root.settings.closing
        onModelChanged: currentIndex = Qt.binding(() => root.settings.closing)
        Accessible.name: root.label
        Accessible.description: displayText
        onActivated: index => root.settings.closing = index
    }
}
