// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick.Controls as QQC2

//! A box in which one of several is chosen. The wheel scrolls the page on which it stands and chooses nothing.
QQC2.ComboBox {
    wheelEnabled: false
}
