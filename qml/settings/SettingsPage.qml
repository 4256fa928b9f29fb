// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Accounts, language and colours, and what this program is.
QQC2.Page {
    id: root

    required property SettingsController settings
    //! Of the chosen account.
    required property ConnectionController connection
    required property AccountsModel accounts
    required property BlockedPeople blocked
    required property DeclinedRequests declined
    required property FlowActions flowActions

    signal back
    signal addAccountRequested
    signal chooseAccountRequested(real accountId)
    signal accountRequested(ConnectionController connection)

    title: qsTr("Settings")
    padding: Kirigami.Units.gridUnit
    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    Component.onCompleted: accountsSection.takeFocus()
    Keys.onEscapePressed: root.back()

    header: PageHeader {
        title: root.title
        onBack: root.back()
    }

    contentItem: FormColumn {
        AccountsSection {
            id: accountsSection

            Layout.fillWidth: true
            accounts: root.accounts
            chosen: root.connection.accountId
            onAddRequested: root.addAccountRequested()
            onChooseRequested: accountId => root.chooseAccountRequested(accountId)
            onOpenRequested: connection => root.accountRequested(connection)
        }

        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Language")
            note: root.settings.restartNeeded ? qsTr("A few words that belong to the toolkit change at the next start.") : ""

            ChoiceBox {
                Layout.fillWidth: true
                model: root.settings.languages
                currentIndex: root.settings.language
                Accessible.name: qsTr("Language")
                Accessible.description: displayText
                onActivated: index => root.settings.language = index
            }
        }

        SettingRow {
            Layout.fillWidth: true
            label: qsTr("Colours")

            ChoiceBox {
                Layout.fillWidth: true
                model: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
                currentIndex: root.settings.colorScheme
                // A new model, as after a change of language, would choose the first line.
                onModelChanged: currentIndex = Qt.binding(() => root.settings.colorScheme)
                Accessible.name: qsTr("Colours")
                Accessible.description: displayText
                onActivated: index => root.settings.colorScheme = index
            }
        }

        NotificationSettings {
            Layout.fillWidth: true
            settings: root.settings
        }

        BlockedSection {
            Layout.fillWidth: true
            people: root.blocked
            accounts: root.accounts
        }

        // Nobody needs to know of it before.
        DeclinedSection {
            Layout.fillWidth: true
            visible: root.declined.count > 0 || root.declined.errorText.length > 0
            requests: root.declined
            accounts: root.accounts
            flowActions: root.flowActions
        }

        ClosingSetting {
            Layout.fillWidth: true
            settings: root.settings
        }

        SettingRow {
            Layout.fillWidth: true
            visible: root.settings.keyNotice.length > 0
            label: qsTr("Key of your messages")
            note: root.settings.keyNotice
        }

        CaptionText {
            Layout.fillWidth: true
            text: qsTr("Morelia %1").arg(root.settings.version)
        }
    }
}
