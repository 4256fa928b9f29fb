// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Controllers

//! The desktop's own dialog for where a file is saved.
Item {
    id: root

    required property MediaController media
    property string fileKey

    signal closed

    //! fileName: as it came, from somebody else.
    function ask(fileKey: string, fileName: string) {
        root.fileKey = fileKey;
        picker.save(fileName, root.Window.window);
    }

    FilePicker {
        id: picker

        title: qsTr("Save as")
        onPicked: files => {
            root.media.saveAs(root.fileKey, files[0]);
            root.closed();
        }
        onRejected: root.closed()
    }
}
