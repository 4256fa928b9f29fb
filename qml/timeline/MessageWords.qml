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

    function describe(message: messageValue): string {
        return [
            message.outgoing ? qsTr("You") : message.senderName,
            message.originText,
            message.answers && message.quote.author.length > 0 ? qsTr("replies to %1").arg(message.quote.author) : "",
            message.hasFile ? FileWords.describe(message.file.kind, message.file.name, message.file.sizeText, !message.readableFile) : "",
            message.kind === MessageKind.Tombstone ? remains(message) : message.body.text,
            reactions(message.reactions),
            message.timeText,
            message.edited && !message.deleted ? qsTr("edited") : "",
            DeliveryWords.describe(DeliveryWords.shown(message.state, message.deleted))
        ].filter(part => part.length > 0).join(", ");
    }
}
