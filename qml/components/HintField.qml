// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami

//! A field of one line whose hint can be read: the desktop's own reach 4.2 : 1.
QQC2.TextField {
    id: root

    placeholderTextColor: Accents.dimmed(Accents.hint, Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor)
    Accessible.name: root.placeholderText
}
