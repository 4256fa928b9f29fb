// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami

//! Something takes its time: a turning circle and a few words, after a short delay, so that quick work shows nothing.
RowLayout {
    id: root

    required property bool busy
    required property string text

    property bool shown

    visible: root.shown
    spacing: Kirigami.Units.largeSpacing
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    onBusyChanged: if (!root.busy) root.shown = false

    Timer {
        interval: 300
        running: root.busy
        onTriggered: root.shown = true
    }

    QQC2.BusyIndicator {
        implicitWidth: Kirigami.Units.iconSizes.smallMedium
        implicitHeight: implicitWidth
        running: root.shown
        Accessible.ignored: true
    }

    SafeText {
        Layout.fillWidth: true
        text: root.text
        elide: Text.ElideRight
        maximumLineCount: 1
        Accessible.ignored: true
    }
}
