// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Looks of a text that is being written.
ComposerTest {
    id: root

    name: "ComposerLooks"

    function test_aDraftThatIsThereFirstStays() {
        const kept = createTemporaryObject(composers, root, { text: "a draft" });
        const item = make({ composer: kept });
        waitForRendering(item);
        compare(kept.text, "a draft");
        compare(probe.find(item, "Message").text, "a draft");
        item.destroy();
        wait(0);
    }

    //! Looks come and go with the server; what was typed in one conversation stays there.
    function test_looksChangeNoText() {
        const item = make({});
        const first = item.composer;
        first.text = "**mine**";
        compare(probe.find(item, "Message").text, "**mine**");
        const second = createTemporaryObject(composers, root, { text: "", looks: false });
        item.composer = second;
        waitForRendering(item);
        compare(second.text, "");
        compare(first.text, "**mine**");
        second.text = "a draft that comes late";
        second.looks = true;
        waitForRendering(item);
        compare(second.text, "a draft that comes late");
        item.composer = first;
        waitForRendering(item);
        compare([first.text, second.text], ["**mine**", "a draft that comes late"]);
        compare(probe.find(item, "Message").text, "**mine**");
    }

    Component {
        id: composers

        ComposerController {}
    }

    function test_keysGiveLooks_data() {
        return [
            {tag: "bold", key: Qt.Key_B, modifiers: Qt.ControlModifier, text: "a **b** c"},
            {tag: "italic", key: Qt.Key_I, modifiers: Qt.ControlModifier, text: "a _b_ c"},
            {tag: "struck through", key: Qt.Key_X, modifiers: Qt.ControlModifier | Qt.ShiftModifier, text: "a ~~b~~ c"},
            {tag: "code", key: Qt.Key_M, modifiers: Qt.ControlModifier | Qt.ShiftModifier, text: "a `b` c"}
        ];
    }

    function test_keysGiveLooks(data) {
        const item = make({});
        item.composer.text = "a b c";
        const field = probe.find(item, "Message");
        field.select(2, 3);
        keyClick(data.key, data.modifiers);
        compare(item.composer.text, data.text);
        compare(field.selectedText, "b");
        keyClick(data.key, data.modifiers);
        compare(item.composer.text, "a b c");
        compare(field.selectedText, "b");
        // Where no looks are sent, marks would be seen by everybody.
        item.composer.looks = false;
        keyClick(data.key, data.modifiers);
        compare(item.composer.text, "a b c");
    }
}
