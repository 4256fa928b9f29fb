// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Controllers
import Morelia.Flows

//! The list of flows: its width, and what it shows when it is narrow.
WindowTest {
    id: root

    name: "ListPane"

    function ready() {
        const app = makeApp(AppController.Ready);
        app.flows.rows = [{ title: "Weekend walks", accountId: 7, flowId: "w", lastText: "hello", lastSender: "Bob", timeText: "14:02", unread: 2 }];
        return app;
    }

    function widthOf(main) {
        return named(main.contentItem, "Conversations").width / Kirigami.Units.gridUnit;
    }

    //! The pages and the items over them.
    function everything(main) {
        return main.contentItem.Window.contentItem;
    }

    function test_facesOnlyByMenuAndBack() {
        const app = ready();
        const main = open(app);
        fuzzyCompare(widthOf(main), 18, 0.1);
        clickOn(main.contentItem, "Menu");
        clickOn(everything(main), "Show faces only");
        tryVerify(() => widthOf(main) < 5 && probe.find(everything(main), "Show the whole list") === null);
        verify(app.settings.listWidth > 0 && app.settings.listWidth < 5);
        compare(probe.find(main.contentItem, "Me"), null);
        clickOn(main.contentItem, "Weekend walks, 2 unread, Bob: hello, 14:02");
        verify(app.calls.includes("openFlow(7, w)"));
        clickOn(main.contentItem, "Menu");
        clickOn(everything(main), "Show the whole list");
        tryVerify(() => widthOf(main) >= 15);
        named(main.contentItem, "Me");
    }

    function test_theMenuNamesTheKeys() {
        const main = open(ready());
        const content = everything(main);
        clickOn(content, "Menu");
        compare(named(content, "New conversation…").modelData.keyText, "Ctrl+N");
        compare(named(content, "Settings…").modelData.keyText, "Ctrl+,");
        keyClick(Qt.Key_Escape);
    }

    function test_theKeptWidthIsTaken_data() {
        return [{ tag: "never set", kept: 0, width: 18 }, { tag: "wide", kept: 22, width: 22 }, { tag: "faces", kept: 4, width: 4 }, { tag: "too narrow", kept: 1, width: 4 }, { tag: "too wide", kept: 90, width: 23 }];
    }

    function test_theKeptWidthIsTaken(data) {
        const app = ready();
        app.settings.listWidth = data.kept;
        const main = open(app);
        fuzzyCompare(widthOf(main), data.width, 0.1);
    }

    function test_draggingSnaps_data() {
        return [{ tag: "to faces", to: 6, width: 4 }, { tag: "to the least width", to: 11, width: 15 }, { tag: "free", to: 20, width: 20 }];
    }

    function test_draggingSnaps(data) {
        const app = ready();
        const main = open(app);
        const unit = Kirigami.Units.gridUnit;
        const y = main.height / 2;
        const split = found(main.contentItem, item => item.resizing !== undefined);
        const [pane, next] = [split.itemAt(0), split.itemAt(1)];
        // The handle stands between them.
        const grip = (next.x - pane.width) / 2;
        const from = pane.width + grip;
        mousePress(split, from, y);
        mouseMove(split, from - unit, y);
        mouseMove(split, data.to * unit + grip, y);
        mouseRelease(split, data.to * unit + grip, y);
        tryVerify(() => Math.abs(widthOf(main) - data.width) < 0.4, 2000, "width is " + widthOf(main));
        verify(Math.abs(app.settings.listWidth - data.width) < 0.4);
    }

    //! It is nothing to begin with: the list has no word of it.
    function test_theSettingsSayWhereTheKeyLies() {
        const app = ready();
        app.settings.keyNotice = "The key lies in a file";
        const main = open(app);
        compare(probe.find(main.contentItem, "The key lies in a file"), null);
        main.showSettings();
        named(main.contentItem, "The key lies in a file");
    }

    function test_whatWentWrongStaysUntilItWasRead() {
        const app = ready();
        app.mishaps = ["The disk hums."];
        const main = open(app);
        named(main.contentItem, "The disk hums.");
        clickOn(main.contentItem, "Got it");
        verify(app.calls.includes("forgetMishaps()"), app.calls.join());
    }

    function test_noticesOfANarrowListAreOneClickAway() {
        const app = ready();
        app.settings.listWidth = 4;
        app.connection.detail = "Sign in again";
        app.connection.needsUser = true;
        const main = open(app);
        compare(probe.find(main.contentItem, "Sign in again"), null);
        clickOn(main.contentItem, "Show what Morelia has to say");
        named(main.contentItem, "Sign in again");
    }

    //! Without anything to say, and when the person has taken note of it, all the room that is left is the list's.
    function test_theListHasAllTheRoom() {
        const app = ready();
        app.mishaps = ["It failed."];
        const main = open(app);
        const list = probe.findRole(main.contentItem, "Conversations", Accessible.List);
        const footer = found(main.contentItem, item => item instanceof FlowListFooter);
        const gap = () => footer.mapToItem(list, 0, 0).y - list.height;
        tryVerify(() => named(main.contentItem, "Got it") !== null);
        app.mishaps = [];
        tryVerify(() => probe.find(main.contentItem, "Got it") === null);
        tryVerify(() => gap() < Kirigami.Units.gridUnit, 2000, "the list ends " + gap() + " above its room");
        verify(list.height > main.height / 2);
        app.mishaps = ["It failed."];
        tryVerify(() => gap() > Kirigami.Units.gridUnit);
        app.mishaps = [];
        tryVerify(() => gap() < Kirigami.Units.gridUnit, 2000, "the list ends " + gap() + " above its room");
    }

    function test_aNarrowWindowShowsTheWholeList() {
        const app = ready();
        app.settings.listWidth = 4;
        const main = open(app);
        main.width = 420;
        named(main.contentItem, "Me");
        clickOn(main.contentItem, "Menu");
        named(everything(main), "Settings…");
        compare(probe.find(everything(main), "Show faces only"), null);
    }

    //! Typing replaces the last line, also that of a draft; presence has a dot and a word.
    function test_whoWritesAndWhoIsThere() {
        const app = ready();
        const main = open(app);
        app.flows.change(0, { online: true });
        named(main.contentItem, "Weekend walks, online, 2 unread, Bob: hello, 14:02");
        app.flows.change(0, { typing: "Bob and Ann are typing…", draft: "I think" });
        named(main.contentItem, "Weekend walks, online, 2 unread, Bob and Ann are typing…, 14:02");
        app.flows.change(0, { typing: "" });
        named(main.contentItem, "Weekend walks, online, 2 unread, Draft: I think, 14:02");
        app.flows.change(0, { online: false, draft: "" });
        named(main.contentItem, "Weekend walks, 2 unread, Bob: hello, 14:02");
    }

    //! A tooltip would lie on the first entry.
    function test_anOpenMenuHidesTheTooltipOfItsButton() {
        const main = open(ready());
        const button = named(main.contentItem, "Menu");
        mouseMove(button, 5, 5);
        tryVerify(() => button.ToolTip.visible);
        mouseClick(button);
        named(everything(main), "New conversation…");
        verify(button.hovered);
        tryVerify(() => !button.ToolTip.visible);
        keyClick(Qt.Key_Escape);
        tryVerify(() => probe.find(everything(main), "New conversation…") === null);
    }

    //! Left and right change their places, the widths stay with the panes.
    function test_theMirroredWindowHasTheListAtTheRight() {
        const app = ready();
        app.settings.listWidth = 16;
        const main = open(app);
        const list = () => named(main.contentItem, "Conversations");
        const left = () => list().mapToItem(main.contentItem, 0, 0).x;
        compare(left(), 0);
        main.contentItem.LayoutMirroring.enabled = true;
        main.contentItem.LayoutMirroring.childrenInherit = true;
        tryVerify(() => Math.abs(left() + list().width - main.width) < 1, 2000, "the list begins at " + left());
        // At the start, Qt tells of the direction more than once.
        found(main.contentItem, item => item.resizing !== undefined).mirroredChanged();
        tryVerify(() => Math.abs(left() + list().width - main.width) < 1, 2000, "the list begins at " + left());
        fuzzyCompare(widthOf(main), 16, 0.1);
        main.contentItem.LayoutMirroring.enabled = false;
        tryVerify(() => left() === 0);
        fuzzyCompare(widthOf(main), 16, 0.1);
    }

    //! Whether read ones are there, too: by the button, its key and the way out of an empty list; kept.
    function test_unreadOnly() {
        const app = ready();
        const main = open(app);
        tryVerify(() => main.active);
        const toggle = named(main.contentItem, "Unread conversations only");
        compare(toggle.checked, false);
        mouseClick(toggle);
        compare([app.settings.unreadOnly, app.flows.unreadOnly, toggle.checked], [true, true, true]);
        keyClick(Qt.Key_K, Qt.ControlModifier | Qt.ShiftModifier);
        compare([app.settings.unreadOnly, app.flows.unreadOnly, toggle.checked], [false, false, false]);
        // As it was kept.
        app.settings.unreadOnly = true;
        compare(app.flows.unreadOnly, true);
        app.flows.rows = [];
        app.flows.leftOut = 3;
        named(main.contentItem, "Everything is read. Only unread conversations are shown.");
        compare(probe.find(main.contentItem, "No conversations yet."), null);
        named(main.contentItem, "Choose a conversation.");
        clickOn(main.contentItem, "Show all");
        compare([app.settings.unreadOnly, app.flows.unreadOnly], [false, false]);
    }

    function test_unreadOnlyWhereFacesAlone() {
        const app = ready();
        app.settings.listWidth = 4;
        const main = open(app);
        tryVerify(() => widthOf(main) < 5);
        const toggle = named(main.contentItem, "Unread conversations only");
        const end = toggle.mapToItem(main.contentItem, toggle.width, 0);
        verify(end.x <= Kirigami.Units.gridUnit * widthOf(main) + 1);
        mouseClick(toggle);
        compare(app.flows.unreadOnly, true);
    }
}
