// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Asks for a day and goes to its first message.
Prompt {
    id: root

    required property FlowController flow

    readonly property date day: new Date(year.value, month.currentIndex, dayOfMonth.value)

    //! Opens with the day of this Unix time in milliseconds.
    function ask(timeMs: real) {
        const start = new Date(timeMs);
        year.value = start.getFullYear();
        month.currentIndex = start.getMonth();
        dayOfMonth.value = start.getDate();
        root.open();
    }

    first: dayOfMonth
    units: 20
    title: qsTr("Go to a day")

    contentItem: RowLayout {
        spacing: Kirigami.Units.smallSpacing

        Keys.onReturnPressed: root.accept()
        Keys.onEnterPressed: root.accept()

        QQC2.SpinBox {
            id: dayOfMonth

            from: 1
            to: new Date(year.value, month.currentIndex + 1, 0).getDate()
            editable: true
            Accessible.name: qsTr("Day")
        }

        QQC2.ComboBox {
            id: month

            Layout.fillWidth: true
            model: Array.from({ length: 12 }, (unused, index) => Qt.locale().standaloneMonthName(index))
            Accessible.name: qsTr("Month")
            Accessible.description: displayText
        }

        QQC2.SpinBox {
            id: year

            from: 2015
            to: new Date().getFullYear()
            editable: true
            textFromValue: value => value.toString()
            valueFromText: text => parseInt(text)
            Accessible.name: qsTr("Year")
        }
    }

    footer: QQC2.DialogButtonBox {
        PushButton {
            primary: true
            text: qsTr("Go")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.AcceptRole
        }

        PushButton {
            text: qsTr("Cancel")
            QQC2.DialogButtonBox.buttonRole: QQC2.DialogButtonBox.RejectRole
        }
    }

    onAccepted: root.flow.jumpToDate(root.day)
}
