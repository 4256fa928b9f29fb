// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2

//! A button with words on it. Return presses it; the desktop's own buttons take Space alone.
QQC2.Button {
    id: root

    Accessible.name: root.text
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()
}
