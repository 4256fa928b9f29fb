// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! On which account something is made.
RowLayout {
    id: root

    required property AccountsModel accounts
    required property real accountId

    signal chosen(real accountId)

    spacing: Kirigami.Units.largeSpacing

    SafeText {
        text: qsTr("Account")
        Accessible.ignored: true
    }

    ChoiceBox {
        id: account

        Layout.fillWidth: true
        model: root.accounts
        textRole: "label"
        valueRole: "accountId"
        Accessible.name: qsTr("Account")
        Accessible.description: displayText
        currentIndex: account.count > 0 ? account.indexOfValue(root.accountId) : -1
        onActivated: root.chosen(currentValue)
    }
}
