// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Choices for the window: does closing it end Morelia, and does Morelia start without one?
SettingRow {
    id: root

    required property SettingsController settings

    label: qsTr("When the window is closed")
    note: qsTr("Where the desktop has no tray, closing always ends Morelia.")

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        ChoiceBox {
            Layout.fillWidth: true
            model: [qsTr("Ask"), qsTr("Keep running in the tray"), qsTr("Quit Morelia")]
            currentIndex: root.settings.closing
            onModelChanged: currentIndex = Qt.binding(() => root.settings.closing)
            Accessible.name: root.label
            Accessible.description: displayText
            onActivated: index => root.settings.closing = index
        }

        QQC2.CheckBox {
            Layout.fillWidth: true
            visible: root.settings.canAutostart
            text: qsTr("Start with my session, in the tray")
            Accessible.name: text
            checked: root.settings.autostart
            onToggled: {
                root.settings.autostart = checked;
                checked = Qt.binding(() => root.settings.autostart);
            }
        }
    }
}
