// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Controllers
import Morelia.Flows
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
    onKeyPressed: event => {
        // Typing goes on in the text; what travels through the messages is for them alone.
        const typed = event.text.length > 0 && event.text.charCodeAt(0) >= 0x20 || event.matches(StandardKey.Paste);
        if (typed && root.page.takeKey(event)) {
            event.accepted = true;
            root.goOn();
        }
    }
    onBlockRequested: {
        blocking.active = true;
        (blocking.item as BlockPrompt).ask(root.flow.accountId, root.flow.flowId, root.flow.title);
    }
    onOpenRequested: (accountId, flowId) => root.app.openFlow(accountId, flowId)
    onMentionRequested: userId => {
        root.flow.composer.mention(userId);
        root.goOn();
    }
    onPictureRequested: (localId, fileKey) => {
        root.goOn();
        root.page.showPicture(localId, fileKey);
    }
    onFaceRequested: (fileKey, title) => {
        root.goOn();
        root.page.showFace(fileKey, title);
    }
    onFileRequested: (fileKey, fileName) => root.page.askForFile(fileKey, fileName)
    onLinkRequested: (link, doubtfulForm) => root.page.openLink(link, doubtfulForm)

    Loader {
        id: blocking

        active: false
        sourceComponent: BlockPrompt {
            parent: root.QQC2.Overlay.overlay
            flowActions: root.flowActions
            onClosed: root.takeFocus()
        }
    }
}
