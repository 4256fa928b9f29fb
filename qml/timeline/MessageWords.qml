// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! A message as a screen reader says it.
QtObject {
    //! Words for a message that has no content any more, or cannot be read.
    function remains(message: messageValue): string {
        if (message.damaged) {
            return qsTr("This message cannot be read: Morelia's data is damaged.");
        }
        return message.withheld ? qsTr("A part of the conversation is too large to be loaded from this server.") : qsTr("Message deleted");
    }

    function reactions(values: list<reactionValue>): string {
        const parts = values.map(reaction => reaction.value + " " + reaction.countText);
        return parts.length > 0 ? qsTr("reactions: %1").arg(parts.join(" ")) : "";
    }

    //! Its files, as it is read before its words.
    function files(message: messageValue, album: albumValue): string {
        if (album.parts.length > 0) {
            const pictures = album.parts.every(part => part.file.kind === AttachmentKind.Picture);
            return pictures ? qsTr("%n pictures", "", album.parts.length) : qsTr("%n files", "", album.parts.length);
        }
        return message.hasFile ? FileWords.describe(message.file.kind, message.file.name, message.file.sizeText, !message.readableFile) : "";
    }

    //! One part of an album: "Picture 2 of 5, holiday.jpg".
    function describePart(message: messageValue, number: int, count: int, readable: bool): string {
        const gone = message.kind === MessageKind.Tombstone;
        const kind = FileWords.kind(message.file.kind);
        //: A part of an album, as a screen reader says it: "Picture 2 of 5".
        const place = gone ? remains(message) : qsTr("%1 %2 of %3").arg(kind).arg(number).arg(count);
        return [
            place,
            gone || message.file.name === kind ? "" : message.file.name,
            gone ? "" : readable ? message.file.sizeText : qsTr("cannot be read"),
            reactions(message.reactions),
            message.state === DeliveryState.Failed ? DeliveryWords.describe(message.state) : ""
        ].filter(part => part.length > 0).join(", ");
    }

    function describe(message: messageValue, album: albumValue): string {
        return [
            message.outgoing ? qsTr("You") : message.senderName,
            message.originText,
            message.answers && message.quote.author.length > 0 ? qsTr("replies to %1").arg(message.quote.author) : "",
            files(message, album),
            message.kind === MessageKind.Tombstone && album.parts.length === 0 ? remains(message) : message.body.text,
            reactions(message.reactions),
            message.timeText,
            message.edited && !message.deleted ? qsTr("edited") : "",
            DeliveryWords.describe(album.parts.length > 0 ? album.state : DeliveryWords.shown(message.state, message.deleted))
        ].filter(part => part.length > 0).join(", ");
    }
}
