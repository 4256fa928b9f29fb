// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest

//! The picture viewer: ways through it, and what can be done with a picture.
ViewerTest {
    id: root

    name: "Viewer"

    function test_opensAndCloses() {
        open("second.jpg");
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(window, "Picture viewer") === null);
        tryVerify(() => named(page, "Message").activeFocus);
    }

    function test_goesFromOneToTheNext() {
        open("third.jpg");
        compare(probe.find(window, "Later picture"), null);
        clickOn(window, "Earlier picture");
        tryVerify(() => title() === "second.jpg");
        keyClick(Qt.Key_Left);
        tryVerify(() => title() === "first.jpg");
        tryVerify(() => probe.find(window, "Earlier picture") === null);
        keyClick(Qt.Key_Left);
        compare(title(), "first.jpg");
        keyClick(Qt.Key_Right);
        tryVerify(() => title() === "second.jpg");
        keyClick(Qt.Key_Right);
        tryVerify(() => title() === "third.jpg");
    }

    function test_saveAndCopy() {
        open("second.jpg");
        clickOn(window, "Save");
        clickOn(window, "Copy picture");
        keyClick(Qt.Key_S, Qt.ControlModifier);
        keyClick(Qt.Key_C, Qt.ControlModifier);
        compare(page.media.calls, ["save(tall, second.jpg)", "copyPicture(tall)", "save(tall, second.jpg)", "copyPicture(tall)"]);
    }

    function test_keysGoEverywhere_data() {
        return [
            { tag: "Page Up", from: "second.jpg", key: Qt.Key_PageUp, to: "first.jpg" },
            { tag: "Page Down", from: "second.jpg", key: Qt.Key_PageDown, to: "third.jpg" },
            { tag: "Space", from: "second.jpg", key: Qt.Key_Space, to: "third.jpg" },
            { tag: "Backspace", from: "second.jpg", key: Qt.Key_Backspace, to: "first.jpg" },
            { tag: "Home", from: "third.jpg", key: Qt.Key_Home, to: "first.jpg" },
            { tag: "End", from: "second.jpg", key: Qt.Key_End, to: "third.jpg" }
        ];
    }

    function test_keysGoEverywhere(data) {
        open(data.from);
        keyClick(data.key);
        tryVerify(() => title() === data.to);
    }

    function test_buttonsAreReachedByKeys() {
        open("second.jpg");
        const wanted = ["Smaller", "Fit to the window", "Larger", "Turn left", "Turn right", "Copy picture", "Save", "Open with another program…",
            "Show in the conversation", "Close", "Earlier picture", "Later picture"];
        const met = [];
        for (let i = 0; i < 20; ++i) {
            keyClick(Qt.Key_Tab);
            met.push(focused(page));
        }
        compare(wanted.filter(name => !met.includes(name)), []);
    }

    function test_theKeyboardIsNeverNowhere() {
        open("second.jpg");
        const earlier = named(window, "Earlier picture");
        earlier.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        tryVerify(() => title() === "first.jpg");
        tryVerify(() => stageOf().activeFocus);
    }

    function test_wordsAtTheFoot() {
        page.flow.messages.change(2, { text: "A bridge\nof stone", senderName: "Ann", timeText: "14:02" });
        page.flow.shelf.placeText = "2 of 3";
        open("second.jpg");
        named(window, "A bridge\nof stone");
        named(window, "Ann · Today, 14:02");
        named(window, "2 of 3");
        page.flow.messages.change(2, { outgoing: true });
        page.flow.shelf.changed();
        named(window, "You · Today, 14:02");
    }

    function test_errorsAreSaid() {
        open("second.jpg");
        page.flow.shelf.errorText = "The disk is full.";
        page.flow.shelf.changed();
        named(window, "The disk is full.");
    }

    function test_itClosesWhenNoneIsLeft() {
        open("second.jpg");
        page.flow.shelf.emptied();
        tryVerify(() => probe.find(window, "Picture viewer") === null);
        tryVerify(() => named(page, "Message").activeFocus);
        verify(page.flow.shelf.calls.includes("end()"));
    }

    function test_oneThatCannotBeRead() {
        page.flow.messages.change(3, { fileKey: "", fileBroken: true });
        open("second.jpg");
        page.flow.shelf.begin("a", "");
        named(window, "This picture cannot be read.");
        verify(!named(window, "Save").enabled);
        verify(!named(window, "Larger").enabled);
    }

    function test_showInTheConversation() {
        open("second.jpg");
        clickOn(window, "Show in the conversation");
        tryVerify(() => probe.find(window, "Picture viewer") === null);
        verify(page.flow.calls.includes("jumpTo(b)"));
    }

    function test_openWith() {
        open("second.jpg");
        clickOn(window, "Open with another program…");
        named(window, "Open this file with another program?");
        clickOn(window, "Cancel");
        tryVerify(() => probe.find(window, "Open this file with another program?") === null);
        // The viewer is still there, with the keyboard.
        tryVerify(() => stageOf().activeFocus);
        compare(page.media.calls, []);
        clickOn(window, "Open with another program…");
        clickOn(window, "Open");
        tryVerify(() => page.media.calls.includes("open(tall, second.jpg)"));
    }

    function test_aFaceIsAlone() {
        page.showFace("tall", "Anna");
        named(window, "Picture viewer");
        tryVerify(() => stageOf().activeFocus);
        named(window, "Anna");
        for (const name of ["Save", "Open with another program…", "Show in the conversation", "Earlier picture", "Later picture"]) {
            compare(probe.find(window, name), null);
        }
        for (const key of [Qt.Key_Left, Qt.Key_Right, Qt.Key_Home, Qt.Key_End, Qt.Key_Space, Qt.Key_PageUp]) {
            keyClick(key);
        }
        keyClick(Qt.Key_Plus);
        verify(stageOf().zoom > 1);
        keyClick(Qt.Key_C, Qt.ControlModifier);
        keyClick(Qt.Key_S, Qt.ControlModifier);
        compare(page.media.calls, ["copyPicture(tall)"]);
        verify(!page.flow.shelf.calls.some(call => call.startsWith("begin")));
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(window, "Picture viewer") === null);
        // Pictures of messages have everything again.
        open("second.jpg");
        named(window, "Save");
    }

    function test_noticesStandInFront() {
        const words = "The picture is on the clipboard.";
        const times = item => probe.names(item).filter(name => name === words).length;
        open("second.jpg");
        page.media.copied();
        tryVerify(() => times(named(window, "Picture viewer")) === 1);
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(window, "Picture viewer") === null);
        compare(times(window), 0);
        page.media.copied();
        tryVerify(() => times(page) === 1);
    }
}
