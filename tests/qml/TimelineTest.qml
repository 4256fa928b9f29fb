// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Timeline
import Morelia.Controllers

//! A test of the open flow: a page over doubles, and ways to its parts.
PageTest {
    id: root

    property alias backSpy: spy

    Component {
        id: fakeFlow

        FlowController {}
    }

    Component {
        id: fakeConnection

        ConnectionController {}
    }

    Component {
        id: fakeMedia

        MediaController {}
    }

    Component {
        id: view

        TimelinePage {
            anchors.fill: parent
            active: true
            narrow: false
            author: ""
        }
    }

    SignalSpy {
        id: spy

        signalName: "back"
    }

    function make(rows) {
        const flow = fakeFlow.createObject(root);
        flow.messages.rows = rows;
        const page = createTemporaryObject(view, root, { flow: flow, connection: fakeConnection.createObject(root), media: fakeMedia.createObject(root) });
        spy.target = page;
        spy.clear();
        waitForRendering(page);
        return page;
    }

    //! The name of the item with the keyboard.
    function focused(page) {
        const item = page.Window.activeFocusItem;
        return item === null || item === page.Window.contentItem ? "nowhere" : probe.names(item)[0] ?? "no name";
    }

    function many(count) {
        const rows = [];
        for (let i = 0; i < count; ++i) {
            rows.push({ localId: "m" + i, order: count - i, text: "message " + (count - i) });
        }
        return rows;
    }

    function list(page) {
        return named(page, "Messages");
    }

    //! The text of a message in the form that can be selected; the mouse goes to its row for it.
    function selectable(row) {
        const isSelectable = item => item.selectedText !== undefined && item.selectByMouse === true;
        mouseMove(row, row.width / 4, row.height / 2);
        tryVerify(() => found(row, isSelectable) !== null, 1000, "nothing can be selected");
        return found(row, isSelectable);
    }

    //! The middle of these words of a message, as a place in its row.
    function placeOf(row, words) {
        const text = selectable(row);
        const first = text.text.indexOf(words);
        verify(first >= 0, words + " is not in " + text.text);
        const box = text.positionToRectangle(first + Math.floor(words.length / 2));
        return text.mapToItem(row, box.x + box.width / 2, box.y + box.height / 2);
    }

    function menuOf(page, rowName) {
        const row = named(page, rowName);
        mouseClick(row, row.width / 2, row.height / 2, Qt.RightButton);
        tryVerify(() => ["Copy text", "Remove", "Undo the deletion"].some(entry => probe.find(page.Window.contentItem, entry) !== null));
        return page.Window.contentItem;
    }
}
