// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Morelia.Controllers

//! Files that come into a conversation: dropped on it, or chosen in a dialog.
TimelineTest {
    id: root

    name: "Dropping"

    readonly property var files: ["file:///home/ann/plan.txt", "file:///home/ann/river.png"]
    // A dialog gives only files that are there.
    readonly property url real: Qt.resolvedUrl("tst_dropping.qml")

    Component {
        id: ownDrag

        //! Something that is dragged by this window itself.
        Rectangle {
            width: 10
            height: 10
            Drag.keys: ["text/uri-list"]
            Drag.mimeData: ({ "text/uri-list": "file:///home/ann/opened/plan.pdf" })
        }
    }

    function hint(page) {
        return probe.find(page, "Drop files here to attach them");
    }

    //! Answers the dialog that is open, in its own window, whose buttons are out of reach here.
    function answer(page, file, accepted) {
        tryVerify(() => probe.chooseInFileDialog(file));
        probe.closeFileDialog(accepted);
        tryVerify(() => probe.fileDialogName() === "none");
        // There is no window manager that would do it.
        page.Window.window.requestActivate();
        tryVerify(() => page.Window.active);
    }

    function test_dropAttaches() {
        const page = make([]);
        compare(hint(page), null);
        verify(probe.dragFilesOver(page, root.files));
        verify(hint(page) !== null);
        named(page, "Up to 8 MB");
        compare(page.flow.composer.calls, []);
        verify(probe.drop());
        compare(page.flow.composer.calls, ["attach(" + root.files.join(" ") + ")"]);
        compare(hint(page), null);
        tryVerify(() => named(page, "Message").activeFocus);
    }

    function test_leavingAttachesNothing() {
        const page = make([]);
        verify(probe.dragFilesOver(page, root.files));
        probe.dragAway();
        compare(hint(page), null);
        compare(page.flow.composer.calls, []);
    }

    function test_notHere_data() {
        return [
            { tag: "nobody takes files", attach: false, write: true },
            { tag: "only others write", attach: true, write: false }
        ];
    }

    function test_notHere(data) {
        const page = make([]);
        page.flow.composer.canAttach = data.attach;
        page.flow.canWrite = data.write;
        compare(probe.dragFilesOver(page, root.files), false);
        compare(hint(page), null);
        compare(probe.drop(), false);
        compare(page.flow.composer.calls, []);
    }

    function test_textIsNoFile() {
        const page = make([]);
        compare(probe.dragTextOver(page, "file:///home/ann/a.txt"), false);
        compare(hint(page), null);
        compare(probe.drop(), false);
        compare(page.flow.composer.calls, []);
    }

    function test_aFileOfTheConversationDoesNotComeBack() {
        const page = make([]);
        const own = createTemporaryObject(ownDrag, page);
        own.Drag.start(Qt.CopyAction);
        own.x = page.width / 2;
        own.y = page.height / 2;
        compare(hint(page), null);
        compare(own.Drag.drop(), Qt.IgnoreAction);
        compare(page.flow.composer.calls, []);
    }

    function test_whatWasRefusedIsSaid() {
        const page = make([]);
        const composer = page.flow.composer;
        verify(probe.dragFilesOver(page, ["file:///home/ann/Pictures/", "file:///home/ann/film.mkv"]));
        verify(probe.drop());
        // All of it goes to the composer, which reports bad files.
        compare(composer.calls, ["attach(file:///home/ann/Pictures/ file:///home/ann/film.mkv)"]);
        composer.files.rows = [{ name: "Pictures", sizeText: "", problem: "A folder cannot be sent." },
            { name: "film.mkv", sizeText: "90 MB", problem: "Too large" }, { name: "More files", sizeText: "", problem: "At most 50" }];
        composer.problem = "Remove what cannot be sent.";
        named(page, "Document Pictures, A folder cannot be sent.");
        named(page, "Document film.mkv 90 MB, Too large");
        named(page, "Document More files, At most 50");
        named(page, "Remove what cannot be sent.");
        compare(named(page, "Send").enabled, false);
    }

    function test_chosenFilesAreAttached() {
        const page = make([]);
        clickOn(page, "Attach files");
        answer(page, root.real, true);
        compare(page.flow.composer.calls, ["attach(" + root.real + ")"]);
        tryVerify(() => named(page, "Message").activeFocus);
    }

    function test_cancelledChoiceAttachesNothing() {
        const page = make([]);
        clickOn(page, "Attach files");
        answer(page, root.real, false);
        compare(page.flow.composer.calls, []);
    }

    function test_savingWhereThePersonChose_data() {
        return [
            { tag: "accepted", accepted: true, calls: ["saveAs(k, " + Qt.resolvedUrl("mine.pdf") + ")"] },
            { tag: "cancelled", accepted: false, calls: [] }
        ];
    }

    function test_savingWhereThePersonChose(data) {
        const page = make([{ localId: "d", text: "Read this", timeText: "1:00", fileKind: AttachmentKind.Document, fileName: "plan #1.pdf", fileSizeText: "80 kB", fileKey: "k" }]);
        clickOn(menuOf(page, "Ann, Document plan #1.pdf 80 kB, Read this, 1:00"), "Save as…");
        tryVerify(() => probe.fileDialogName() === "plan #1.pdf", 3000, probe.fileDialogName());
        answer(page, Qt.resolvedUrl("mine.pdf"), data.accepted);
        compare(page.media.calls, data.calls);
    }
}
