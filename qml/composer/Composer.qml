// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Where a message is written. Enter sends, Shift+Enter starts a line, Up in an empty field edits the last message,
//! Esc leaves the edit, then the answer, and then steps back.
FocusScope {
    id: root

    required property ComposerController composer
    required property bool canWrite
    //! Shown in place of the field where writing is not possible.
    required property string readOnlyReason
    //! Pixels that the composer may grow to.
    required property real maximumHeight

    //! Until it is known whether one may write here, one may.
    readonly property bool open: root.canWrite || root.readOnlyReason.length === 0

    signal back

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
        } else if (event.matches(StandardKey.Paste)) {
            return attach.visible && root.composer.attachClipboard();
        }
        return false;
    }

    implicitHeight: root.open ? column.implicitHeight : reason.implicitHeight

    Keys.onEscapePressed: root.back()

    Component.onCompleted: words.setPlainText(root.composer.text)
    onComposerChanged: words.setPlainText(root.composer.text)

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
            width: parent.width
            composer: root.composer
            onFinished: root.takeFocus()
        }

        Item {
            width: parent.width
            implicitHeight: Math.max(page.height, send.height) + Kirigami.Units.smallSpacing * 2

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

                anchors.left: attach.visible ? attach.right : parent.left
                anchors.right: send.left
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: Kirigami.Units.smallSpacing
                height: Math.min(root.maximumHeight, field.implicitHeight)
                // A bar that is never needed sideways would take a line.
                QQC2.ScrollBar.horizontal.policy: QQC2.ScrollBar.AlwaysOff

                QQC2.TextArea {
                    id: field

                    focus: true
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.Wrap
                    placeholderText: root.composer.files.count > 0 ? qsTr("Add a caption…") : qsTr("Write a message…")
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

                    onTextChanged: root.composer.text = words.plainText()

                    MessageDocument {
                        id: words

                        document: field.textDocument
                    }
                }
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
                enabled: root.composer.canSend
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
            words.setPlainText(root.composer.text);
        }

        function onEditingChanged() {
            field.cursorPosition = field.length;
            root.takeFocus();
        }

        function onReplyingChanged() {
            root.takeFocus();
        }
    }
}
