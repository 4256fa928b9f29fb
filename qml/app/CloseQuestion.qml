// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Controllers

//! Shows the prompt while closing the window is a question. Made for each: one that is there already keeps the height of
//! other words.
Loader {
    id: root

    required property ClosingController closing

    //! The last question: its words stay while the prompt goes.
    property int last: ClosingController.None

    active: false
    sourceComponent: ClosePrompt {
        parent: QQC2.Overlay.overlay
        closing: root.closing
        tray: root.last === ClosingController.Tray
        onClosed: root.active = false
    }

    Connections {
        target: root.closing

        function onQuestionChanged() {
            if (root.closing.question !== ClosingController.None) {
                root.last = root.closing.question;
                root.active = true;
            }
        }
    }
}
