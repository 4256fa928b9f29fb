// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Morelia.Components

//! Opens the desktop's dialog for files.
IconButton {
    id: root

    //! How large a file may be, in words; may be empty.
    required property string limit

    signal picked(list<url> files)

    text: qsTr("Attach files")
    icon.name: "mail-attachment"
    Accessible.description: root.limit
    onClicked: {
        dialog.active = true;
        (dialog.item as Picker).open();
    }

    // Dialogs of the desktop take their time to load: only for those who ask.
    Loader {
        id: dialog

        active: false
        sourceComponent: Picker {}
    }

    component Picker: Item {
        function open() {
            files.open();
        }

        FileDialog {
            id: files

            title: root.limit.length > 0 ? qsTr("Attach files (%1)").arg(root.limit) : qsTr("Attach files")
            fileMode: FileDialog.OpenFiles
            onAccepted: root.picked(files.selectedFiles)
        }
    }
}
