// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Dialogs
import Morelia.Controllers

//! The desktop's own dialog for where a file is saved.
Item {
    id: root

    required property MediaController media
    property string fileKey

    signal closed

    //! Opens with a name in the folder that the dialog used last.
    function ask(fileKey: string, fileName: string) {
        root.fileKey = fileKey;
        dialog.selectedFile = dialog.currentFolder + "/" + encodeURIComponent(fileName);
        dialog.open();
    }

    FileDialog {
        id: dialog

        title: qsTr("Save as")
        fileMode: FileDialog.SaveFile
        onAccepted: {
            root.media.saveAs(root.fileKey, dialog.selectedFile);
            root.closed();
        }
        onRejected: root.closed()
    }
}
