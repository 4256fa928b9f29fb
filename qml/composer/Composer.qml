// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Where a message is written. Enter sends, Shift+Enter starts a line, Ctrl+Tab types a tab, Up in an empty field edits
//! the last message, Esc leaves the edit, then the answer, and then steps back. Ctrl+. opens the panel of emoji.
FocusScope {
    id: root

    required property ComposerController composer
    required property bool canWrite
    //! Shown in place of the field where writing is not possible.
    required property string readOnlyReason
    //! Pixels that the composer may grow to.
    required property real maximumHeight
    //! Pixels that stay free beside the field, at the start of the line and at its end.
    property real startRoom: 0
    property real endRoom: 0

    //! Writing is allowed until it is known not to be.
    readonly property bool open: root.canWrite || root.readOnlyReason.length === 0

    signal back
    //! A key that goes through the messages was pressed where the field has no use for it.
    signal travelRequested(int key)

    //! Puts the keyboard into the field.
    function takeFocus() {
        if (root.open) {
            field.forceActiveFocus();
        } else {
            root.forceActiveFocus();
        }
    }

    //! Takes text that was typed elsewhere on the page. False where nothing can be written.
    function typeIn(text: string): bool {
        if (!root.open) {
            return false;
        }
        root.takeFocus();
        field.insert(field.cursorPosition, text);
        return true;
    }

    //! The latest text of the field. It tells of changes of its looks as of those of its text, also before it has the
    //! composer's text: those are no typing.
    property string settled: ""

    function tellText() {
        const text = words.plainText();
        if (text === root.settled) {
            return;
        }
        root.settled = text;
        root.composer.text = text;
        codes.follow(text);
        names.follow(text);
    }

    // A text that the composer brings has its cursor where it was left, else at its end.
    function takeText() {
        const place = root.composer.cursor;
        if (words.plainText() !== root.composer.text) {
            words.setPlainText(root.composer.text);
            field.cursorPosition = place >= 0 && place <= field.length ? place : field.length;
        }
        root.settled = words.plainText();
    }

    //! Where lists above the field begin, in pixels.
    readonly property real listStart: root.startRoom + (root.composer.canAttach ? attach.width + Kirigami.Units.smallSpacing * 2 : Kirigami.Units.smallSpacing)

    //! Takes what is on the clipboard: files, a picture, or text. False where nothing can be written.
    function paste(): bool {
        if (!root.open) {
            return false;
        }
        root.takeFocus();
        if (!root.attachClipboard()) {
            field.paste();
        }
        return true;
    }

    function attachClipboard(): bool {
        return attach.visible && root.composer.attachClipboard();
    }

    //! The field has no use for this key: it goes through the messages.
    function travels(event: var): bool {
        const ends = event.key === Qt.Key_Home || event.key === Qt.Key_End;
        const pages = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown;
        return pages && event.modifiers === Qt.NoModifier || ends && field.length === 0;
    }

    //! Leaves one thing: the edit, the answer, the composer.
    function stepBack() {
        if (root.composer.editing) {
            root.composer.cancelEdit();
        } else if (root.composer.replying) {
            root.composer.cancelReply();
        } else {
            root.back();
        }
    }

    //! True when a key of the field was used up.
    function handle(event: var): bool {
        // Keys of an input method that is at a word belong to it.
        if (field.inputMethodComposing) {
            return false;
        }
        if (codes.handle(event) || names.handle(event)) {
            return true;
        }
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            if (!(event.modifiers & Qt.ShiftModifier)) {
                root.composer.send();
                return true;
            }
        } else if (event.key === Qt.Key_Up && event.modifiers === Qt.NoModifier) {
            return root.composer.editLast();
        } else if (event.key === Qt.Key_Escape) {
            root.stepBack();
            return true;
        } else if (event.key === Qt.Key_Tab && (event.modifiers & Qt.ControlModifier)) {
            field.insert(field.cursorPosition, "\t");
            return true;
        } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
            const onward = event.key === Qt.Key_Tab && !(event.modifiers & Qt.ShiftModifier);
            field.nextItemInFocusChain(onward).forceActiveFocus(onward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
            return true;
        } else if (root.travels(event)) {
            root.travelRequested(event.key);
            return true;
        } else if (event.matches(StandardKey.Paste)) {
            return root.attachClipboard();
        } else if (event.key === Qt.Key_Backspace && event.modifiers === Qt.NoModifier && field.selectedText.length === 0) {
            return words.deleteEmojiBefore(field.cursorPosition);
        }
        return false;
    }

    implicitHeight: root.open ? column.implicitHeight : reason.implicitHeight

    Keys.onEscapePressed: root.back()

    Component.onCompleted: {
        field.align();
        root.takeText();
    }
    onComposerChanged: root.takeText()

    CaptionText {
        id: reason

        width: parent.width
        visible: !root.open
        padding: Kirigami.Units.gridUnit
        text: root.readOnlyReason
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
    }

    Column {
        id: column

        width: parent.width
        visible: root.open

        Kirigami.Separator {
            width: parent.width
        }

        ComposerStrips {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: root.startRoom
            anchors.rightMargin: root.endRoom
            composer: root.composer
            onFinished: root.takeFocus()
        }

        Item {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: root.startRoom
            anchors.rightMargin: root.endRoom
            implicitHeight: Math.max(Measures.foot, page.height + Kirigami.Units.smallSpacing * 2)

            AttachButton {
                id: attach

                anchors.left: parent.left
                anchors.bottom: parent.bottom
                anchors.margins: Kirigami.Units.smallSpacing
                visible: root.composer.canAttach && !root.composer.editing
                limit: root.composer.attachLimitText
                onPicked: files => {
                    root.composer.attach(files);
                    root.takeFocus();
                }
            }

            QQC2.ScrollView {
                id: page

                // The words of an edit stay where the words of a new message are.
                anchors.left: root.composer.canAttach ? attach.right : parent.left
                anchors.right: emoji.left
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Kirigami.Units.smallSpacing
                height: Math.min(root.maximumHeight, field.implicitHeight)
                // The horizontal bar would take a line, and text never needs it.
                QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

                QQC2.TextArea {
                    id: field

                    readonly property bool empty: field.length === 0
                    onEmptyChanged: field.align()

                    //! Words stand where they begin; without any the cursor waits where lines of the window do.
                    function align() {
                        // Qt asks the words again only where their side changes.
                        field.horizontalAlignment = TextEdit.AlignHCenter;
                        field.horizontalAlignment = field.empty ? TextEdit.AlignLeft : undefined;
                    }

                    focus: true
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.Wrap
                    placeholderText: root.composer.files.count > 0 ? qsTr("Add a caption…") : qsTr("Write a message…")
                    placeholderTextColor: Accents.dimmed(Accents.hint, Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor)
                    leftPadding: Kirigami.Units.largeSpacing
                    rightPadding: Kirigami.Units.largeSpacing
                    topPadding: Kirigami.Units.largeSpacing
                    bottomPadding: Kirigami.Units.largeSpacing
                    background: null
                    Kirigami.SpellCheck.enabled: false
                    Accessible.name: qsTr("Message")
                    Accessible.description: root.composer.editing ? qsTr("Editing: %1").arg(root.composer.editedText) : ""

                    Keys.priority: Keys.BeforeItem
                    Keys.onPressed: event => event.accepted = root.handle(event)

                    onTextChanged: root.tellText()
                    onCursorPositionChanged: {
                        root.composer.cursor = field.cursorPosition;
                        codes.noteCursor();
                        names.noteCursor();
                    }

                    MessageDocument {
                        id: words

                        document: field.textDocument
                        written: root.composer.looks
                        dimColor: field.placeholderTextColor
                    }
                }
            }

            EmojiCompleter {
                id: codes

                emoji: root.composer.emoji
                field: field
                document: words
                place: root
                start: root.listStart
            }

            MentionCompleter {
                id: names

                composer: root.composer
                field: field
                document: words
                place: root
                start: root.listStart
            }

            LookKeys {
                field: field
                document: words
                active: root.composer.looks
            }

            EmojiButton {
                id: emoji

                anchors.right: send.left
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Kirigami.Units.smallSpacing
                emoji: root.composer.emoji
                place: root
                onChosen: sign => words.replace(field.selectionStart, field.selectionEnd - field.selectionStart, sign)
                onStickerChosen: code => root.composer.sendSticker(code)
                onFinished: root.takeFocus()
            }

            IconButton {
                id: send

                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.margins: Kirigami.Units.smallSpacing
                text: root.composer.editing ? qsTr("Save") : qsTr("Send")
                icon.name: root.composer.editing ? "checkmark" : "document-send"
                accented: true
                directional: true
                enabled: root.composer.canSend || root.composer.files.reading
                onClicked: {
                    root.composer.send();
                    root.takeFocus();
                }
            }
        }
    }

    Connections {
        target: root.composer

        function onTextChanged() {
            root.takeText();
        }

        function onEditingChanged() {
            root.takeFocus();
        }

        function onReplyChosen() {
            root.takeFocus();
        }
    }
}
