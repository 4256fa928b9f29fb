// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Morelia.Components
import org.kde.kirigami as Kirigami

//! Foot of the picture viewer: what the message says, and who sent it when; why others cannot be found.
ColumnLayout {
    id: root

    //! Cleaned.
    required property string caption
    required property string note
    required property string problem

    spacing: 0

    InlineStrip {
        Layout.fillWidth: true
        Layout.bottomMargin: Kirigami.Units.smallSpacing
        kind: InlineStrip.Problem
        text: root.problem
    }

    SafeText {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.caption
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
    }

    CaptionLine {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.note
    }
}
