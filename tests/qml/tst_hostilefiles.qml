// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers
import Morelia.Timeline

//! Prompts over a flow with strings that want to do harm, as tst_hostile.qml does for the pages: the picture viewer,
//! the questions before files and links, and the notices.
TimelineTest {
    id: root

    name: "HostileFiles"

    Component {
        id: fakeMedia

        MediaController {}
    }

    Component {
        id: saveAs

        SaveAsPrompt {}
    }

    readonly property var strings: root.hostile.map((text, index) => ({ tag: "no " + index, text: text }))

    function rows(bad) {
        const common = { text: "", fileName: bad, fileSizeText: bad, fileKey: "wide" };
        return [
            Object.assign({ localId: "p", fileKind: AttachmentKind.Picture, pictureWidth: 400, pictureHeight: 200 }, common),
            Object.assign({ localId: "d", fileKind: AttachmentKind.Document }, common),
            Object.assign({ localId: "x", fileKind: AttachmentKind.Document, fileBroken: true }, common)
        ];
    }

    function check(page) {
        const content = page.Window.contentItem;
        waitForRendering(content);
        tryVerify(() => probe.namelessItems(content).length === 0, 3000, probe.namelessItems(content).join());
        compare(probe.requests, 0);
    }

    //! Opens the file of a row, as a click on it does.
    function openFile(page, row) {
        const view = list(page);
        view.fileRequested(view.itemAtIndex(row).message);
    }

    function test_notices_data() {
        return root.strings;
    }

    function test_notices(data) {
        const page = make(rows(data.text));
        page.media.saved("/home/ann/" + data.text);
        named(page, "Show in folder");
        check(page);
        page.media.failed(data.text);
        tryVerify(() => probe.find(page, "Show in folder") === null);
        check(page);
    }

    function test_viewer_data() {
        return root.strings;
    }

    function test_viewer(data) {
        const page = make(rows(data.text));
        openFile(page, 0);
        named(page.Window.contentItem, "Picture viewer");
        check(page);
        page.media.saved("/home/ann/" + data.text);
        named(page.Window.contentItem, "Show in folder");
        check(page);
        page.media.failed(data.text);
        check(page);
    }

    function test_questions_data() {
        return root.strings;
    }

    function test_questions(data) {
        const page = make(rows(data.text));
        const window = page.Window.contentItem;
        openFile(page, 1);
        named(window, "Cancel");
        check(page);
        clickOn(window, "Cancel");
        tryVerify(() => probe.find(window, "Cancel") === null);
        list(page).linkRequested("https://example.org", data.text);
        named(window, "Cancel");
        check(page);
        clickOn(window, "Cancel");
        tryVerify(() => probe.find(window, "Cancel") === null);
        compare(page.media.calls, []);
    }

    function test_saveAs_data() {
        return root.strings;
    }

    function test_saveAs(data) {
        const prompt = createTemporaryObject(saveAs, root, { media: fakeMedia.createObject(root) });
        prompt.ask("k", data.text);
        // What is left of it is a name in the folder, or nothing.
        verify(!/[\/\\\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(probe.fileDialogName()), probe.fileDialogName());
        compare(probe.requests, 0);
        probe.closeFileDialog(false);
        compare(prompt.media.calls, []);
    }
}
