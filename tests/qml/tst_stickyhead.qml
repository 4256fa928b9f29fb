// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers
import Morelia.Timeline

//! What stays at the upper edge of the messages: the face and the name of who wrote the topmost one, and its day.
TimelineTest {
    id: root

    name: "StickyHead"

    //! Groups of one message and of many, of several people, some of them one's own.
    function groups() {
        const rows = [];
        for (const [initials, length] of [["A", 9], ["B", 1], ["C", 2], ["me", 3], ["D", 1], ["A", 12], ["B", 1], ["me", 9], ["C", 8], ["A", 9]]) {
            for (let i = length - 1; i >= 0; --i) {
                rows.push({ localId: "m" + rows.length, order: 100 - rows.length, text: initials + " " + i, initials: initials, senderName: "Somebody " + initials,
                    outgoing: initials === "me", groupStart: i === 0, showAuthor: i === 0 && initials !== "me", manyPeople: true });
            }
        }
        return rows;
    }

    function all(item, isWanted, into = []) {
        if (item.visible) {
            if (isWanted(item)) {
                into.push(item);
            }
            Array.from(item.children).forEach(child => all(child, isWanted, into));
        }
        return into;
    }

    //! What of this kind is seen over the view and in it, from top to bottom, in coordinates of the view.
    function seen(page, isWanted) {
        const view = list(page);
        const items = all(view, isWanted).concat(all(found(page, item => item instanceof StickyHead), isWanted));
        return items.map(item => ({ item: item, box: item.mapToItem(view, 0, 0, item.width, item.height) }))
            .filter(one => one.box.bottom > 0 && one.box.top < view.height).sort((one, other) => one.box.top - other.box.top);
    }

    //! Moves the view, and waits until it knows its topmost row.
    function moveTo(view, y) {
        view.contentY = y;
        const row = view.itemAtIndex(view.indexAt(view.width / 2, y + 1));
        tryVerify(() => view.topRow === row, 1000, "the topmost row is not known");
        return row;
    }

    function test_theFaceStaysWithItsGroup_data() {
        return [{ tag: "left to right", mirrored: false }, { tag: "mirrored", mirrored: true }];
    }

    function test_theFaceStaysWithItsGroup(data) {
        const rows = groups();
        const page = make(rows);
        page.LayoutMirroring.childrenInherit = true;
        page.LayoutMirroring.enabled = data.mirrored;
        const view = list(page);
        view.positionViewAtIndex(view.count - 1, ListView.End);
        waitForRendering(view);
        const end = view.itemAtIndex(view.count - 1).y + 1200;
        for (let y = view.itemAtIndex(view.count - 1).y; y < end; y += 7) {
            const row = moveTo(view, y);
            const faces = seen(page, item => item instanceof Avatar);
            for (let i = 1; i < faces.length; ++i) {
                verify(faces[i].box.top >= faces[i - 1].box.bottom - 0.5, "two faces overlap at " + y);
            }
            for (const face of faces) {
                const x = data.mirrored ? view.width - face.box.right : face.box.left;
                fuzzyCompare(x, Kirigami.Units.largeSpacing, 0.5, "a face stands beside the others at " + y);
            }
            if (row.message.outgoing) {
                continue;
            }
            let last = row.index;
            while (last > 0 && !rows[last - 1].groupStart) {
                --last;
            }
            const groupEnd = view.itemAtIndex(last) ? view.itemAtIndex(last).y + view.itemAtIndex(last).height - y : Infinity;
            verify(faces.length > 0, "nobody is to be seen at " + y);
            compare(faces[0].item.initials, rows[row.index].initials);
            verify(faces[0].box.top >= Math.min(0, groupEnd - faces[0].box.height) - 0.5, "the face at " + faces[0].box.top + " is cut at " + y);
            verify(faces[0].box.bottom <= Math.max(groupEnd, row.y + row.bubbleTop + row.face - y) + 0.5, "the face leaves its group at " + y);
        }
    }

    function test_theNameStaysInAGroup() {
        const rows = groups();
        const page = make(rows);
        const view = list(page);
        view.positionViewAtIndex(view.count - 1, ListView.End);
        const row = moveTo(view, view.itemAtIndex(view.count - 4).y + 5);
        const names = seen(page, item => item instanceof AuthorName);
        compare(names[0].item.text, rows[row.index].senderName);
        verify(names[0].box.top >= 0);
        compare(names.filter(name => name.item.text === rows[row.index].senderName && name.box.top < view.height / 4).length, 1);
    }

    function test_noNameWhereTwoTalk() {
        const page = make(groups().map(row => Object.assign(row, { manyPeople: false, showAuthor: false })));
        const view = list(page);
        view.positionViewAtIndex(view.count - 1, ListView.End);
        moveTo(view, view.itemAtIndex(view.count - 4).y + 5);
        compare(seen(page, item => item instanceof AuthorName), []);
    }

    //! Nothing is pulled out of a group that is shown whole.
    function test_aWholeGroupShowsItsNameOnce() {
        const page = make(groups());
        const view = list(page);
        view.positionViewAtIndex(view.count - 1, ListView.End);
        moveTo(view, view.itemAtIndex(view.count - 1).y);
        compare(seen(page, item => item instanceof AuthorName).filter(name => name.box.top < 60).length, 1);
    }

    function test_theDayCoversNoHeader_data() {
        return [{ tag: "unread line", row: { unreadLine: true } }, { tag: "day", row: { dateHeader: "Friday" } }];
    }

    function test_theDayCoversNoHeader(data) {
        const rows = groups();
        Object.assign(rows[rows.length - 9], data.row);
        const page = make(rows);
        const view = list(page);
        view.positionViewAtIndex(view.count - 1, ListView.End);
        const place = view.itemAtIndex(rows.length - 9).y;
        let apart = 0;
        for (let y = place - 80; y < place + 80; y += 2) {
            moveTo(view, y);
            const days = seen(page, item => item instanceof StickyDay);
            const headers = seen(page, item => item instanceof UnreadLine || item instanceof DateHeader);
            for (const day of days) {
                for (const header of headers) {
                    verify(day.box.top > header.box.bottom - 0.5 || header.box.top > day.box.bottom - 0.5, "the day lies over a header at " + (y - place));
                    ++apart;
                }
            }
        }
        verify(apart > 0, "the day was never seen beside the header");
    }
}
