// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! What is told outside of the window, and what closing it does.
AccountsTest {
    id: root

    name: "SettingsPage"

    function opened() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        openSettings(main);
        return main;
    }

    //! Chooses a line of a box by the keyboard.
    function choose(box, step) {
        box.forceActiveFocus();
        keyClick(step > 0 ? Qt.Key_Down : Qt.Key_Up);
    }

    function test_soundCanBeOff() {
        const main = opened();
        const box = found(main.contentItem, item => item.text === "Play a sound" && item.checkState !== undefined);
        compare(box.checked, true);
        box.forceActiveFocus();
        keyClick(Qt.Key_Space);
        compare(app.settings.notificationSound, false);
        compare(box.checked, false);
    }

    function test_quietHoursHaveTimes() {
        const main = opened();
        compare(probe.find(main.contentItem, "From"), null);
        named(main.contentItem, "Quiet hours: tell me nothing").forceActiveFocus();
        keyClick(Qt.Key_Space);
        compare(app.settings.quiet, true);
        const from = named(main.contentItem, "From");
        compare(from.displayText, "22:00");
        choose(from, 1);
        compare(app.settings.quietFrom, 22 * 60 + 30);
        compare(from.displayText, "22:30");
        const to = named(main.contentItem, "To");
        compare(to.displayText, "08:00");
        choose(to, -1);
        compare(app.settings.quietTo, 7 * 60 + 30);
        const wholeDay = /^That is the whole day/;
        verify(!probe.names(main.contentItem).some(name => wholeDay.test(name)));
        app.settings.quietTo = app.settings.quietFrom;
        verify(probe.names(main.contentItem).some(name => wholeDay.test(name)));
    }

    //! Kept by another version, or by hand.
    function test_aTimeBetweenTheStepsIsNoFault() {
        app.settings.quiet = true;
        app.settings.quietFrom = 61;
        const main = opened();
        compare(named(main.contentItem, "From").displayText, "01:00");
    }

    function test_whereNothingIsToldThereIsNothingToChoose() {
        app.settings.notifications = SettingsController.Nothing;
        app.settings.quiet = true;
        const main = opened();
        compare(named(main.contentItem, "Play a sound").enabled, false);
        compare(named(main.contentItem, "Quiet hours: tell me nothing").enabled, false);
        compare(probe.find(main.contentItem, "From"), null);
    }

    function test_closingIsChosen() {
        const main = opened();
        const box = named(main.contentItem, "When the window is closed");
        compare(box.displayText, "Ask");
        choose(box, 1);
        compare(app.settings.closing, SettingsController.Tray);
        choose(box, 1);
        compare(app.settings.closing, SettingsController.End);
    }

    function test_itStartsWithTheSession() {
        const main = opened();
        const box = found(main.contentItem, item => item.text === "Start with my session, in the tray" && item.checkState !== undefined);
        box.forceActiveFocus();
        keyClick(Qt.Key_Space);
        compare(app.settings.autostart, true);
        compare(box.checked, true);
    }

    function test_aLinkOpensTheFormWithItsServer() {
        app.accounts.rows = [account(1, "Ann")];
        const main = open(app);
        app.handover.joinRequested("chat.example.org");
        compare(named(main.contentItem, "Invitation or address").text, "chat.example.org");
        tryVerify(() => main.activeFocusItem !== null && probe.names(main.activeFocusItem)[0] === "Your name");
        // Nothing is asked of that server before the person says so.
        compare(app.login.calls.filter(call => call.startsWith("sign") || call.startsWith("join")), []);
    }

    //! The wheel scrolls the page, and changes nothing that passes under it.
    function test_theWheelChoosesNothing() {
        const main = opened();
        main.height = 300;
        waitForRendering(main.contentItem);
        const box = named(main.contentItem, "Language");
        const before = box.currentIndex;
        const top = box.mapToItem(main.contentItem, 0, 0).y;
        mouseWheel(box, box.width / 2, box.height / 2, 0, -120);
        mouseWheel(box, box.width / 2, box.height / 2, 0, -120);
        tryVerify(() => box.mapToItem(main.contentItem, 0, 0).y < top, 2000, "the page stays");
        compare(box.currentIndex, before);
    }
}
