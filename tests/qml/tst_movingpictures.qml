// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Pictures that move: under the pointer, and in the viewer.
TimelineTest {
    id: root

    name: "MovingPictures"

    function row(key: string, moves: bool): var {
        return { localId: key, senderName: "Ann", text: "", timeText: "1:00", fileKind: AttachmentKind.Picture, fileName: key + ".gif",
            fileSizeText: "1 kB", fileKey: key, fileMoves: moves, pictureWidth: 200, pictureHeight: 200 };
    }

    function moving(item: Item): var {
        return found(item, part => part instanceof MovingPicture && part.moving);
    }

    function test_itMovesUnderThePointer() {
        const page = make([row("moving", true)]);
        const picture = named(page, "Picture moving.gif 1 kB");
        waitForRendering(page);
        compare(moving(page), null);
        mouseMove(picture, picture.width / 2, picture.height / 2);
        tryVerify(() => moving(page) !== null);
        const still = found(picture, item => item.fileKey === "moving" && !(item instanceof MovingPicture));
        compare(still, null);
        mouseMove(page, 1, 1);
        tryVerify(() => moving(page) === null);
        verify(found(picture, item => item.fileKey === "moving") !== null);
    }

    //! Their senders say that they may.
    function test_othersAreLeftAlone_data() {
        return [{ tag: "says nothing", key: "moving", moves: false }, { tag: "says so and does not", key: "wide", moves: true }];
    }

    function test_othersAreLeftAlone(data) {
        const page = make([row(data.key, data.moves)]);
        const picture = named(page, "Picture " + data.key + ".gif 1 kB");
        mouseMove(picture, picture.width / 2, picture.height / 2);
        tryVerify(() => picture.hovered);
        waitForRendering(page);
        compare(moving(page), null);
        verify(found(picture, item => item.fileKey === data.key) !== null);
    }

    function test_itMovesInTheViewer() {
        const page = make([row("moving", true)]);
        clickOn(page, "Picture moving.gif 1 kB");
        const everything = page.Window.contentItem;
        const viewer = named(everything, "Picture viewer");
        const inViewer = () => found(viewer.parent, part => part instanceof MovingPicture && part.moving && part.width > 0);
        tryVerify(() => inViewer() !== null);
        keyClick(Qt.Key_Space);
        tryVerify(() => inViewer() === null);
        keyClick(Qt.Key_Space);
        tryVerify(() => inViewer() !== null);
        keyClick(Qt.Key_Escape);
    }
}
