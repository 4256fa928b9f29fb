// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

//! A question over the page.
QQC2.Dialog {
    id: root

    //! Has the keyboard when the question opens: a field, or the button that does no harm.
    required property Item first
    //! Width in grid units, where the page has it.
    property real units: 24

    anchors.centerIn: parent
    width: Math.min(Kirigami.Units.gridUnit * root.units, parent ? parent.width - Kirigami.Units.gridUnit * 2 : 0)
    modal: true
    focus: true
    onOpened: root.first.forceActiveFocus(Qt.TabFocusReason)

    // The style's own heading cuts the question off in a narrow window.
    header: Kirigami.Heading {
        text: root.title
        level: 2
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        padding: Kirigami.Units.gridUnit
        bottomPadding: 0
    }
}
