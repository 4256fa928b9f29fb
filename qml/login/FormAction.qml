// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components

//! A button whose words come with the protocol's form: ours too, and translated.
PushButton {
    id: root

    required property string words

    text: root.words
    Accessible.name: root.words
}
