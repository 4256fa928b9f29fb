// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/guide/trial.h"

#include "protocol/mtp/wire/envelopekeys.h"
#include "server/storage/rows.h"

#include <QCborMap>

#include <algorithm>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

using namespace Mtp::EnvelopeForm;

constexpr qsizetype emojiPlace = 4;

// What the message carries besides its text, as protocol/mtp/ENVELOPE.md has it; empty where that is not its form.
QCborMap envelopeIn(const QString &emoji)
{
    if (!emoji.startsWith(envelopePrefix) || emoji.size() > maxEnvelopeChars)
        return {};
    const auto cbor = QByteArray::fromBase64Encoding(emoji.sliced(envelopePrefix.size()).toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    return cbor ? QCborValue::fromCbor(cbor.decoded).toMap() : QCborMap();
}

} // namespace

std::optional<Trial> trialOf(const MessageRow &message)
{
    if (message.deleted)
        return Trial::Deletion;
    if (message.edited)
        return Trial::Edit;
    const QCborMap envelope = envelopeIn(message.attachments.at(emojiPlace));
    if (envelope.contains(qint64{CardKey}))
        return std::nullopt;
    const bool isReply = envelope.contains(qint64{ReplyKey});
    if (isReply && envelope.contains(qint64{ReactionKey}))
        return envelope.contains(qint64{ReactionGoneKey}) ? std::nullopt : std::optional(Trial::Reaction);
    const bool hasFile = std::any_of(message.attachments.begin(), message.attachments.begin() + emojiPlace,
        [](const QString &file) { return !file.isEmpty(); });
    // The picture of a smiley goes along with a text.
    if (hasFile && !envelope.contains(qint64{SmileyFileKey}))
        return Trial::File;
    if (isReply)
        return Trial::Reply;
    return message.text.isEmpty() ? std::nullopt : std::optional(Trial::Text);
}

} // namespace Morelia::Server
