// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami

//! The colour of an account at the side of its rows.
Rectangle {
    anchors.top: parent?.top
    anchors.bottom: parent?.bottom
    anchors.margins: Kirigami.Units.smallSpacing
    width: Kirigami.Units.smallSpacing / 2
    radius: width / 2
}
