// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

//! Keeps the place of the view while rows and heights change, until the person moves it: at the newest message, or at the
//! upper edge of a row that is read.
QtObject {
    id: root

    //! Rows run from bottom to top.
    required property ListView view
    //! Row 0 is the newest message of the flow.
    required property bool atNewest

    //! The view stays at the end.
    property bool following: true

    //! The row whose upper edge stays where it is, or null, and how far below that of the view it is.
    property Item held: null
    property real heldAt: 0

    //! The layout at the last look. Where none of it has changed since, it was the person who moved the view.
    property var known: ({})
    //! The upper edge of what is shown, at this height of the view.
    property real top: 0
    property real height: 0
    //! The view is being placed by the program.
    property bool placing: false

    //! Brings a row to a place of the view, and says whether that is the end.
    function place(row: int, mode: int, follow: bool) {
        const outer = root.placing;
        root.placing = true;
        root.held = null;
        root.following = follow;
        root.view.positionViewAtIndex(row, mode);
        root.placing = outer;
    }

    //! Goes to the end now, and stays there.
    function goToEnd() {
        root.place(0, ListView.Beginning, true);
    }

    //! Brings a row to a place of the view, and stops following the end unless it is the newest row.
    function leaveFor(row: int, mode: int) {
        const end = row === 0 && root.atNewest;
        root.place(row, end ? ListView.Beginning : mode, end);
    }

    //! Begins with a row: its upper edge is that of the view, as far as there are rows to fill it.
    function beginAt(row: int) {
        root.place(row, ListView.End, false);
        root.hold(root.view.itemAtIndex(row), 0);
    }

    //! The row will become higher or lower: its upper edge stays.
    function holdHere(row: Item) {
        root.hold(row, row.y - root.view.contentY);
    }

    function hold(row: Item, at: real) {
        root.following = false;
        root.held = row;
        root.heldAt = at;
        root.settle();
    }

    //! Brings the held row back to its place; the view shows nothing beyond the oldest and the newest row.
    function settle() {
        const outer = root.placing;
        root.placing = true;
        root.view.forceLayout();
        const place = Math.max(root.view.originY, root.held.y - root.heldAt);
        root.view.contentY = Math.min(place, (root.layout().end ?? Infinity) - root.view.height);
        root.placing = outer;
    }

    function layout(): var {
        const newest = root.view.itemAtIndex(0);
        return { height: root.view.height, count: root.view.count, end: newest ? newest.y + newest.height : null };
    }

    function inSight(): bool {
        const end = root.layout().end;
        return root.view.count === 0 || end !== null && end < root.view.contentY + root.view.height + 2;
    }

    //! The view has become higher or lower: the rows further up keep their place.
    function keepPlace() {
        if (!root.following) {
            const end = root.layout().end ?? 0;
            root.placing = true;
            root.view.contentY = Math.min(root.top, end - root.view.height);
            root.placing = false;
        }
        root.height = root.view.height;
        // From here on a move of the view counts as one by the person.
        root.known = Object.assign({}, root.known, { height: root.height });
    }

    //! Rows or the view have changed.
    function keep() {
        if (root.held !== null) {
            root.settle();
        } else if (root.following && root.atNewest && !root.view.moving) {
            root.goToEnd();
        }
    }

    //! The contents of the view were moved.
    function noteMove() {
        const now = root.layout();
        if (root.view.height === root.height) {
            root.top = root.view.contentY;
        }
        // An end far away is not laid out at all.
        const sameEnd = now.end === null || root.known.end === null || now.end === root.known.end;
        if (!root.placing && sameEnd && now.height === root.known.height && now.count === root.known.count) {
            root.held = null;
            root.following = root.inSight();
        }
    }

    //! All is laid out.
    function look() {
        if (!root.inSight()) {
            root.keep();
        }
        if (root.inSight()) {
            root.held = null;
            root.following = true;
        }
        root.known = root.layout();
    }
}
