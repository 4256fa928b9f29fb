// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! The end of the window while others are connected to the server of this computer.
WindowTest {
    id: root

    name: "Closing"

    readonly property string loss: "Ann and Bob are connected"

    function hosting(lossText) {
        const app = makeApp(AppController.Ready);
        app.host.lossText = lossText;
        app.flow = makeFlow("Weekend walks");
        return app;
    }

    function everything(main) {
        return main.contentItem.Window.contentItem;
    }

    function focusedName(main) {
        return main.activeFocusItem === null ? "" : probe.names(main.activeFocusItem)[0] ?? "";
    }

    //! Opens the window and wants to close it.
    function closing(app) {
        const main = open(app);
        tryVerify(() => main.active);
        main.close();
        return main;
    }

    function test_withoutOthersItJustCloses() {
        tryCompare(closing(hosting("")), "visible", false);
    }

    function test_aHostIsAskedAndStays() {
        const main = closing(hosting(root.loss));
        compare(main.visible, true);
        named(everything(main), root.loss);
        tryVerify(() => focusedName(main) === "Stay");
        verify(main.activeFocusItem.visualFocus);
        keyClick(Qt.Key_Return);
        tryVerify(() => probe.find(everything(main), root.loss) === null);
        compare(main.visible, true);
        tryVerify(() => focusedName(main) === "Message");
        // The next time, there is a question again.
        main.close();
        compare(main.visible, true);
        named(everything(main), root.loss);
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(everything(main), root.loss) === null);
        compare(main.visible, true);
    }

    function test_theAnswerCloses() {
        const main = closing(hosting(root.loss));
        clickOn(everything(main), "Close");
        tryCompare(main, "visible", false);
    }

    function test_aSecondCloseDoesNotAsk() {
        const main = closing(hosting(root.loss));
        named(everything(main), root.loss);
        main.close();
        tryCompare(main, "visible", false);
    }

    //! The others have gone meanwhile.
    function test_quitFromTheMenuAsksToo() {
        const app = hosting(root.loss);
        const main = open(app);
        clickOn(everything(main), "Menu");
        clickOn(everything(main), "Quit");
        named(everything(main), root.loss);
        compare(main.visible, true);
        clickOn(everything(main), "Stay");
        tryVerify(() => probe.find(everything(main), root.loss) === null);
        app.host.lossText = "";
        main.close();
        tryCompare(main, "visible", false);
    }
}
