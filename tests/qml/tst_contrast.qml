// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Colours of our own against what they lie on.
PageTest {
    id: root

    name: "Contrast"

    Component {
        id: dot

        ConnectionDot {
            Kirigami.Theme.inherit: false
        }
    }

    Component {
        id: strip

        InlineStrip {
            Kirigami.Theme.inherit: false
            text: "It failed."
        }
    }

    //! The light and the dark set of colours that every scheme has.
    function grounds(rows) {
        const on = set => rows.map(row => Object.assign({}, row, { tag: row.tag + " on " + set, set: Kirigami.Theme[set] }));
        return on("Window").concat(on("View"), on("Complementary"));
    }

    function atLeast(wanted, one, other, what) {
        const reached = contrast(one, other);
        verify(reached >= wanted, what + ": " + one + " on " + other + " has " + reached.toFixed(2));
    }

    //! Breeze's backgrounds of views and windows, and bubbles on them.
    function test_namesAndFaces() {
        const count = NamePalette.strong.length;
        verify(count >= 16);
        compare(NamePalette.light.length, count);
        const tones = new Set();
        for (let i = 0; i < count; ++i) {
            atLeast(4.5, Qt.color("#ffffff"), NamePalette.fill(i), "initials");
            for (const ground of ["#ffffff", "#eff0f1", "#e4e6e8"]) {
                atLeast(4.5, NamePalette.text(i, false), Qt.color(ground), "name, light");
            }
            for (const ground of ["#141618", "#202326", "#292c30", "#31363b"]) {
                atLeast(4.5, NamePalette.text(i, true), Qt.color(ground), "name, dark");
            }
            tones.add(NamePalette.fill(i).toString()).add(NamePalette.text(i, true).toString());
        }
        compare(tones.size, count * 2);
    }

    function test_theDotOfTheConnection_data() {
        return grounds(["Offline", "Connecting", "Online", "Waiting", "NeedsUser", "SignedOut"].map(state => ({ tag: state, state: ConnectionController[state] })));
    }

    function test_theDotOfTheConnection(data) {
        const item = createTemporaryObject(dot, root, { connectionState: data.state });
        item.Kirigami.Theme.colorSet = data.set;
        atLeast(3, item.color, item.Kirigami.Theme.backgroundColor, "dot");
    }

    function test_theFrameOfAStrip_data() {
        return grounds(["Information", "Warning", "Problem"].map(kind => ({ tag: kind, kind: InlineStrip[kind] })));
    }

    function test_theFrameOfAStrip(data) {
        const item = createTemporaryObject(strip, root, { kind: data.kind });
        item.Kirigami.Theme.colorSet = data.set;
        atLeast(3, item.border.color, item.Kirigami.Theme.backgroundColor, "frame outside");
        atLeast(3, item.border.color, item.color, "frame inside");
    }
}
