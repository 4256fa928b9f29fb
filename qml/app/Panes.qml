// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2

//! Two panes side by side, which change their places in a mirrored window: Qt's own stay where they are.
QQC2.SplitView {
    id: root

    //! Stands at the side where lines begin.
    required property Item leading

    function place() {
        const wanted = root.mirrored ? 1 : 0;
        if (root.itemAt(wanted) !== root.leading) {
            root.moveItem(1 - wanted, wanted);
        }
    }

    orientation: Qt.Horizontal
    onMirroredChanged: root.place()
    Component.onCompleted: root.place()
}
