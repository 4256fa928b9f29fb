// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Login

//! What can be read and found, by WCAG's contrast of two colours, on the screen as it is painted.
PageTest {
    id: root

    name: "Controls"

    readonly property real text: 4.5
    readonly property real shape: 3

    Component {
        id: page

        Rectangle {
            id: sheet

            property alias contents: row.data

            width: 400
            height: 120
            color: Kirigami.Theme.backgroundColor

            Row {
                id: row

                x: 20
                y: 20
            }
        }
    }

    Component {
        id: pushButton

        PushButton {
            text: "■■■■"
        }
    }

    Component {
        id: iconButton

        IconButton {
            text: "Send"
            icon.name: "document-send"
        }
    }

    Component {
        id: formField

        FormField {
            width: 300
            label: "Server"
            hint: "■■■■"
        }
    }

    function cleanup() {
        probe.setDark(false);
    }

    function shown(component, properties) {
        const sheet = createTemporaryObject(page, root);
        const item = component.createObject(sheet, properties);
        sheet.contents = [item];
        verify(waitForPolish(sheet.Window.window, 5000));
        waitForRendering(sheet);
        return item;
    }

    function sheetOf(item) {
        return item.contents === undefined ? sheetOf(item.parent) : item;
    }

    //! The largest contrast inside of an item, without its frame, with the ground in its corner.
    function strongest(item) {
        const sheet = sheetOf(item);
        const image = grabImage(sheet);
        const place = item.mapToItem(sheet, 0, 0);
        const frame = Kirigami.Units.smallSpacing;
        const ground = image.pixel(place.x + frame, place.y + frame);
        let found = 1;
        for (let y = place.y + frame; y < place.y + item.height - frame; ++y) {
            for (let x = place.x + frame; x < place.x + item.width - frame; ++x) {
                found = Math.max(found, contrast(ground, image.pixel(x, y)));
            }
        }
        return found;
    }

    function schemes(rows) {
        const inDark = rows.map(row => Object.assign({}, row, { dark: true, tag: row.tag + ", dark" }));
        return rows.map(row => Object.assign({ dark: false }, row)).concat(inDark);
    }

    function test_words_data() {
        return schemes([
            { tag: "plain", set: {}, least: root.text },
            { tag: "primary", set: { primary: true }, least: root.text },
            { tag: "flat", set: { flat: true }, least: root.text },
            { tag: "disabled", set: { enabled: false }, least: root.shape },
            { tag: "primary, disabled", set: { enabled: false, primary: true }, least: root.shape }
        ]);
    }

    function test_words(data) {
        probe.setDark(data.dark);
        const button = shown(pushButton, data.set);
        const measured = strongest(button);
        verify(measured >= data.least, measured.toFixed(2));
    }

    function test_icons_data() {
        return schemes([
            { tag: "plain", set: {}, least: root.shape },
            { tag: "accented", set: { accented: true }, least: root.shape },
            { tag: "disabled", set: { enabled: false }, least: root.shape },
            { tag: "accented, disabled", set: { accented: true, enabled: false }, least: root.shape }
        ]);
    }

    function test_icons(data) {
        probe.setDark(data.dark);
        const button = shown(iconButton, data.set);
        const measured = strongest(button);
        verify(measured >= data.least, measured.toFixed(2));
    }

    function test_hints_data() {
        return schemes([{ tag: "hint" }]);
    }

    function test_hints(data) {
        probe.setDark(data.dark);
        const field = found(shown(formField, {}), item => item.placeholderText !== undefined);
        const measured = strongest(field);
        verify(measured >= root.text, measured.toFixed(2));
    }

    function test_focus_data() {
        return schemes([{ tag: "plain", component: pushButton, set: {} }, { tag: "primary", component: pushButton, set: { primary: true } },
            { tag: "icon", component: iconButton, set: {} }]);
    }

    function test_focus(data) {
        probe.setDark(data.dark);
        const item = shown(data.component, data.set);
        item.forceActiveFocus(Qt.TabFocusReason);
        const seen = found(item.background, part => part.shown === true);
        verify(seen !== null);
        verify(contrast(seen.border.color, sheetOf(item).color) >= root.shape, contrast(seen.border.color, sheetOf(item).color).toFixed(2));
    }
}
