// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Morelia.Controllers
import Morelia.Timeline

//! An open flow in the window. In a file of its own, so that the timeline is loaded only when the first flow opens.
TimelinePage {
    id: root

    required property AppController app
    //! Something lies over the messages: nobody sees them.
    required property bool covered

    connection: root.app.flowConnection
    media: root.app.media
    active: root.app.active && !root.covered
    author: root.app.accounts.count > 1 ? root.connection.userName : ""
    choosing: (forward.item as ForwardChooser)?.visible === true
    onForwardRequested: (localIds, named) => {
        forward.active = true;
        (forward.item as ForwardChooser).ask(root.flow, localIds, named);
    }
    onAnswered: answer => {
        root.app.flowActions.answer(root.flow.accountId, root.flow.flowId, answer);
        if (answer !== FlowActions.Accept) {
            root.app.closeFlow();
        }
    }
    onBack: if (root.narrow) root.app.closeFlow()

    Loader {
        id: forward

        active: false
        sourceComponent: ForwardChooser {
            app: root.app
            onChosen: root.selection.clear()
            onClosed: root.takeFocus()
        }
    }
}
