// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2

//! A button whose words come with the protocol's form: ours too, and translated.
QQC2.Button {
    id: root

    required property string words

    text: root.words
    Accessible.name: root.words
}
