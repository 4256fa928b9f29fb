// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Other forms in which the password may be tried, and what that risks.
ColumnLayout {
    id: root

    required property LoginController login

    spacing: Kirigami.Units.smallSpacing

    CaptionText {
        Layout.fillWidth: true
        text: root.login.otherFormsRisk
        wrapMode: Text.Wrap
        Accessible.name: text
    }

    Flow {
        Layout.fillWidth: true
        spacing: Kirigami.Units.smallSpacing

        Repeater {
            model: root.login.otherForms

            FormAction {
                id: form

                required property string modelData
                required property int index

                words: form.modelData
                onClicked: root.login.tryOtherForm(form.index)
            }
        }
    }
}
