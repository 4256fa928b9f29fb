// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Controllers
import Morelia.Info

//! What is known about the open flow. In a file of its own, so that it is loaded when it is wanted first.
InfoPane {
    id: root

    required property AppController app
    //! The messages, which show files and links.
    required property OpenFlow page
    //! The page lies below.
    required property bool covering

    function goOn() {
        if (root.covering) {
            root.closeRequested();
        }
        root.page.takeFocus();
    }

    flowActions: root.app.flowActions
    onOpenRequested: (accountId, flowId) => root.app.openFlow(accountId, flowId)
    onMentionRequested: userId => {
        root.flow.composer.mention(userId);
        root.goOn();
    }
    onPictureRequested: (localId, fileKey) => {
        root.goOn();
        root.page.showPicture(localId, fileKey);
    }
    onFileRequested: (fileKey, fileName) => root.page.askForFile(fileKey, fileName)
    onLinkRequested: (link, doubtfulForm) => root.page.openLink(link, doubtfulForm)
}
