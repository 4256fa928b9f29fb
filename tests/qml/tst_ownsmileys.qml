// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Smileys of one's own in the panel of emoji and behind a colon.
EmojiPanelTest {
    id: root

    name: "OwnSmileys"

    readonly property string hint: "Put pictures into the folder: each is a smiley with the name of its file. Large ones are sent as pictures."

    SignalSpy {
        id: folder

        signalName: "folderRequested"
    }

    function openMine() {
        const page = open("");
        clickOn(page.Window.contentItem, "Mine");
        compare(page.flow.composer.emoji.group, EmojiController.OwnGroup);
        return page;
    }

    function test_withoutAnyTheHintHelps() {
        const page = openMine();
        compare(grid(page).count, 0);
        named(page.Window.contentItem, root.hint);
        folder.target = page.flow.composer.emoji;
        folder.clear();
        clickOn(page.Window.contentItem, "Open the folder");
        compare(folder.count, 1);
        clickOn(page.Window.contentItem, "Smileys");
        compare(probe.find(page.Window.contentItem, root.hint), null);
        keyClick(Qt.Key_Escape);
        closes(page);
    }

    function test_newOnesAppear() {
        const page = openMine();
        verify(page.flow.composer.putSmiley("party cat.png", 20));
        tryCompare(grid(page), "count", 1);
        compare(probe.namelessItems(panel(page)), []);
        clickOn(page.Window.contentItem, ":party_cat:");
        compare(page.flow.composer.text, ":party_cat:");
        // A large one is sent.
        verify(page.flow.composer.putSmiley("wide.png", 2000));
        tryCompare(grid(page), "count", 2);
        clickOn(page.Window.contentItem, ":wide:");
        verify(page.flow.composer.calls.includes("sendSticker(wide)"), page.flow.composer.calls.join());
        compare(page.flow.composer.text, ":party_cat:");
        keyClick(Qt.Key_Escape);
        closes(page);
    }

    function test_searchAndKeys() {
        const page = start();
        verify(page.flow.composer.putSmiley("hedgehog party.png", 20));
        page.flow.composer.emoji.begin();
        keyClick(Qt.Key_Period, Qt.ControlModifier);
        tryVerify(() => focused(page) === root.searchName);
        type("hedge");
        tryVerify(() => grid(page).count === 2);
        keyClick(Qt.Key_Return);
        closes(page);
        compare(page.flow.composer.text, ":hedgehog_party:");
    }

    function test_theHintIsReachedByTab() {
        const page = openMine();
        verify(page.flow.composer.putSmiley("cat.png", 20));
        tryCompare(grid(page), "count", 1);
        verify(grid(page).enter());
        compare(focused(page), ":cat:");
        keyClick(Qt.Key_Tab);
        compare(focused(page), "Open the folder");
        keyClick(Qt.Key_Tab);
        compare(focused(page), root.searchName);
        keyClick(Qt.Key_Escape);
        closes(page);
    }

    function test_completion() {
        const page = start();
        verify(page.flow.composer.putSmiley("party cat.png", 20));
        tryVerify(() => page.flow.composer.emoji.hasOwn);
        page.flow.composer.emoji.begin();
        page.flow.composer.emoji.group = EmojiController.OwnGroup;
        tryCompare(page.flow.composer.emoji.offered, "count", 1);
        type(":par");
        tryVerify(() => probe.find(page.Window.contentItem, ":party_cat:") !== null);
        keyClick(Qt.Key_Return);
        // The next word must not stick to the code.
        compare(page.flow.composer.text, ":party_cat: ");
    }
}
