// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! Opens the desktop's dialog for files.
IconButton {
    id: root

    //! How large a file may be, in words; may be empty.
    required property string limit

    signal picked(list<url> files)

    text: qsTr("Attach files")
    icon.name: "mail-attachment"
    Accessible.description: root.limit
    onClicked: picker.open(root.Window.window)

    FilePicker {
        id: picker

        title: root.limit.length > 0 ? qsTr("Attach files (%1)").arg(root.limit) : qsTr("Attach files")
        onPicked: files => root.picked(files)
    }
}
