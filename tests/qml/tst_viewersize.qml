// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! The picture in the viewer: its size and place, under the mouse and in every window.
ViewerTest {
    id: root

    name: "ViewerSize"

    function test_mirrored() {
        page.LayoutMirroring.enabled = true;
        page.LayoutMirroring.childrenInherit = true;
        open("second.jpg");
        const viewer = named(window, "Picture viewer");
        viewer.LayoutMirroring.enabled = true;
        viewer.LayoutMirroring.childrenInherit = true;
        const earlier = named(window, "Earlier picture");
        verify(earlier.mapToItem(viewer, 0, 0).x > viewer.width / 2);
        keyClick(Qt.Key_Right);
        tryVerify(() => title() === "first.jpg");
    }

    function test_aClickBesideThePictureCloses() {
        open("second.jpg");
        const stage = stageOf();
        tryVerify(() => !stage.loading);
        mouseClick(stage, stage.width / 2, stage.height / 2);
        waitForRendering(stage);
        named(window, "Picture viewer");
        mouseClick(stage, stage.width - 60, 20);
        tryVerify(() => probe.find(window, "Picture viewer") === null);
    }

    //! Taps until two of them count as one: the mouse of Qt Quick Test takes its time.
    function doubleTap(stage, x, y) {
        const before = stage.zoom;
        const finger = touchEvent(stage);
        for (let i = 0; i < 20 && stage.zoom === before; ++i) {
            finger.press(1, stage, x, y).commit();
            finger.release(1, stage, x, y).commit();
        }
        verify(stage.zoom !== before);
    }

    function test_doubleClick() {
        open("third.jpg");
        const stage = stageOf();
        tryVerify(() => !stage.loading);
        doubleTap(stage, stage.width / 2 + 60, stage.height / 2);
        compare(stage.zoom, 2);
        doubleTap(stage, stage.width / 2 - 60, stage.height / 2);
        compare(stage.zoom, 1);
        // A picture larger than the window goes to its own size.
        root.width = 300;
        tryVerify(() => stage.fit < 0.9);
        doubleTap(stage, stage.width / 2, stage.height / 2);
        compare(stage.factor, 1);
        root.width = 900;
    }

    function test_theWheelKeepsWhatIsUnderThePointer() {
        open("third.jpg");
        const stage = stageOf();
        tryVerify(() => !stage.loading);
        const picture = found(stage, item => item.fileKey === "wide" && item.bounds !== undefined && item !== stage);
        const at = Qt.point(stage.width / 2 + 100, stage.height / 2 + 30);
        const spot = () => {
            const place = stage.mapToItem(picture, at.x, at.y);
            return Qt.point(place.x / picture.width, place.y / picture.height);
        };
        // Until it is larger than the window, its middle stays where it is.
        while (stage.contentWidth < stage.width * 1.2 || stage.contentHeight < stage.height * 1.2) {
            keyClick(Qt.Key_Plus);
        }
        const before = spot();
        mouseWheel(stage, at.x, at.y, 0, 240);
        fuzzyCompare(spot().x, before.x, 0.01);
        fuzzyCompare(spot().y, before.y, 0.01);
        mouseWheel(stage, at.x, at.y, 0, -120);
        fuzzyCompare(spot().x, before.x, 0.01);
    }

    function test_narrowWindowsHaveEveryButton() {
        open("second.jpg");
        root.width = 260;
        waitForRendering(window);
        const viewer = named(window, "Picture viewer");
        tryVerify(() => viewer.width <= 260);
        for (const name of ["Smaller", "Fit to the window", "Larger", "Turn left", "Turn right", "Copy picture", "Save",
            "Open with another program…", "Show in the conversation", "Close"]) {
            const button = named(window, name);
            tryVerify(() => {
                const place = button.mapToItem(viewer, 0, 0);
                return place.x >= 0 && place.x + button.width <= viewer.width;
            }, 1000, name);
        }
        const bottoms = ["Smaller", "Show in the conversation"].map(name => named(window, name).mapToItem(viewer, 0, named(window, name).height).y);
        verify(stageOf().y >= Math.max(...bottoms));
        root.width = 900;
    }

    function test_sizeAndTurn() {
        open("third.jpg");
        const stage = stageOf();
        compare(stage.zoom, 1);
        keyClick(Qt.Key_Plus);
        verify(stage.zoom > 1);
        clickOn(window, "Fit to the window");
        compare(stage.zoom, 1);
        clickOn(window, "Larger");
        verify(stage.zoom > 1);
        mouseWheel(stage, stage.width / 2, stage.height / 2, 0, 120);
        verify(stage.zoom > 1.5);
        for (let i = 0; i < 50; ++i) {
            keyClick(Qt.Key_Plus);
        }
        verify(stage.zoom <= 16);
        clickOn(window, "Turn right");
        compare(stage.quarterTurns, 1);
        keyClick(Qt.Key_R);
        compare(stage.quarterTurns, 2);
        clickOn(window, "Turn left");
        keyClick(Qt.Key_R, Qt.ShiftModifier);
        keyClick(Qt.Key_R, Qt.ShiftModifier);
        compare(stage.quarterTurns, 3);
        keyClick(Qt.Key_Left);
        compare(stage.zoom, 1);
        compare(stage.quarterTurns, 0);
    }

    function test_everyButtonHasAName() {
        open("second.jpg");
        tryVerify(() => probe.namelessItems(window).length === 0, 3000, probe.namelessItems(window).join());
    }
}
