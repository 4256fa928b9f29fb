// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! The strips above the field for the next message: the message that is edited or answered, the files that go with it,
//! and why it cannot go.
Column {
    id: root

    required property ComposerController composer

    //! The keyboard belongs to the field again.
    signal finished

    EditStrip {
        width: parent.width
        visible: root.composer.editing
        editedText: root.composer.editedText
        onCancelled: root.composer.cancelEdit()
    }

    ReplyStrip {
        width: parent.width
        visible: root.composer.replying && !root.composer.editing
        authorName: root.composer.replyAuthor
        line: root.composer.replyText
        deleted: root.composer.replyDeleted
        onCancelled: {
            root.composer.cancelReply();
            root.finished();
        }
    }

    FilesStrip {
        width: parent.width
        visible: root.composer.files.count > 0 && !root.composer.editing
        files: root.composer.files
        limit: root.composer.attachLimitText
        onRemoveRequested: row => {
            root.composer.removeFile(row);
            root.finished();
        }
    }

    CaptionText {
        width: parent.width
        padding: Kirigami.Units.largeSpacing
        bottomPadding: 0
        visible: text.length > 0
        text: root.composer.waitingText
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    CaptionText {
        width: parent.width
        padding: Kirigami.Units.largeSpacing
        bottomPadding: 0
        visible: text.length > 0
        text: root.composer.problem
        color: Accents.readable(Kirigami.Theme.negativeTextColor, Kirigami.Theme.textColor)
        opacity: 1
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
