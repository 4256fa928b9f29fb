// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! A name is all that talking on this computer needs.
WindowTest {
    id: root

    name: "OnThisComputer"

    property AppController app
    property Item content

    function init() {
        failOnWarning(/.?/);
        app = makeApp(AppController.Welcome);
        content = open(app).contentItem;
    }

    function test_twoClicksAndAName() {
        clickOn(content, "On this computer");
        tryVerify(() => named(content, "Your name").activeFocus);
        compare(named(content, "Start").enabled, false);
        keySequence("a, n, n");
        clickOn(content, "Start");
        verify(app.login.calls.includes("startOnThisComputer(ann)"), app.login.calls.join());
    }

    function test_enterStarts() {
        clickOn(content, "On this computer");
        tryVerify(() => named(content, "Your name").activeFocus);
        keyClick(Qt.Key_Return);
        verify(!app.login.calls.join().includes("startOnThisComputer"));
        keySequence("b, o");
        keyClick(Qt.Key_Return);
        verify(app.login.calls.includes("startOnThisComputer(bo)"));
    }

    //! Typing takes the place of the suggested name.
    function test_theSuggestedNameIsSelected() {
        app.login.suggestedName = "root";
        clickOn(content, "On this computer");
        tryVerify(() => named(content, "Your name").activeFocus);
        compare(named(content, "Your name").text, "root");
        keySequence("a, n, n");
        compare(named(content, "Your name").text, "ann");
    }
}
