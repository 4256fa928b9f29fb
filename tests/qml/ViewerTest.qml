// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! A test of the picture viewer: a flow with three pictures, and ways to the parts of the viewer.
TimelineTest {
    id: root

    property Item page
    property Item window

    function picture(id, name, key) {
        return { localId: id, text: "", fileKind: AttachmentKind.Picture, fileName: name, fileSizeText: "1 kB", fileKey: key, pictureWidth: 400, pictureHeight: 200 };
    }

    function init() {
        failOnWarning(/.?/);
        // Newest first; one picture came twice.
        page = make([picture("c", "third.jpg", "wide"), { localId: "t" }, picture("b", "second.jpg", "tall"), picture("a", "first.jpg", "wide")]);
        window = page.Window.contentItem;
    }

    function open(name) {
        clickOn(page, "Picture " + name + " 1 kB");
        named(window, "Picture viewer");
        tryVerify(() => stageOf() !== null && stageOf().activeFocus);
    }

    //! The item that shows the picture.
    function stageOf() {
        return Array.from(named(window, "Picture viewer").children).find(item => item.quarterTurns !== undefined) ?? null;
    }

    function title() {
        return ["third.jpg", "second.jpg", "first.jpg"].find(name => probe.names(window).includes(name)) ?? "";
    }
}
