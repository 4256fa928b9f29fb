// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Controllers
import Morelia.Media

//! Prompts and the viewer over a flow. All are rare: each one is made when it is first needed.
Item {
    id: root

    required property FlowController flow
    required property MediaController media

    //! Something is open.
    readonly property bool asking: [deletePrompt, reasonPrompt, datePrompt, openPrompt, linkPrompt, viewer].some(part => part.item?.visible ?? false)

    //! The messages are out of sight.
    readonly property bool covering: (viewer.item as PictureViewer)?.visible ?? false

    //! The keyboard is free again.
    signal finished

    //! words: what a single one says; here, everyone: the two ways that are open; problem: why not for everyone, where that
    //! needs a word.
    function deleteMessages(localIds: list<string>, words: string, here: bool, everyone: bool, problem: string) {
        (deletePrompt.use() as DeletePrompt).ask(localIds, words, here, everyone, problem);
    }

    function explain(failureKind: int, failureDetail: string) {
        (reasonPrompt.use() as ReasonPrompt).explain(failureKind, failureDetail);
    }

    function goToDay(timeMs: real) {
        (datePrompt.use() as DatePrompt).ask(timeMs);
    }

    function openFile(fileKey: string, fileName: string) {
        (openPrompt.use() as OpenPrompt).ask(fileKey, fileName);
    }

    //! Opens an address, after a question where it may look like another one.
    function openLink(link: string, doubtfulForm: string) {
        if (doubtfulForm.length > 0) {
            (linkPrompt.use() as LinkPrompt).ask(link, doubtfulForm);
        } else {
            root.media.openLink(link);
        }
    }

    //! Shows the picture of a message over the window, or asks what to do with its file.
    function show(message: messageValue) {
        if (message.kind === MessageKind.Picture) {
            root.lookAt(message.localId, message.file.key);
        } else {
            root.openFile(message.file.key, message.file.name);
        }
    }

    function saveAs(fileKey: string, fileName: string) {
        (saveAsPrompt.use() as SaveAsPrompt).ask(fileKey, fileName);
    }

    function lookAt(localId: string, fileKey: string) {
        (viewer.use() as PictureViewer).show(localId, fileKey);
    }

    //! Shows a picture over the window that came with no message, such as a face; title is cleaned.
    function lookAtFace(fileKey: string, title: string) {
        (viewer.use() as PictureViewer).showAlone(fileKey, title);
    }

    //! Gives the keyboard back to what asked.
    function goBack() {
        if (root.covering) {
            (viewer.item as PictureViewer).takeFocus();
        } else {
            root.finished();
        }
    }

    MediaNotice {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.margins: Kirigami.Units.largeSpacing
        width: Math.min(implicitWidth, parent.width - Kirigami.Units.largeSpacing * 2)
        media: root.media
        covered: root.covering
    }

    component Part: Loader {
        function use(): QtObject {
            this.active = true;
            return this.item;
        }

        anchors.fill: parent
        active: false
    }

    Part {
        id: deletePrompt

        sourceComponent: DeletePrompt {
            parent: root
            flow: root.flow
            onClosed: root.finished()
        }
    }

    Part {
        id: reasonPrompt

        sourceComponent: ReasonPrompt {
            parent: root
            onClosed: root.finished()
        }
    }

    Part {
        id: datePrompt

        sourceComponent: DatePrompt {
            parent: root
            flow: root.flow
            onClosed: root.finished()
        }
    }

    Part {
        id: openPrompt

        sourceComponent: OpenPrompt {
            parent: root
            media: root.media
            onClosed: root.goBack()
        }
    }

    Part {
        id: linkPrompt

        sourceComponent: LinkPrompt {
            parent: root
            media: root.media
            onClosed: root.finished()
        }
    }

    Part {
        id: saveAsPrompt

        sourceComponent: SaveAsPrompt {
            media: root.media
            onClosed: root.goBack()
        }
    }

    Part {
        id: viewer

        sourceComponent: PictureViewer {
            media: root.media
            shelf: root.flow.shelf
            onSaveAsRequested: (fileKey, fileName) => root.saveAs(fileKey, fileName)
            onOpenRequested: (fileKey, fileName) => root.openFile(fileKey, fileName)
            onMessageRequested: localId => root.flow.jumpTo(localId)
            onClosed: root.finished()
        }
    }
}
