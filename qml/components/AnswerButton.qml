// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami

//! A button as wide as its dialogue, with an answer that may take several lines: the desktop's own buttons cut it.
PushButton {
    id: root

    // The style draws no words of its own.
    Kirigami.MnemonicData.label: ""

    contentItem: Item {
        implicitHeight: words.implicitHeight + Kirigami.Units.largeSpacing * 2

        SafeText {
            id: words

            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.largeSpacing * 2
            text: root.text
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
