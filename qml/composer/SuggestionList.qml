// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! What fits the typed words, in a list above the field. The keyboard stays in the field.
QQC2.Popup {
    id: root

    required property Completion completion
    required property var model
    required property Component delegate
    //! For screen readers.
    required property string label
    //! The composer, and where the list begins in it.
    required property Item place
    required property real start

    readonly property real rowHeight: Math.round(Math.max(Kirigami.Units.gridUnit * 1.7, Measures.letters.height + Kirigami.Units.smallSpacing * 2))

    parent: root.place
    x: root.place.LayoutMirroring.enabled ? root.place.width - width - root.start : root.start
    y: -height
    width: Math.min(Kirigami.Units.gridUnit * 20, root.place.width - root.start)
    margins: 0
    padding: Kirigami.Units.smallSpacing
    visible: root.completion.open
    focus: false
    closePolicy: QQC2.Popup.NoAutoClose
    enter: null
    exit: null

    contentItem: ListView {
        implicitHeight: root.rowHeight * count
        LayoutMirroring.enabled: root.place.LayoutMirroring.enabled
        LayoutMirroring.childrenInherit: true
        interactive: false
        model: root.model
        delegate: root.delegate
        Accessible.role: Accessible.List
        Accessible.name: root.label
    }
}
