// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components

//! Has the picture ready that is likely to be shown next; nobody sees it.
MediaImage {
    id: root

    //! Its key; empty for none.
    required property string wanted

    // Later: first the shown picture takes over what was made ready.
    function take() {
        root.fileKey = root.wanted;
    }

    visible: false
    fileKey: ""
    onWantedChanged: Qt.callLater(root.take)
}
