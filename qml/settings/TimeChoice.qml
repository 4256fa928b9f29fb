// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! A time of the day, in steps of half an hour.
RowLayout {
    id: root

    required property SettingsController settings
    required property string label
    //! Of the day.
    required property int minute

    readonly property int step: 30

    signal chosen(int minute)

    spacing: Kirigami.Units.smallSpacing

    SafeText {
        text: root.label
        Accessible.ignored: true
    }

    ChoiceBox {
        model: Array.from({ length: 48 }, (_, place) => root.settings.minuteText(place * root.step))
        currentIndex: Math.floor(root.minute / root.step)
        Accessible.name: root.label
        Accessible.description: displayText
        onActivated: index => root.chosen(index * root.step)
    }
}
