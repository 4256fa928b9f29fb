// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick
import Morelia.Controllers

//! Kinds of files in words and icons.
QtObject {
    function kind(kind: int): string {
        switch (kind) {
        case AttachmentKind.Picture:
            return qsTr("Picture");
        case AttachmentKind.Video:
            return qsTr("Video");
        case AttachmentKind.Audio:
            return qsTr("Sound");
        default:
            return qsTr("Document");
        }
    }

    function icon(kind: int): string {
        switch (kind) {
        case AttachmentKind.Picture:
            return "morelia-picture";
        case AttachmentKind.Video:
            return "morelia-video";
        case AttachmentKind.Audio:
            return "morelia-audio";
        default:
            return "morelia-document";
        }
    }

    //! A file as a screen reader says it: kind, name, size.
    function describe(kind: int, name: string, size: string, broken: bool): string {
        const word = this.kind(kind);
        return [name === word ? "" : word, name, broken ? qsTr("cannot be read") : size].filter(part => part.length > 0).join(" ");
    }
}
