// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! Sounds and videos play in their rows.
TimelineTest {
    id: root

    name: "Playing"

    function row(id: string, kind: int, values: var): var {
        return Object.assign({ localId: id, order: 10, senderName: "Ann", text: "", timeText: "1:00", fileKind: kind, fileName: id + ".ogg", fileSizeText: "1 kB", fileKey: id }, values);
    }

    function sound(id: string): var {
        return row(id, AttachmentKind.Audio, {});
    }

    function video(id: string, width: int, height: int): var {
        return row(id, AttachmentKind.Video, { pictureWidth: width, pictureHeight: height });
    }

    //! The double says that a message plays.
    function play(page: var, id: string) {
        const playback = page.media.playback;
        playback.localId = id;
        playback.playing = true;
        playback.position = 12000;
        playback.duration = 220000;
        playback.seekable = true;
        playback.timeText = "0:12 / 3:40";
        playback.stateText = "Playing, 0:12 of 3:40";
    }

    function message(page: var, id: string): Item {
        return found(page, item => item.message !== undefined && item.message.localId === id && item.decoration !== undefined && item.bubbleTop !== undefined);
    }

    function test_aClickPlaysAndPauses_data() {
        return [{ tag: "sound", kind: AttachmentKind.Audio }, { tag: "video", kind: AttachmentKind.Video }];
    }

    function test_aClickPlaysAndPauses(data) {
        const page = make([row("a", data.kind, {}), row("b", data.kind, { order: 9 })]);
        clickOn(message(page, "b"), "Play");
        compare(page.media.playback.calls, ["toggle(b)"]);
        play(page, "b");
        const pause = named(message(page, "b"), "Pause");
        compare(pause.Accessible.description, "Playing, 0:12 of 3:40");
        named(message(page, "a"), "Play");
        compare(probe.find(message(page, "a"), "Pause"), null);
        clickOn(message(page, "b"), "Pause");
        compare(page.media.playback.calls, ["toggle(b)", "toggle(b)"]);
        verify(found(page, item => item.text === "0:12 / 3:40 · 1 kB") !== null);
    }

    function test_nothingPlaysByItself() {
        const page = make([sound("a"), video("b", 640, 480)]);
        waitForRendering(page);
        compare(page.media.playback.calls, []);
        compare(found(page, item => item instanceof VideoPicture), null);
    }

    function test_theNameOpensOrSaves() {
        const page = make([sound("a")]);
        clickOn(page, "Sound a.ogg 1 kB");
        named(page.Window.contentItem, "Open this file with another program?");
        compare(page.media.playback.calls, []);
        keyClick(Qt.Key_Escape);
    }

    function test_theBarGoesToAPlace() {
        const page = make([sound("a")]);
        const bar = named(page, "Position");
        verify(!bar.enabled);
        play(page, "a");
        verify(bar.enabled);
        compare(bar.value, 12000);
        mouseClick(bar, bar.width / 2, bar.height / 2);
        const call = page.media.playback.calls[0];
        const place = Number(call.slice("seek(".length, -1));
        verify(place > 100000 && place < 120000, call);
        // The player says where it is.
        page.media.playback.position = 50000;
        compare(bar.value, 50000);
        compare(page.media.playback.calls.length, 1);
    }

    function test_keysOfTheBar() {
        const page = make([sound("a")]);
        play(page, "a");
        const bar = named(page, "Position");
        bar.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_Space);
        compare(page.media.playback.calls, ["seek(17000)", "seek(7000)", "toggle(a)"]);
        verify(found(bar, item => item.shown === true) !== null, "nothing shows where the keyboard is");
    }

    function test_keysReachButtonAndBar() {
        const page = make([sound("a")]);
        play(page, "a");
        list(page).forceActiveFocus(Qt.TabFocusReason);
        tryVerify(() => focused(page).length > 0);
        keyClick(Qt.Key_Tab);
        compare(focused(page), "Pause");
        keyClick(Qt.Key_Return);
        compare(page.media.playback.calls, ["toggle(a)"]);
        keyClick(Qt.Key_Tab);
        compare(focused(page), "Position");
    }

    function test_problemsAreSaid() {
        const page = make([sound("a")]);
        const height = message(page, "a").height;
        page.media.playback.localId = "a";
        page.media.playback.problem = "This recording cannot be played here. It can be saved.";
        const words = found(page, item => item.text === page.media.playback.problem);
        verify(words !== null && words.visible && !words.truncated);
        compare(probe.find(page, "Position"), null);
        named(page, "Play");
        waitForRendering(page);
        verify(words.lineCount < 2 || words.width > Kirigami.Units.gridUnit * 8);
    }

    function test_videosKeepTheirPlace_data() {
        return [{ tag: "usual", width: 1280, height: 720 }, { tag: "one pixel", width: 1, height: 1 }, { tag: "huge", width: 16000, height: 16000 },
            { tag: "thin", width: 65535, height: 1 }, { tag: "high", width: 1, height: 65535 }, { tag: "unknown", width: 0, height: 0 }];
    }

    function test_videosKeepTheirPlace(data) {
        const page = make([video("a", data.width, data.height)]);
        const row = message(page, "a");
        const height = row.height;
        verify(height > Kirigami.Units.gridUnit * 4 && height < Kirigami.Units.gridUnit * 24, height);
        play(page, "a");
        page.media.playback.showFrame(64, 48);
        tryVerify(() => found(row, item => item instanceof VideoPicture) !== null);
        waitForRendering(page);
        compare(row.height, height);
        const picture = found(row, item => item instanceof VideoPicture);
        verify(picture.width <= row.width && picture.height > 0);
        // Other rows show nothing of it.
        page.media.playback.stateText = "";
        compare(found(row, item => item instanceof VideoPicture), null);
    }

    function test_aFrameIsDrawn() {
        const page = make([video("a", 640, 480)]);
        play(page, "a");
        page.media.playback.showFrame(64, 48);
        const picture = found(page, item => item instanceof VideoPicture);
        waitForRendering(page);
        const at = picture.mapToItem(page, picture.width / 4, picture.height / 4);
        tryVerify(() => {
            const colour = grabImage(page).pixel(at.x, at.y);
            return colour.r < 0.1 && colour.g > 0.4 && colour.b > 0.4;
        });
    }

    function test_everythingHasAName() {
        const page = make([sound("a"), video("b", 640, 480)]);
        play(page, "a");
        compare(probe.namelessItems(page), []);
        page.media.playback.stateText = "";
        page.media.playback.problem = "problem";
        compare(probe.namelessItems(page), []);
        verify(probe.names(page).includes("problem"));
    }

    function test_unreadableOnesAreFiles() {
        const page = make([row("a", AttachmentKind.Audio, { fileBroken: true })]);
        compare(probe.find(page, "Play"), null);
    }
}
