// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/textplaces.h"
#include "protocol/mtp/wire/envelopekeys.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Morelia::Mtp {

//! Values without a field in MTP; they travel in a message's `emoji` string in the form of ENVELOPE.md.
struct MessageEnvelope
{
    QString localId;   //!< 32 hexadecimal digits; empty: none
    QString replyToId; //!< remote id of the message that this one answers; empty: none

    // Of the message's file.
    QString fileName = {};   //!< without a path; foreign text; empty: none
    QString mime = {};       //!< as in "image/png"; empty: none
    qint64 size = 0;         //!< bytes; 0: not said
    int width = 0;           //!< pixels; 0: not said
    int height = 0;          //!< pixels; 0: not said
    bool noticeOnly = false; //!< the message's text only stands for the file, for readers who cannot show it
    //! The first 8 bytes of the SHA-256 of the file, which is the picture of a smiley and not shown; empty: an ordinary
    //! file. Then nothing above is there.
    QByteArray smileyFile = {};

    // The message itself is something else.
    QString reaction = {};     //!< sign for the message of replyToId, foreign text; then nothing below is there
    bool reactionGone = false; //!< the sign is taken back

    qint64 cardRevision = 0;        //!< of the profile card that the message is, from 1 on; 0: none
    QList<CardPart> cardParts = {}; //!< of such a card; see fitting(). Then nothing below is there

    bool forwarded = false;
    QString authorName = {}; //!< of a forwarded message, foreign text; empty: not said
    QString authorId = {};   //!< the server's id, with a name only; empty: not said

    QString albumId = {}; //!< 32 hexadecimal digits; empty: none
    int albumPlace = 0;   //!< from 1 on
    int albumCount = 0;   //!< messages of the album

    // Of a text that was never edited; see fitting() for those that count.
    QList<Mention> mentions = {};
    QList<Smiley> smileys = {};
    QList<Look> looks = {};

    friend bool operator==(const MessageEnvelope &, const MessageEnvelope &) = default;
};

using EnvelopeForm::maxEnvelopeChars;

//! The string for `emoji`; empty for an empty envelope. Values that do not fit are shortened and left out in the order
//! of ENVELOPE.md; values without a valid form are left out.
QString encodeEnvelope(const MessageEnvelope &envelope);

//! Nothing for any string that is no envelope.
std::optional<MessageEnvelope> decodeEnvelope(const QString &emoji);

//! The last part of what may be a path of any system; empty where that is no name of a file.
QString plainFileName(const QString &name);

//! True for an emoji and for a code such as ":+1:", as far as a form can tell.
bool isReactionSign(const QString &sign);

//! The own id and the reaction, or the card, without anything else; the same where it has neither.
MessageEnvelope withoutWords(const MessageEnvelope &envelope);

//! The type in lower case; empty where it is none of the form "image/png".
QString plainMime(const QString &mime);

} // namespace Morelia::Mtp
