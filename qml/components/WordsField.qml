// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

//! A field of several lines for plain words. Tab leaves it.
QQC2.TextArea {
    id: root

    //! Longer texts lose their end.
    required property int maxChars

    implicitHeight: Math.max(contentHeight + topPadding + bottomPadding, Kirigami.Units.gridUnit * 4)
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    placeholderTextColor: Accents.dimmed(Accents.hint, Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor)
    Accessible.name: root.placeholderText
    Kirigami.SpellCheck.enabled: false
    Keys.onTabPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    onTextChanged: if (length > root.maxChars) {
        remove(root.maxChars, length);
    }
}
