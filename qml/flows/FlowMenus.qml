// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Controllers

//! The menu of a row in the list and the questions that follow from it. They are made when they are wanted: the start need
//! not wait for them.
Item {
    id: root

    required property FlowActions flowActions
    //! The rows are requests of strangers.
    required property bool requests
    //! Stays as long as a menu may be shown.
    required property Item place
    readonly property bool menuShown: (menu.item as FlowMenu)?.shown ?? false
    //! The row of the menu that was opened last.
    property Item menuRow: null
    //! The row that the question is about.
    property int row: -1

    //! A question is about to open that may take the row away.
    signal questionAsked
    signal questionClosed

    function showFor(row: Item, from: Item, at: point) {
        menu.active = true;
        root.menuRow = row;
        (menu.item as FlowMenu).showFor(row, from, at);
    }

    parent: root.place

    Loader {
        id: menu

        active: false
        sourceComponent: FlowMenu {
            flowActions: root.flowActions
            requests: root.requests
            place: root.place
            onDeleteRequested: (accountId, flowId, title) => {
                root.questionAsked();
                question.active = true;
                (question.item as DeleteFlowPrompt).ask(accountId, flowId, title);
            }
            onBlockRequested: (accountId, flowId, title) => {
                root.questionAsked();
                blocking.active = true;
                (blocking.item as BlockPrompt).ask(accountId, flowId, title);
            }
        }
    }

    Loader {
        id: question

        active: false
        sourceComponent: DeleteFlowPrompt {
            parent: root.QQC2.Overlay.overlay
            flowActions: root.flowActions
            // Later: a row that was deleted has gone then.
            onClosed: Qt.callLater(root.questionClosed)
        }
    }

    Loader {
        id: blocking

        active: false
        sourceComponent: BlockPrompt {
            parent: root.QQC2.Overlay.overlay
            flowActions: root.flowActions
            onClosed: Qt.callLater(root.questionClosed)
        }
    }
}
