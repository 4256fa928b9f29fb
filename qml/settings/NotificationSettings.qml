// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! What is told outside of the window, and when.
SettingRow {
    id: root

    required property SettingsController settings

    readonly property bool told: root.settings.notifications !== SettingsController.Nothing

    label: qsTr("Notifications")
    note: qsTr("They are shown by your desktop, which may keep them and show them over a locked screen.")

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        ChoiceBox {
            Layout.fillWidth: true
            model: [qsTr("With the text of the message"), qsTr("Only who has written"), qsTr("None")]
            currentIndex: root.settings.notifications
            // A new model, as after a change of language, would choose the first line.
            onModelChanged: currentIndex = Qt.binding(() => root.settings.notifications)
            Accessible.name: qsTr("Notifications")
            Accessible.description: displayText
            onActivated: index => root.settings.notifications = index
        }

        QQC2.CheckBox {
            Layout.fillWidth: true
            enabled: root.told
            text: qsTr("Play a sound")
            Accessible.name: text
            checked: root.settings.notificationSound
            onToggled: root.settings.notificationSound = checked
        }

        QQC2.CheckBox {
            Layout.fillWidth: true
            enabled: root.told
            text: qsTr("Quiet hours: tell me nothing")
            Accessible.name: text
            checked: root.settings.quiet
            onToggled: root.settings.quiet = checked
        }

        Flow {
            Layout.fillWidth: true
            visible: root.told && root.settings.quiet
            spacing: Kirigami.Units.smallSpacing

            TimeChoice {
                settings: root.settings
                label: qsTr("From")
                minute: root.settings.quietFrom
                onChosen: minute => root.settings.quietFrom = minute
            }

            TimeChoice {
                settings: root.settings
                label: qsTr("To")
                minute: root.settings.quietTo
                onChosen: minute => root.settings.quietTo = minute
            }
        }

        CaptionText {
            Layout.fillWidth: true
            visible: root.told && root.settings.quiet && root.settings.quietFrom === root.settings.quietTo
            text: qsTr("That is the whole day: nothing is told at any time.")
            wrapMode: Text.Wrap
        }
    }
}
