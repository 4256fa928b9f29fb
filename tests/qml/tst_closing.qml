// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! What the window asks when it is closed, and what the answers do.
WindowTest {
    id: root

    name: "Closing"

    readonly property string loss: "Ann and Bob are connected"

    function asking(question, lossText) {
        const app = makeApp(AppController.Ready);
        app.closing.asks = question;
        app.closing.lossText = lossText;
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

    function test_withoutAQuestionItJustCloses() {
        tryCompare(closing(asking(ClosingController.None, "")), "visible", false);
    }

    //! Not the same as closing, where the tray keeps the program.
    function test_theKeyQuits() {
        const app = asking(ClosingController.None, "");
        const main = open(app);
        tryVerify(() => main.active);
        keyClick(Qt.Key_Q, Qt.ControlModifier);
        compare(app.closing.calls, ["quit()"]);
    }

    function test_aHostIsAskedAndStays() {
        const app = asking(ClosingController.End, root.loss);
        const main = closing(app);
        compare(main.visible, true);
        named(everything(main), "Quit Morelia?");
        named(everything(main), root.loss);
        tryVerify(() => focusedName(main) === "Stay");
        verify(main.activeFocusItem.visualFocus);
        keyClick(Qt.Key_Return);
        compare(app.closing.calls, ["close()", "cancel()"]);
        tryVerify(() => probe.find(everything(main), root.loss) === null);
        compare(main.visible, true);
        tryVerify(() => focusedName(main) === "Message");
        // The next time, there is a question again.
        main.close();
        compare(main.visible, true);
        named(everything(main), root.loss);
        keyClick(Qt.Key_Escape);
        compare(app.closing.calls, ["close()", "cancel()", "close()", "cancel()"]);
        tryVerify(() => probe.find(everything(main), root.loss) === null);
        compare(main.visible, true);
    }

    function test_theAnswerQuits() {
        const app = asking(ClosingController.End, root.loss);
        const main = closing(app);
        clickOn(everything(main), "Quit");
        compare(app.closing.calls, ["close()", "end()"]);
    }

    //! Buttons whose words had changed kept the size of others, and hung out of the prompt.
    function test_theButtonsFit() {
        const main = closing(asking(ClosingController.Tray, root.loss));
        const title = named(everything(main), "Keep Morelia running?");
        const keep = found(everything(main), item => item.text === "Keep running" && item.primary === true);
        tryVerify(() => keep.height > 0);
        verify(keep.height < title.height * 2.5, keep.height + " beside " + title.height);
        let prompt = keep;
        while (prompt.parent.parent !== everything(main)) {
            prompt = prompt.parent;
        }
        verify(keep.mapToItem(prompt, 0, keep.height).y <= prompt.height, "the buttons hang out of the prompt");
    }

    function test_aTrayIsOffered() {
        const app = asking(ClosingController.Tray, "");
        const main = closing(app);
        named(everything(main), "Keep Morelia running?");
        compare(probe.find(everything(main), root.loss), null);
        tryVerify(() => focusedName(main) === "Keep running");
        keyClick(Qt.Key_Return);
        compare(app.closing.calls, ["close()", "keepRunning()"]);
        app.closing.hideRequested();
        tryCompare(main, "visible", false);
    }

    function test_aHostSeesWhatQuittingMeansBesideTheTray() {
        const app = asking(ClosingController.Tray, root.loss);
        const main = closing(app);
        named(everything(main), "Keep Morelia running?");
        named(everything(main), root.loss);
        clickOn(everything(main), "Quit");
        compare(app.closing.calls, ["close()", "end()"]);
    }

    function test_escapeAnswersNothing() {
        const app = asking(ClosingController.Tray, "");
        const main = closing(app);
        tryVerify(() => focusedName(main) === "Keep running");
        keyClick(Qt.Key_Escape);
        compare(app.closing.calls, ["close()", "cancel()"]);
        compare(main.visible, true);
    }

    function test_quitInTheMenuQuits() {
        const app = asking(ClosingController.Tray, "");
        const main = open(app);
        clickOn(everything(main), "Menu");
        clickOn(everything(main), "Quit");
        compare(app.closing.calls, ["quit()"]);
    }
}
