// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Components
import Morelia.Composer
import Morelia.Controllers

//! Each emoji is one coloured sign, where text is written and where it is read.
PageTest {
    id: root

    name: "Emoji"

    readonly property list<string> signs: ["👨‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👍🏿", "🇷🇺", "❤️", "1️⃣", "🧑🏽‍🚀", "☝🏿"]

    Component {
        id: line

        Rectangle {
            property alias text: words.text

            width: 80
            height: 30
            color: "white"

            EmojiLine {
                id: words

                anchors.fill: parent
                text: ""
                color: "black"
            }
        }
    }

    Component {
        id: fakes

        ComposerController {}
    }

    Component {
        id: composer

        Composer {
            width: 400
            height: implicitHeight
            canWrite: true
            readOnlyReason: ""
            maximumHeight: 200
        }
    }

    //! Columns between the first and the last that is not white, and how many pixels have a colour.
    function measured(item) {
        waitForRendering(item);
        const image = grabImage(item);
        let first = item.width;
        let last = 0;
        let coloured = 0;
        for (let x = 0; x < item.width; ++x) {
            for (let y = 0; y < item.height; ++y) {
                const channels = [image.red(x, y), image.green(x, y), image.blue(x, y)];
                if (Math.min(...channels) < 250) {
                    first = Math.min(first, x);
                    last = Math.max(last, x);
                }
                coloured += Math.max(...channels) - Math.min(...channels) > 30 ? 1 : 0;
            }
        }
        return { first: first, last: last, width: last - first, coloured: coloured };
    }

    //! Lines with and without emoji begin at the same side.
    function test_mirroredLinesBeginAtTheRight_data() {
        return [{ tag: "plain", text: "ab" }, { tag: "emoji first", text: "🏳️‍🌈 ab" }, { tag: "emoji alone", text: "🏳️‍🌈" }];
    }

    function test_mirroredLinesBeginAtTheRight(data) {
        const item = createTemporaryObject(line, root, { text: data.text });
        item.LayoutMirroring.enabled = true;
        item.LayoutMirroring.childrenInherit = true;
        const ink = measured(item);
        verify(item.width - ink.last < ink.first, "from " + ink.first + " to " + ink.last);
    }

    function test_oneSignInALine_data() {
        return root.signs.map((sign, index) => ({ tag: "no " + index, sign: sign }));
    }

    function test_oneSignInALine(data) {
        const one = measured(createTemporaryObject(line, root, { text: "😀" }));
        verify(one.coloured > 0);
        const sign = measured(createTemporaryObject(line, root, { text: data.sign }));
        verify(sign.width < one.width * 1.4, sign.width + " columns, but " + one.width + " of one sign");
        if (data.sign !== root.signs[0]) {
            verify(sign.coloured > 0);
        }
    }

    function test_aLineIsCutWhereItHasNoRoom() {
        const item = createTemporaryObject(line, root, { text: "1️⃣ " + "words ".repeat(40) });
        verify(measured(item).width <= item.width);
        named(item, item.text);
    }

    function test_oneSignInTheComposer_data() {
        return test_oneSignInALine_data();
    }

    function test_oneSignInTheComposer(data) {
        const item = createTemporaryObject(composer, root, { composer: fakes.createObject(root) });
        const field = named(item, "Message");
        field.insert(0, "😀");
        const one = field.contentWidth;
        field.clear();
        field.insert(0, data.sign);
        tryVerify(() => field.contentWidth < one * 1.4, 3000, field.contentWidth + " for " + one);
        compare(item.composer.text, data.sign);
    }
}
